/* Makes the quick log safe without a network: what is pressed is kept on this device, then sent. */

import { showNotes } from "./device_notes.js";
import { hearOfOthers, listWaiting, NOTES, sendWaiting } from "./sending.js";
import { dayOf, describeNote, sayWaiting } from "./sentences.js";
import { putNote } from "./store.js";

const TRY_AGAIN_EVERY = 30_000;

/* `way` says for whom and to where: {account, person, step, logUrl, stateUrl}. Where the browser
   keeps nothing the form is sent as if there were no script. */
export function makeLogForm(form, way) {
  const answer = makeAnswer(form);
  const device = document.createElement("section");
  device.className = "flow device-notes";
  device.hidden = true;
  answer.card.after(device);
  let pressed = null;
  let changing = null;
  let button = null;

  // Older phones do not say which button sent a form.
  form.addEventListener("click", (event) => {
    button = event.target.closest("button[name=outcome]") ?? button;
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    // A second tap is the same note.
    if (pressed) return;
    const note = readNote(form, event.submitter ?? button, way, changing);
    pressed = note;
    try {
      await putNote(note);
    } catch {
      pressed = null;
      sendPlainly(form, note);
      return;
    }
    changing = null;
    form.hidden = true;
    answer.show("Kept on this device.", describeNote(note));
    wakeWorker();
    await tryToSend(form.elements.csrfmiddlewaretoken?.value);
  });

  answer.again.addEventListener("click", () => openForm());

  function openForm(note = null) {
    pressed = null;
    changing = note;
    answer.clear();
    form.hidden = false;
    writeNote(form, note);
    form.querySelector("[name=outcome]").focus();
  }

  async function tell(news) {
    if (pressed && pressed.number in news.sent) {
      answer.show("Saved.", news.sent[pressed.number] || describeNote(pressed));
    } else if (pressed && news.refused.includes(pressed.number)) {
      answer.show("Not taken as it is. Your words are below, to change or to discard.");
    } else if (news.waiting) {
      answer.show(sayWaiting(news.waiting, news.because), "", news.because === "signed-out");
    } else if (Object.keys(news.sent).length) {
      answer.show("What waited on this device is saved.");
    }
    await showNotes(device, way.account, openForm);
  }

  async function tryToSend(token) {
    try {
      await tell(await sendWaiting(token));
    } catch {
      // The note is on the device; the next try comes by itself.
    }
  }

  async function tryAgain() {
    if ((await listWaiting(way.account)).length) await tryToSend();
  }

  addEventListener("online", tryAgain);
  document.addEventListener("visibilitychange", () => document.hidden || tryAgain());
  setInterval(() => document.hidden || tryAgain(), TRY_AGAIN_EVERY);
  hearOfOthers(tell);
  showNotes(device, way.account, openForm).then(tryAgain, () => {});
}

function makeAnswer(form) {
  const card = document.createElement("div");
  card.className = "flow";
  // The empty status is there from the start: only then is its first sentence read aloud.
  card.innerHTML =
    '<div role="status"></div><p class="row" hidden><a class="button" href="/">Sign in</a>' +
    '<button type="button" class="button button-quiet">Log another</button></p>';
  const [live, row] = card.children;
  const [signIn, again] = row.children;
  form.after(card);
  return {
    again,
    card,
    show(sentence, details = "", asksToSignIn = false) {
      const notice = document.createElement("div");
      notice.className = sentence === "Saved." ? "notice notice-good" : "notice";
      for (const text of [sentence, details].filter(Boolean)) {
        notice.appendChild(document.createElement("p")).textContent = text;
      }
      live.replaceChildren(notice);
      signIn.hidden = !asksToSignIn;
      again.hidden = !form.hidden;
      row.hidden = signIn.hidden && again.hidden;
    },
    clear() {
      live.replaceChildren();
      row.hidden = true;
    },
  };
}

function readNote(form, button, way, changing) {
  const words = new FormData(form, button);
  const now = new Date();
  return {
    number: changing?.number ?? newNumber(),
    account: way.account,
    person: way.person,
    logUrl: way.logUrl,
    stateUrl: way.stateUrl,
    step: changing?.step ?? way.step,
    outcome: words.get("outcome") ?? button.value,
    // A class that is typed counts more than one that was chosen already.
    classLabel: (words.get("class_other") || words.get("class_label") || "").trim(),
    note: (words.get("note") ?? "").trim(),
    on: changing?.on ?? dayOf(now),
    writtenAt: changing?.writtenAt ?? now.getTime(),
  };
}

/* Put a note that was not taken back into the form, or empty the form for the next one. */
function writeNote(form, note) {
  form.elements.note.value = note?.note ?? "";
  if (!note) return;
  form.elements.note.closest("details")?.setAttribute("open", "");
  const choices = [...form.querySelectorAll("[type=radio][name=class_label]")];
  for (const choice of choices) choice.checked = choice.value === note.classLabel;
  form.elements.class_other.value = choices.some((choice) => choice.checked) ? "" : note.classLabel;
}

/* The browser keeps nothing: send the form as it stands, once. */
function sendPlainly(form, note) {
  for (const [name, value] of [["outcome", note.outcome], ["number", note.number], ["on", note.on]]) {
    const field = form.querySelector(`input[type=hidden][name="${name}"]`) ?? hiddenField(form, name);
    field.value = value;
  }
  form.submit();
}

function hiddenField(form, name) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  return form.appendChild(field);
}

/* The browser then sends what waits once there is a network, with the page long closed. */
async function wakeWorker() {
  const worker = await navigator.serviceWorker?.ready.catch(() => null);
  await worker?.sync?.register(NOTES).catch(() => {});
}

function newNumber() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

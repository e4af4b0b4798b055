/* Keeps what is typed in a form until it is saved, in this tab alone: a sign-in that ended, a lost
   network or a closed page loses no word. Signing out, or another person, empties it. */

const PREFIX = "typed:";
const READER = "typed-by";
const LEFT_OUT = ["hidden", "password", "file", "submit", "button"];
const reader = document.body.dataset.reader || "";
const here = location.pathname;
const isDoor = here.startsWith("/accounts/");

const read = (name) => JSON.parse(sessionStorage.getItem(name) || "null");
const write = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));
const names = () => Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX));
const forms = [...document.querySelectorAll("main form.form[method=post]:not([data-quick-log])")];
const nameOf = (form) => `${PREFIX}${here}#${forms.indexOf(form)}`;
const fields = (form) => [...form.elements].filter((one) => one.name && !LEFT_OUT.includes(one.type));
const valuesOf = (form) => fields(form).map((one) =>
  [one.name, ["checkbox", "radio"].includes(one.type) ? one.checked : one.value]);

function same(form, kept) {
  return JSON.stringify(valuesOf(form)) === JSON.stringify(kept.values);
}

function putBack(form, kept) {
  fields(form).forEach((one, place) => {
    const [name, value] = kept.values[place] || [];
    if (name !== one.name) return;
    if (typeof value === "boolean") one.checked = value;
    else one.value = value;
    one.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function offer(form, name, kept) {
  const note = document.createElement("div");
  note.className = "notice";
  note.setAttribute("role", "status");
  note.innerHTML = '<p>What you typed here before was not saved.</p><p class="row">'
    + '<button type="button">Put it back</button>'
    + '<button type="button" class="button button-quiet">Let it go</button></p>';
  const [back, go] = note.querySelectorAll("button");
  const close = () => {
    note.remove();
    fields(form)[0]?.focus();
  };
  back.addEventListener("click", () => { putBack(form, kept); close(); });
  go.addEventListener("click", () => { sessionStorage.removeItem(name); close(); });
  form.before(note);
}

// Other scripts keep drafts in this tab too: whoever comes next finds none of them.
if (reader && sessionStorage.getItem(READER) !== reader) {
  if (sessionStorage.getItem(READER)) sessionStorage.clear();
  sessionStorage.setItem(READER, reader);
}

// A form that was sent is saved when the site led on from its page; after a dead network, a sign-in
// or a refusal, people come back to it in another way.
const entry = performance.getEntriesByType("navigation")[0];
const cameFrom = document.referrer ? new URL(document.referrer).pathname : "";
const isRefusal = isDoor || document.querySelector("[data-not-sent], .error-summary");
for (const name of names()) {
  const kept = read(name);
  if (reader && kept.reader !== reader) sessionStorage.removeItem(name);
  else if (!kept.sent) continue;
  else if (!isRefusal && entry?.type === "navigate" && name.startsWith(`${PREFIX}${cameFrom}#`)) {
    sessionStorage.removeItem(name);
  } else write(name, { ...kept, sent: false });
}

for (const form of forms) {
  const name = nameOf(form);
  const kept = read(name);
  if (kept && !same(form, kept)) offer(form, name, kept);
  let waiting;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => write(name, { reader, sent: false, values: valuesOf(form) }), 200);
  });
  form.addEventListener("submit", () => {
    clearTimeout(waiting);
    write(name, { reader, sent: true, values: valuesOf(form) });
  });
}

for (const form of document.querySelectorAll("form[data-signs-out]")) {
  form.addEventListener("submit", () => sessionStorage.clear());
}

/* Keeps what is chosen on this device until it is sent, under a name from which the address does
   not follow, and counts along. On a shared device it keeps nothing. */

const PREFIX = "answer:";
const SHARED = "answers-not-kept";
const DAYS_KEPT = 30;
const WORDS = {
  kept: "What you choose is kept on this device alone, until you send it.",
  back: "What you chose before is here again. It was kept on this device alone.",
  shared: "Nothing of this is kept on this device. If you close the page before sending, it is gone.",
  gone: "Forgotten. Nothing of this is on the device any more.",
  full: "This browser keeps nothing here. If you close the page before sending, it is gone.",
};

/* A browser may refuse to keep anything, and then it throws. */
const store = {
  read: (name) => { try { return JSON.parse(localStorage.getItem(name)); } catch { return null; } },
  write: (name, value) => { try { localStorage.setItem(name, JSON.stringify(value)); return true; } catch { return false; } },
  remove: (name) => { try { localStorage.removeItem(name); } catch { /* There is nothing then. */ } },
  names: () => { try { return Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)); } catch { return []; } },
};

/* Two sums of 32 bits: enough to tell addresses apart, far too little to find a right of 128 bits. */
function nameOf(path) {
  let [one, two] = [0xdeadbeef, 0x41c6ce57];
  for (const letter of path) {
    one = Math.imul(one ^ letter.codePointAt(0), 2654435761);
    two = Math.imul(two ^ letter.codePointAt(0), 1597334677);
  }
  return `${PREFIX}${(one >>> 0).toString(16)}${(two >>> 0).toString(16)}`;
}

const name = nameOf(location.pathname);

function forgetOld() {
  const oldest = Date.now() - DAYS_KEPT * 86_400_000;
  for (const one of store.names()) if (!(store.read(one)?.on > oldest)) store.remove(one);
}

function start(form) {
  const box = document.querySelector("[data-kept]");
  const words = box.querySelector("[data-kept-words]");
  const shared = box.querySelector("[data-shared]");
  const bar = form.querySelector("[data-so-far]");
  const comment = form.querySelector("textarea");
  const chosen = () => [...form.querySelectorAll("input[type=radio]:checked")];
  const say = (which) => { if (words.textContent !== WORDS[which]) words.textContent = WORDS[which]; };

  function count() {
    bar.querySelector("[data-count]").textContent = chosen().length;
    bar.querySelector("progress").value = chosen().length;
  }

  function keep() {
    if (shared.checked) return;
    const values = Object.fromEntries(chosen().map((one) => [one.name, one.value]));
    const isKept = store.write(name, { on: Date.now(), values, comment: comment?.value ?? "" });
    if (!isKept) say("full");
  }

  function putBack(kept) {
    for (const [field, value] of Object.entries(kept.values)) {
      const one = [...form.elements].find((input) => input.name === field && input.value === value);
      if (one) one.checked = true;
    }
    if (comment && !comment.value) {
      comment.value = kept.comment;
      comment.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }

  const kept = store.read(name);
  shared.checked = store.read(SHARED) === true;
  say(shared.checked ? "shared" : "kept");
  if (kept && !shared.checked && !("wasSent" in form.dataset)) {
    putBack(kept);
    say("back");
  }
  box.hidden = bar.hidden = false;
  count();

  form.addEventListener("input", () => { count(); keep(); });
  shared.addEventListener("change", () => {
    if (shared.checked) {
      store.write(SHARED, true);
      store.names().forEach(store.remove);
    } else store.remove(SHARED);
    say(shared.checked ? "shared" : "kept");
    keep();
  });
  box.querySelector("[data-forget]").addEventListener("click", () => {
    store.remove(name);
    for (const one of chosen()) one.checked = false;
    if (comment) comment.value = "";
    count();
    say("gone");
  });
}

forgetOld();
const form = document.querySelector("form[data-answer]");
if (form) start(form);
// The site says that the answers are in, or that no more are taken: nothing waits here any more.
else if (document.querySelector("[data-answered]")) store.remove(name);

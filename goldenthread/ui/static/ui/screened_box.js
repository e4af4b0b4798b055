/* Points out under a box, while somebody types, what does not belong there. Never stops anybody
   from saving, and the words stay on the device until the form is sent. */

import { readPatterns, screen } from "./screening.js";

const PAUSE = 600;
const SHOWN = 3;
const school = { staff: new Set(), route: "Tell your designated safeguarding lead now.", link: "" };
const waiting = new WeakMap();
const fine = new WeakMap();
let patterns = null;
let asked = null;

function learn(box) {
  asked ||= Promise.all([
    fetch(box.dataset.patterns).then((answer) => answer.json()).then((read) => { patterns = readPatterns(read); }),
    learnSchool(document.body.dataset.screening),
  ]).catch(() => { asked = null; });
  return asked;
}

async function learnSchool(address) {
  if (!address) return;
  try {
    const told = await (await fetch(address)).json();
    school.staff = new Set(told.staff_names);
    school.route = told.safeguarding_route || school.route;
    school.link = told.safeguarding_link;
  } catch { /* Without a network names of staff are pointed out too. */ }
}

const keyOf = (one) => `${one.kind} ${one.words.toLowerCase()}`;

function noteOf(box) {
  let note = box.parentElement.querySelector(".screened-note");
  if (!note) {
    note = document.createElement("div");
    note.className = "screened-note";
    const said = document.createElement("p");
    said.className = "hidden-text";
    said.setAttribute("role", "status");
    box.after(note, said);
  }
  return note;
}

const say = (box, words) => {
  const said = noteOf(box).nextElementSibling;
  if (said.textContent !== words) said.textContent = words;
};

function element(name, words, className) {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) made.className = className;
  return made;
}

function button(label, about, act) {
  const made = element("button", label, "button button-quiet button-small");
  made.type = "button";
  made.append(element("span", ` ${about}`, "hidden-text"));
  made.addEventListener("click", act);
  return made;
}

/* As if typed, so that the browser's own undo brings the words back. */
function replace(box, start, end, words) {
  box.focus();
  box.setSelectionRange(start, end);
  const done = document.execCommand(words ? "insertText" : "delete", false, words);
  if (!done) {
    box.setRangeText(words, start, end, "end");
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function takeOut(box, one) {
  let { start, end } = one;
  const text = box.value;
  if (text.slice(start, end) !== one.words) return look(box);
  // Two spaces would be left where a word stood between them.
  if (text[end] === " " && (start === 0 || text[start - 1] === " ")) end += 1;
  else if (end === text.length && text[start - 1] === " ") start -= 1;
  const words = text.slice(start, end);
  replace(box, start, end, "");
  clearTimeout(waiting.get(box));
  look(box);
  const back = element("p", `“${one.words}” is taken out. `);
  back.append(button("Put it back", one.words, () => {
    replace(box, start, start, words);
    back.remove();
  }));
  noteOf(box).append(back);
  say(box, `“${one.words}” is taken out. Undo brings it back.`);
  return undefined;
}

function leave(box, one) {
  fine.set(box, (fine.get(box) || new Set()).add(keyOf(one)));
  box.focus();
  look(box);
}

function line(box, one) {
  const made = element("div", "", `screened-line screened-${one.kind}`);
  const words = element("p", "");
  words.append(element("strong", `“${one.words}”`), ` ${one.sentence}`);
  made.append(words);
  if (one.kind === "disclosure") {
    const route = element("p", "");
    if (school.link) {
      const link = element("a", school.route);
      link.href = school.link;
      link.target = "_blank";
      link.rel = "noopener";
      link.append(" (safeguarding route, opens in a new tab)");
      route.append(link);
    } else route.append(element("strong", school.route));
    made.append(route);
  }
  const row = element("p", "", "row");
  row.append(
    button("Remove", one.words, () => takeOut(box, one)),
    button("It is fine", one.words, () => leave(box, one)),
  );
  made.append(row);
  return made;
}

function look(box) {
  if (!patterns) return;
  const known = fine.get(box) || new Set();
  const seen = screen(box.value, patterns, school.staff).filter((one) => !known.has(keyOf(one)));
  const note = noteOf(box);
  note.replaceChildren(...seen.slice(0, SHOWN).map((one) => line(box, one)));
  if (seen.length > SHOWN) note.append(element("p", `And ${seen.length - SHOWN} more further on.`));
  say(box, seen.length === 0 ? "" : `Under the box: ${seen.slice(0, SHOWN)
    .map((one) => `“${one.words}”, ${one.called}`).join("; ")}. You can remove it or leave it.`);
}

const isScreened = (one) => one instanceof HTMLTextAreaElement && "screened" in one.dataset;

document.addEventListener("focusin", ({ target }) => {
  if (!isScreened(target)) return;
  // A screen reader announces only what changes in a place that was there before.
  noteOf(target);
  learn(target);
});

document.addEventListener("input", ({ target }) => {
  if (!isScreened(target)) return;
  clearTimeout(waiting.get(target));
  waiting.set(target, setTimeout(async () => {
    await learn(target);
    look(target);
  }, PAUSE));
});

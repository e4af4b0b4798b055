/* Works out what the slots take of people's time while they are typed; the button does the same. */

const form = document.querySelector("form[data-works-out]");
const effect = document.getElementById("effect");
const PAUSE = 400;
let waiting = 0;
let asked = null;

async function workOut() {
  asked?.abort();
  asked = new AbortController();
  const body = new FormData(form);
  body.set("work-out", "1");
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" }, signal: asked.signal });
    if (answer.ok) effect.innerHTML = await answer.text();
  } catch (error) {
    if (error.name !== "AbortError") console.info("Not worked out:", error.message);
  }
}

const differs = (field) =>
  field instanceof HTMLSelectElement
    ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue;

if (form && effect) {
  // Somebody may have typed before this script came.
  if ([...form.elements].some((field) => field.name && differs(field))) workOut();
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(workOut, PAUSE);
  });
}

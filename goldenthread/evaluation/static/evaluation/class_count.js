/* Big steps beside the two numbers, and one box a pupil to tap. Without it, two numbers are typed. */

const MOST_BOXES = 40;
const form = document.querySelector("form[data-class-count]");
const [pupils, counted] = ["pupils", "counted"].map((name) => form?.elements[name]);
const place = form?.querySelector("[data-boxes]");
const number = (input) => Math.max(0, Number.parseInt(input.value, 10) || 0);
let tapped = new Set();

function button(words, label, tap) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-quiet";
  made.textContent = words;
  made.setAttribute("aria-label", label);
  made.addEventListener("click", tap);
  return made;
}

function set(input, value) {
  input.value = value;
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function withSteps(input, what, most) {
  const row = document.createElement("div");
  row.className = "stepper";
  input.before(row);
  row.append(
    button("−", `One fewer: ${what}`, () => set(input, Math.max(0, number(input) - 1))),
    input,
    button("+", `One more: ${what}`, () => set(input, Math.min(most(), number(input) + 1))),
  );
}

function drawBoxes() {
  const many = number(pupils);
  place.hidden = many < 2 || many > MOST_BOXES;
  if (place.hidden) return;
  if (tapped.size !== number(counted)) {
    tapped = new Set(Array.from({ length: Math.min(many, number(counted)) }, (_, one) => one));
  }
  const boxes = document.createElement("fieldset");
  boxes.className = "boxes";
  const legend = document.createElement("legend");
  legend.textContent = "Or tap a box for each pupil who did:";
  boxes.append(legend);
  for (let one = 0; one < many; one += 1) {
    const box = button(String(one + 1), `Box ${one + 1} of ${many}`, () => {
      if (tapped.has(one)) tapped.delete(one);
      else tapped.add(one);
      box.setAttribute("aria-pressed", String(tapped.has(one)));
      counted.value = tapped.size;
    });
    box.className = "box";
    box.setAttribute("aria-pressed", String(tapped.has(one)));
    boxes.append(box);
  }
  place.replaceChildren(boxes);
}

function offerSize() {
  const known = document.getElementById("class-sizes");
  const sizes = known ? JSON.parse(known.textContent) : {};
  for (const radio of form.querySelectorAll("input[name=class_label]")) {
    radio.addEventListener("change", () => {
      if (!pupils.value && sizes[radio.value]) set(pupils, sizes[radio.value]);
    });
  }
}

if (form) {
  withSteps(pupils, "pupils measured", () => 500);
  withSteps(counted, "pupils who did", () => number(pupils) || 500);
  for (const input of [pupils, counted]) input.addEventListener("input", drawBoxes);
  offerSize();
  drawBoxes();
}

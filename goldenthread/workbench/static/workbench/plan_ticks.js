/* A group's box ticks all of its changes and follows them; the button says how many are ticked. */
const form = document.querySelector("[data-plan-ticks]");

const boxes = (within) => [...within.querySelectorAll("input[name=move]")];

const follow = () => {
  for (const group of form.querySelectorAll(".plan-group")) {
    const all = group.querySelector("input[name=moves]");
    if (!all) continue;
    const own = boxes(group);
    const ticked = own.filter((box) => box.checked).length;
    all.checked = ticked === own.length;
    all.indeterminate = ticked > 0 && ticked < own.length;
  }
  const ticked = boxes(form).filter((box) => box.checked).length;
  const count = form.querySelector("[data-plan-count]");
  if (count) count.textContent = ticked ? ` (${ticked})` : "";
};

if (form) {
  form.addEventListener("change", ({ target }) => {
    if (target.name === "moves") {
      for (const box of boxes(target.closest(".plan-group"))) box.checked = target.checked;
    }
    follow();
  });
  // What the box of a group says already is not sent again, box by box.
  form.addEventListener("submit", () => {
    for (const all of form.querySelectorAll("input[name=moves]:checked")) {
      for (const box of boxes(all.closest(".plan-group"))) box.disabled = true;
    }
  });
  window.addEventListener("pageshow", () => {
    for (const box of boxes(form)) box.disabled = false;
    follow();
  });
  follow();
}

// Typing a sheet in: a digit leads on to the next box, backspace in an empty one to the one before.
const boxes = [...document.querySelectorAll("input[data-digit]")];

boxes.forEach((box, place) => {
  box.addEventListener("focus", () => box.select());
  box.addEventListener("input", () => {
    const most = Number(box.dataset.digit);
    if (/^[0-9]$/.test(box.value) && Number(box.value) <= most) {
      const next = boxes[place + 1] ?? box.form.querySelector("textarea, button");
      next.focus();
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Backspace" && box.value === "" && place > 0) {
      event.preventDefault();
      boxes[place - 1].focus();
    } else if (event.key === "Enter") {
      // The sheet goes off with the button, never by a slip in the middle of it.
      event.preventDefault();
      (boxes[place + 1] ?? box.form.querySelector("button")).focus();
    }
  });
});

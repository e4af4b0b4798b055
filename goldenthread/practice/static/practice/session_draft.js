/* Keeps what is being typed in this tab until it is saved: a lost sign-in loses no word. */
const kept = document.querySelector("[data-kept]")?.dataset.kept ?? "";

for (const form of document.querySelectorAll("form[data-draft]")) {
  const place = `goldenthread:${form.dataset.draft}`;
  const fields = () => form.querySelectorAll("textarea, select, input:not([type=hidden])");
  if (kept && form.dataset.draft.startsWith(`${kept}:`)) {
    sessionStorage.removeItem(place);
  }
  const draft = JSON.parse(sessionStorage.getItem(place) ?? "null");
  if (draft) {
    for (const field of fields()) {
      if (draft[field.name] && draft[field.name] !== field.value) {
        field.value = draft[field.name];
        const more = field.closest("details");
        if (more) more.open = true;
      }
    }
  }
  form.addEventListener("input", () => {
    const typed = {};
    for (const field of fields()) typed[field.name] = field.value;
    sessionStorage.setItem(place, JSON.stringify(typed));
  });
  // A second tap while the first is under way would only say the same again.
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) event.preventDefault();
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => delete form.dataset.sent);
}

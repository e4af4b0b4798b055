/* The page without a network: the step that this device keeps, and the quick log. */

import { removeStep } from "./kept_step.js";
import { makeLogForm } from "./log_form.js";
import { findWay, getAccount } from "./store.js";

const part = (name) => document.querySelector(`[data-${name}]`);

function showStep(step) {
  part("what").textContent = step.what;
  part("when").textContent = [step.when, step.class_label && `with ${step.class_label}`]
    .filter(Boolean)
    .join(" · ");
}

function offerClasses(labels) {
  const other = part("other-class");
  labels.forEach((label, place) => {
    const chip = document.createElement("label");
    chip.className = "chip";
    chip.innerHTML = '<input type="radio" name="class_label"><span></span>';
    chip.firstElementChild.value = label;
    chip.firstElementChild.checked = place === 0;
    chip.lastElementChild.textContent = label;
    other.before(chip);
  });
}

async function start() {
  part("again").addEventListener("click", () => location.reload());
  const back = () => (part("network").hidden = !navigator.onLine);
  addEventListener("online", back);
  addEventListener("offline", back);
  // The browser shows this page in place of another one, unless its own address was asked for.
  if (location.pathname === "/offline/") back();

  const account = await getAccount();
  const way = account && (await findWay(account));
  part(way ? "log" : "unknown").hidden = false;
  if (!way) return;
  const form = document.querySelector("form[data-quick-log]");
  if (way.state?.step) showStep(way.state.step);
  offerClasses(way.state?.classes ?? []);
  makeLogForm(form, way);
  const remove = part("remove");
  remove.hidden = !way.state;
  remove.addEventListener("click", async () => {
    await removeStep(way);
    location.reload();
  });
}

start().catch(() => (part("unknown").hidden = false));

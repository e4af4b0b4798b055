/* The page without a network: the step that this device keeps, and the quick log. */

import { removeStep } from "./kept_step.js";
import { makeLogForm } from "./log_form.js";
import { findWay, getAccount } from "./store.js";

const part = (name) => document.querySelector(`[data-${name}]`);

function showStep(step) {
  part("step").hidden = false;
  for (const name of ["what", "when", "class_label"]) {
    const line = part(`step-${name.replace("_", "-")}`);
    line.querySelector("dd").textContent = step[name] ?? "";
    line.hidden = !step[name];
  }
}

function offerClasses(form, classes, chosen) {
  const list = part("classes");
  for (const label of classes) list.appendChild(document.createElement("option")).value = label;
  form.elements.class_label.value = chosen ?? classes[0] ?? "";
}

async function start() {
  for (const again of document.querySelectorAll("[data-again]")) {
    again.addEventListener("click", () => location.reload());
  }
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
  offerClasses(form, way.state?.classes ?? [], way.state?.step?.class_label);
  makeLogForm(form, way);
  part("remove").addEventListener("click", async () => {
    await removeStep(way);
    part("step").remove();
  });
}

start().catch(() => (part("unknown").hidden = false));

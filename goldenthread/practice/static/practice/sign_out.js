/* Signing out takes everything off this device, and asks first where notes have not been sent. */

import { listWaiting, sendWaiting } from "./sending.js";
import { countNotes } from "./sentences.js";
import { clearDevice, listNotes } from "./store.js";

/* Stand before every form that signs out, and before the scripts that hear of it next. */
export function guardSignOut(account) {
  const cleared = new WeakSet();
  document.addEventListener(
    "submit",
    async (event) => {
      const form = event.target;
      if (!form.matches("[data-signs-out]") || cleared.has(form)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!(await mayLeave(account))) return;
      cleared.add(form);
      form.requestSubmit();
    },
    true,
  );
}

async function mayLeave(account) {
  try {
    if ((await listWaiting(account)).length) await sendWaiting();
    const unsent = (await listNotes(account)).length;
    if (unsent && !(await ask(unsent))) return false;
    await clearDevice(account);
  } catch {
    // The browser keeps nothing, so nothing is left behind.
  }
  return true;
}

function ask(count) {
  const [them, have] = count === 1 ? ["it", "has"] : ["them", "have"];
  const dialog = document.createElement("dialog");
  dialog.className = "card";
  dialog.setAttribute("aria-labelledby", "unsent");
  dialog.innerHTML =
    '<div class="flow"><h2 id="unsent"></h2><p></p><p class="row">' +
    '<button type="button" class="button">Stay signed in</button>' +
    '<button type="button" class="button button-quiet"></button></p></div>';
  dialog.querySelector("h2").textContent = `${countNotes(count)} ${have} not been sent yet`;
  dialog.querySelector("p").textContent =
    `Signing out removes ${them} from this device. Stay signed in to keep ${them}.`;
  const [stay, leave] = dialog.querySelectorAll("button");
  leave.textContent = `Sign out and remove ${them}`;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    stay.addEventListener("click", () => dialog.close());
    leave.addEventListener("click", () => dialog.close("leave"));
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue === "leave");
    });
  });
}

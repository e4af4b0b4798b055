/* On every page of whoever has signed in: says whose device this is, and starts its parts. */

import { showNotes } from "./device_notes.js";
import { offerToKeep, rememberWay } from "./kept_step.js";
import { makeLogForm } from "./log_form.js";
import { sendWaiting, listWaiting } from "./sending.js";
import { guardSignOut } from "./sign_out.js";
import { setAccount } from "./store.js";

const account = document.body.dataset.reader;
const form = document.querySelector("form[data-quick-log]");

/* A browser that cannot run the worker still keeps and sends notes from the page. */
async function installWorker() {
  await navigator.serviceWorker
    ?.register("/service-worker.js", { type: "module" })
    .catch((error) => console.info("No page without a network:", error.message));
}

async function sendWithoutForm() {
  if ((await listWaiting(account)).length) await sendWaiting();
  // With the step closed, what could not be sent still has a place to be read.
  const section = document.querySelector("[data-device-notes]");
  if (section) await showNotes(section, account);
}

async function start() {
  guardSignOut(account);
  installWorker();
  // Whoever was here before: their notes wait for them, unseen.
  const isKeeping = await setAccount(account).then(() => true, () => false);
  if (!form) {
    if (isKeeping) await sendWithoutForm();
    return;
  }
  const logUrl = new URL(form.action).pathname;
  const way = {
    account,
    person: form.dataset.person,
    step: form.elements.step?.value ?? "",
    logUrl,
    stateUrl: form.dataset.state ?? logUrl.replace(/log\/$/, "state/"),
  };
  makeLogForm(form, way);
  if (!isKeeping) return;
  await rememberWay(way);
  const section = document.querySelector("[data-keep-step]");
  if (section) await offerToKeep(section, way);
}

if (account) start();

/* Keeps the person's step on this device, where the person asked for it or runs the installed app. */

import { findWay, putWay } from "./store.js";

const isInstalled = () => matchMedia("(display-mode: standalone)").matches;

/* Remember the way to this account's log, which says nothing of the step, and bring a step that is
   kept here up to date. Returns the way as it is kept. */
export async function rememberWay(way) {
  const known = await findWay(way.account);
  const kept = { ...known, ...way };
  await putWay(kept);
  const keeps = known?.state || (isInstalled() && !known?.declined);
  return keeps ? keepStep(kept) : kept;
}

async function keepStep(way) {
  const answer = await fetch(way.stateUrl, {
    headers: { Accept: "application/json" },
    redirect: "manual",
    cache: "no-store",
  }).catch(() => null);
  if (answer?.status !== 200) return way;
  const state = await answer.json();
  // Another tab may have signed somebody else in since this page was written.
  if (state.person !== way.person) return way;
  const { step, classes, year } = state;
  const kept = { ...way, declined: false, step: step?.key ?? "", state: { step, classes, year } };
  await putWay(kept);
  return kept;
}

/* Everything but the way itself goes; the installed app does not take it up again by itself. */
export async function removeStep(way) {
  const { state, ...rest } = way;
  await putWay({ ...rest, declined: true });
}

/* Fill the part of the step's page that offers to keep it. */
export async function offerToKeep(section, way) {
  const show = (kept) => {
    section.hidden = false;
    section.querySelector("[data-not-kept]").hidden = Boolean(kept.state);
    section.querySelector("[data-is-kept]").hidden = !kept.state;
  };
  const now = async () => ({ ...(await findWay(way.account)), ...way });
  const say = (sentence, isSeen = false) => {
    const live = section.querySelector("[role=status]");
    live.textContent = sentence;
    // What the page now shows anyway is only read aloud.
    live.classList.toggle("hidden-text", !isSeen);
  };
  section.querySelector("[data-keep]").addEventListener("click", async () => {
    const kept = await keepStep(await now());
    show(kept);
    if (!kept.state) return say("No network just now. Try again when there is one.", true);
    say("Your step is on this device.");
    // The browser may otherwise drop what it keeps when it runs out of room.
    await navigator.storage?.persist?.();
  });
  section.querySelector("[data-remove]").addEventListener("click", async () => {
    await removeStep(await now());
    show({});
    say("Your step is off this device.");
  });
  show((await findWay(way.account)) ?? {});
}

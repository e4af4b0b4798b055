/* Sends the notes that wait on this device, each once, and only for whoever wrote them. */

import { getAccount, listNotes, putNote, removeNote } from "./store.js";

// The name of the lock, of the news between tabs, and of the browser's own wake-up call.
export const NOTES = "goldenthread-notes";
const PATIENCE = 15_000;
// What a tab says here, the other tabs and the worker hear; it does not hear itself.
const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(NOTES) : null;

/* Why nothing more can be sent now. */
class NotNow extends Error {
  constructor(because) {
    super(because);
    this.because = because;
  }
}

/* Send what waits, one tab at a time. `token` is that of the page at hand, which saves a request.
   Returns {sent: {number: message}, refused: [number], waiting: how many are left, because: why}. */
export async function sendWaiting(token = "") {
  const work = () => sendEach(token);
  const news = await (navigator.locks ? navigator.locks.request(NOTES, work) : work());
  channel?.postMessage(news);
  return news;
}

export const hearOfOthers = (hear) =>
  channel?.addEventListener("message", (event) => hear(event.data));

export const listWaiting = async (account) =>
  (await listNotes(account)).filter((note) => !note.refusal);

async function sendEach(token) {
  const account = await getAccount();
  const news = { sent: {}, refused: [], waiting: 0, because: "" };
  const tokens = new Map();
  for (const note of await listWaiting(account)) {
    try {
      const answer = await send(note, tokens, token);
      if (answer.kept) {
        await removeNote(note.number);
        news.sent[note.number] = answer.message;
      } else {
        await putNote({ ...note, refusal: answer.message });
        news.refused.push(note.number);
      }
    } catch (error) {
      if (!(error instanceof NotNow)) throw error;
      news.because = error.because;
      // The others would meet the same; a note of a year that is over must not hold them up.
      if (error.because !== "not-taken") break;
    }
  }
  news.waiting = (await listWaiting(account)).length;
  return news;
}

async function send(note, tokens, pageToken) {
  if (!tokens.has(note.stateUrl)) {
    tokens.set(note.stateUrl, pageToken || (await askForToken(note)));
  }
  let answer = await post(note, tokens.get(note.stateUrl));
  if (answer.status === 403) {
    tokens.set(note.stateUrl, await askForToken(note));
    answer = await post(note, tokens.get(note.stateUrl));
  }
  if (answer.status === 200 || answer.status === 422) return answer.json();
  throw new NotNow(reasonOf(answer));
}

/* Ask who has signed in: a note goes out for its writer and for nobody else. */
async function askForToken(note) {
  const answer = await reach(note.stateUrl, {});
  if (answer.status !== 200) throw new NotNow(reasonOf(answer));
  const state = await answer.json();
  if (state.person !== note.person) throw new NotNow("somebody-else");
  return state.csrf;
}

const post = (note, token) =>
  reach(note.logUrl, {
    method: "POST",
    headers: { "X-CSRFToken": token },
    body: new URLSearchParams({
      number: note.number,
      person: note.person,
      step: note.step,
      outcome: note.outcome,
      class_label: note.classLabel,
      note: note.note,
      on: note.on,
      device_now: localMoment(new Date()),
    }),
    // The note arrives although the page is closed in the same breath.
    keepalive: true,
  });

async function reach(address, options) {
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), PATIENCE);
  try {
    return await fetch(address, {
      ...options,
      headers: { Accept: "application/json", ...options.headers },
      redirect: "manual",
      credentials: "same-origin",
      cache: "no-store",
      signal: patience.signal,
    });
  } catch {
    throw new NotNow("network");
  } finally {
    clearTimeout(timer);
  }
}

function reasonOf(answer) {
  // Led on to the sign-in page.
  if (answer.type === "opaqueredirect" || answer.status === 401) return "signed-out";
  return [403, 404].includes(answer.status) ? "not-taken" : "site";
}

/* The device's clock with its zone: 2027-02-05T09:12:00+00:00. */
function localMoment(moment) {
  const ahead = -moment.getTimezoneOffset();
  const two = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  const local = new Date(moment.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  return `${local}${ahead < 0 ? "-" : "+"}${two(ahead / 60)}:${two(ahead % 60)}`;
}

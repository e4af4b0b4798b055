/* What is said about notes on this device, and how days are written. */

const OUTCOMES = { tried: "Tried it", partly: "Partly", "not-yet": "Not yet" };

export const countNotes = (count) => (count === 1 ? "1 note" : `${count} notes`);

const waits = (count) => `${countNotes(count)} ${count === 1 ? "waits" : "wait"} on this device`;

const sentByItself = (count) => (count === 1 ? "is sent by itself" : "are sent by themselves");

/* `because` is what sending.js found: why the notes are still here, and what happens next. */
export function sayWaiting(count, because) {
  switch (because) {
    case "signed-out":
      return `Sign in again, and ${countNotes(count)} ${count === 1 ? "is" : "are"} sent.`;
    case "somebody-else":
      return `Somebody else has signed in here. ${waits(count)} until you sign in again.`;
    case "site":
      return `The site does not answer as it should: ${waits(count)} and ${sentByItself(count)}.`;
    case "not-taken":
      return `Your account does not take notes at this address any more: ${waits(count)}.`;
    default:
      return `No network: ${waits(count)} and ${sentByItself(count)}.`;
  }
}

export function describeNote(note) {
  const day = new Date(`${note.on}T12:00`);
  const written = day.toLocaleDateString("en-GB", { day: "numeric", month: "long" });
  return [OUTCOMES[note.outcome], note.classLabel, written].filter(Boolean).join(", ");
}

/* The device's own day: 2027-02-05. */
export function dayOf(moment) {
  const two = (number) => String(number).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

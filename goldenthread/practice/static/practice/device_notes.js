/* Lists the notes of one account that are still on this device, to change or to discard. */

import { countNotes, describeNote } from "./sentences.js";
import { listNotes, removeNote } from "./store.js";

/* Fill `section` with the account's notes; it stays hidden while there are none. `change(note)`
   puts the words of a note that was not taken back into the form, where there is one. */
export async function showNotes(section, account, change) {
  const notes = await listNotes(account);
  section.hidden = notes.length === 0;
  const heading = section.querySelector("h3") ?? section.appendChild(document.createElement("h3"));
  heading.textContent = `${countNotes(notes.length)} on this device`;
  section.querySelector("ul")?.remove();
  const list = section.appendChild(document.createElement("ul"));
  list.className = "cards";
  for (const note of notes) list.append(itemOf(note, section, account, change));
}

function itemOf(note, section, account, change) {
  const item = document.createElement("li");
  item.className = "card flow";
  item.append(paragraph(describeNote(note)));
  if (note.note) item.append(paragraph(note.note));
  if (note.refusal) item.append(paragraph(note.refusal, "notice notice-warn"));
  const buttons = item.appendChild(paragraph("", "row"));
  if (note.refusal && change) buttons.append(button("Change", () => change(note)));
  buttons.append(
    button("Discard", async () => {
      await removeNote(note.number);
      await showNotes(section, account, change);
    }),
  );
  return item;
}

function paragraph(text, name = "") {
  const made = document.createElement("p");
  made.textContent = text;
  if (name) made.className = name;
  return made;
}

function button(text, press) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button button-quiet";
  made.textContent = text;
  made.addEventListener("click", press);
  return made;
}

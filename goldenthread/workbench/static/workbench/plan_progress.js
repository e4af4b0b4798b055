/* Asks each second how far a plan is, and puts what is new into the page. */
const shown = document.querySelector("[data-plan-progress]");

const ask = async () => {
  const version = document.getElementById("plan-figures").dataset.version;
  const address = `${window.location.pathname}?version=${encodeURIComponent(version)}`;
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true" } });
    const text = await answer.text();
    const parts = new DOMParser().parseFromString(text, "text/html");
    // Done, signed out or refused: the page itself says what is so.
    if (!answer.ok || answer.redirected || !parts.getElementById("plan-figures") || parts.querySelector("h1")) {
      window.location.reload();
      return;
    }
    for (const id of ["plan-figures", "plan-picture", "plan-matters"]) {
      const [now, part] = [document.getElementById(id), parts.getElementById(id)];
      // Without a better plan the picture does not come again.
      if (!part || part.innerHTML === now.innerHTML) continue;
      // What the reader has opened stays open, and the keyboard where it is.
      const held = now.contains(document.activeElement) && document.activeElement.parentElement.id;
      for (const open of now.querySelectorAll("details[open][id]")) {
        const same = [...part.querySelectorAll("details[id]")].find(({ id: own }) => own === open.id);
        if (same) same.open = true;
      }
      now.replaceWith(part);
      if (held) document.getElementById(held)?.querySelector("summary")?.focus();
    }
  } catch {
    // The network comes back, or the reader closes the page.
  }
  setTimeout(ask, 1000);
};

if (shown) setTimeout(ask, 1000);

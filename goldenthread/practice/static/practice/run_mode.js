/* The room screen: counts down from times, so that sleep and a second screen change nothing. */
const room = document.querySelector("[data-room]");
const stored = document.getElementById("room-state");

if (room && stored) {
  let state = JSON.parse(stored.textContent);
  // This machine's clock may be off; the server's is the one that all screens share.
  let offset = state.now - Date.now();
  const clock = room.querySelector("[data-clock]");
  const time = room.querySelector("[data-time]");
  const told = room.querySelector("[data-told]");
  const tapped = room.querySelector("[data-tapped]");
  const lost = document.querySelector("[data-lost]");
  const calm = told ? told.textContent : "";
  const over = room.dataset.strict
    ? "Time is up: on to the next part."
    : "A little over: finish the sentence, then go on.";

  const inMinutes = (seconds) =>
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  const draw = () => {
    if (!clock || state.endsAt === null || state.ended) return;
    const left = Math.ceil((state.endsAt - (Date.now() + offset)) / 1000);
    clock.classList.toggle("is-over", left < 0);
    time.textContent = left >= 0 ? inMinutes(left) : `+${inMinutes(-left)}`;
    const words = left < 0 ? over : calm;
    if (told.textContent !== words) told.textContent = words;
  };

  const ask = async () => {
    try {
      const answer = await fetch(room.dataset.state, { headers: { Accept: "application/json" } });
      const kind = answer.headers.get("Content-Type") || "";
      // Signed out in the meantime: the answer is the sign-in page.
      if (!answer.ok || answer.redirected || !kind.includes("json")) throw new Error("lost");
      const seen = await answer.json();
      if (seen.place !== state.place || seen.ended !== state.ended) {
        window.location.reload();
        return;
      }
      state = seen;
      offset = seen.now - Date.now();
      if (tapped && tapped.textContent !== seen.tapped) tapped.textContent = seen.tapped;
      lost.hidden = true;
    } catch {
      lost.hidden = false;
    }
    draw();
  };

  // A projector that goes dark in the middle of a talk helps nobody.
  const stayAwake = () => navigator.wakeLock?.request("screen").catch(() => {});

  draw();
  if (!state.ended) {
    setInterval(draw, 250);
    setInterval(ask, 3000);
    stayAwake();
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) {
        stayAwake();
        ask();
      }
    });
  }
}

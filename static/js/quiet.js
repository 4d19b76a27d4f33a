/** `data-quiet`, the key q: only a flash, and what is safe to say, comes forward; the rest waits and is counted. */
import { all, on } from "./events.js";

const button = document.querySelector("[data-quiet]");
const count = document.querySelector("[data-quiet-count]");
const WAITING = '.note:is([data-to="room"], [data-to="all"]):not(.is-done, .is-own, [data-priority="flash"])';

function set(quiet) {
  document.body.classList.toggle("is-quiet", quiet);
  button.setAttribute("aria-pressed", quiet);
  tell();
}

function tell() {
  const waiting = all(WAITING, document.querySelector(".room__notes")).length;
  count.hidden = !(waiting && document.body.classList.contains("is-quiet"));
  count.textContent = ` · ${waiting}`;
}

if (button) {
  const turn = () => set(!document.body.classList.contains("is-quiet"));
  button.addEventListener("click", turn);
  on("key", ({ key }) => key === "q" && turn());
  on("entry", () => setTimeout(tell)); // after the note has found its place
}

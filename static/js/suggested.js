/** `data-suggested`: what a machine suggests below a line is marked with one press, or with s
 * for the line in hand: its best before the lesser. */
import { on } from "./events.js";
import { inHand, mark } from "./claims.js";

const MARKED = [201, 409]; // by this seat, or by another one

async function take(button) {
  if (!button) return;
  button.disabled = true;
  const status = await mark(button.closest(".line"), button.dataset.words, button.dataset.start);
  button.disabled = MARKED.includes(status);
}

function next() {
  const all = [...(inHand()?.querySelectorAll("[data-suggested]:enabled") ?? [])];
  return all.find((one) => !one.closest(".marker--lesser")) ?? all[0];
}

on("key", ({ key }) => key === "s" && take(next()));
document.addEventListener("click", (event) => take(event.target.closest("[data-suggested]")));

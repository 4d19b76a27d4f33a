/** `data-before-line`: what was said before on the line in hand is looked up beside it; b does the same. */
import { all, on } from "./events.js";
import { citation } from "./lines.js";

const place = document.querySelector("[data-before]");

function look() {
  const line = document.querySelector("[data-lines] .line[aria-current]") ?? all('[data-feed="record"] .line[data-side="counterpart"]').at(-1);
  if (!line || !place) return;
  if (!line.hasAttribute("aria-current")) line.click();
  htmx.ajax("GET", `${document.body.dataset.recordUrl}${citation(line)}/before/`, { target: place, swap: "innerHTML" });
}

// What was found belongs to the line that was in hand.
on("key", ({ key, event }) => {
  if (place && (key === "j" || key === "k")) place.replaceChildren();
  if (key !== "b" || !place) return;
  event.preventDefault();
  look();
});
document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-before-line]")) look();
  else if (target.closest("[data-lines] .line")) place?.replaceChildren();
});

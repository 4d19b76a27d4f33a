/** Claims beside the live record: m marks the line in hand, l and h walk through the queue, v opens the claim. */
import { all, on } from "./events.js";
import { citation } from "./lines.js";
import { send } from "./said.js";

const form = document.querySelector("[data-mark-claim]");
const KINDS = /^(claim|evidence|verdict)\./;
const AGAIN = 2000; // ms after which cards that did not come are asked for again
let timer, turns = 0;

/** The line in hand, else the last one that is not ours. */
export function inHand() {
  const current = document.querySelector("[data-lines] .line[aria-current]");
  return current ?? all('[data-feed="record"] .line:not([data-side="ours"])').at(-1);
}

/** The words that are selected within the line; none: the whole line. */
function selected(line) {
  const selection = getSelection();
  return selection.rangeCount && line.contains(selection.anchorNode) && line.contains(selection.focusNode) ? selection.toString() : "";
}

export async function mark(line = inHand(), words = line && selected(line), start = "") {
  if (!form || !line) return;
  const data = new FormData(form);
  data.set("utterance", citation(line));
  data.set("words", words);
  data.set("start", start);
  return send(form.action, data, `${form.dataset.done} ${citation(line)}`);
}

/** The cards are fetched anew; who has the keyboard in them keeps the place. An older answer never wins. */
async function renew(place) {
  const turn = ++turns;
  const answer = await fetch(place.dataset.claims, { redirect: "manual" }).catch(() => null);
  if (turn !== turns) return;
  if (!answer || answer.status >= 500) return setTimeout(() => turn === turns && renew(place), AGAIN);
  if (!answer.ok) return;
  const html = await answer.text();
  if (turn !== turns) return;
  const id = place.contains(document.activeElement) ? document.activeElement.id : "";
  place.innerHTML = html;
  if (id) document.getElementById(id)?.focus();
}

function walk(step) {
  const cards = all("[data-claims] .claim-card__text a");
  cards[Math.min(Math.max(cards.indexOf(document.activeElement) + step, 0), cards.length - 1)]?.focus();
}

/** The claim at which one is, else the most pressing one: taken, where it can be, and opened. */
function check() {
  const card = document.activeElement.closest("[data-claims] [data-claim]") ?? document.querySelector("[data-claims] [data-claim]");
  (card?.querySelector("[data-claim-act=take] button") ?? card?.querySelector(".claim-card__text a"))?.click();
}

on("frame", ({ kind }) => {
  if (!KINDS.test(kind)) return;
  clearTimeout(timer);
  timer = setTimeout(() => all("[data-claims]").forEach(renew), 60);
});
on("key", ({ key }) => {
  if (key === "m") mark();
  else if (key === "l" || key === "h") walk(key === "l" ? 1 : -1);
  else if (key === "v") check();
});
document.addEventListener("click", ({ target }) => {
  if (target.closest("button[data-mark]")) mark();
  const id = form && target.closest("[data-against]")?.dataset.against;
  if (id) send(`${document.body.dataset.recordUrl}${citation(target.closest(".line"))}/marks/${id}/against/`, new FormData(form));
});

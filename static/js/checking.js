/** `data-checking`: the claim in hand, beside the record. What is typed stays; what stands around it follows the journal. */
import { all, on } from "./events.js";

export const place = document.querySelector("[data-checking]");
const KINDS = /^(claim|evidence|verdict|line)\./;
export const title = () => place.querySelector("#checking-title");
let timer;

export async function read(id) {
  const answer = await fetch(`${place.dataset.checking}${id}/checking/`, { redirect: "manual" }).catch(() => null);
  if (!answer?.ok) return null;
  const piece = document.createElement("div");
  piece.innerHTML = await answer.text();
  for (const line of all("[data-line][id]", piece)) line.removeAttribute("id"); // it stands in the record already
  for (const form of all("[data-once]", piece)) form.removeAttribute("data-once"); // it is sent from here, and stays
  return piece;
}

export function show(piece, id) {
  place.replaceChildren(...piece.children);
  place.dataset.claim = id;
  place.hidden = false;
}

async function open(id) {
  const begun = place.dataset.claim === id && place.querySelector("[name=reading]"); // with what was typed in it
  const piece = begun ? null : await read(id);
  if (piece) show(piece, id);
  else if (!begun) return;
  place.hidden = false;
  place.scrollIntoView({ block: "start" });
  (place.querySelector("[data-in-place] select") ?? title()).focus();
}

/** The parts that nobody is at; never the reading of the line: who signs has to have seen it. */
export async function renew() {
  const piece = place.hidden ? null : await read(place.dataset.claim);
  for (const part of piece ? all("[data-part]", place) : []) {
    const fresh = piece.querySelector(`[data-part="${part.dataset.part}"]`);
    if (fresh && !part.contains(document.activeElement)) part.replaceWith(fresh);
  }
  return piece;
}

function close() {
  place.hidden = true;
  document.querySelector(`[data-claims] [data-claim="${CSS.escape(place.dataset.claim)}"] .claim-card__text a`)?.focus();
}

if (place) {
  on("claim", ({ id }) => open(id));
  on("key", ({ key }) => key === "Escape" && !place.hidden && close());
  on("frame", ({ kind }) => {
    if (!KINDS.test(kind)) return;
    clearTimeout(timer);
    timer = setTimeout(renew, 60);
  });
  place.addEventListener("click", ({ target }) => target.closest("[data-checking-close]") && close());
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-claims] .claim-card__text a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.closest("[data-claim]").dataset.claim);
  });
}

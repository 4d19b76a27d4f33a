/** `data-spot`: the words that were recognised, underlined where they stand in the line. */
import { all } from "./events.js";

const units = (text, points) => [...text].slice(0, points).join("").length; // the server counts code points

/** The words that were marked: those of the line, or of its newest correction. */
export function wording(line, version) {
  return version === "0" ? line.querySelector(".line__text:not(.line__text--new)") : line.querySelector(".line__text--new ins");
}

/** From the last to the first: what stands before a mark is then still one piece of text. */
export function underline(place, list) {
  let limit = Infinity;
  const spans = all(".marker:not(.marker--claim)", list).map(({ dataset }) => [Number(dataset.start), Number(dataset.end), dataset.mark]);
  for (const [start, end, mark] of spans.sort((one, other) => other[0] - one[0])) {
    if (start === end || end > limit) continue;
    const spot = Object.assign(document.createElement("mark"), { className: "spot" });
    const tail = place.firstChild.splitText(units(place.firstChild.data, start));
    tail.splitText(units(tail.data, end - start));
    tail.replaceWith(spot);
    spot.append(tail);
    spot.dataset.spot = mark;
    limit = start;
  }
}

export function strip(line) {
  for (const list of all(".marks", line)) list.remove();
  for (const place of all(".line__text", line)) {
    for (const spot of all(".spot", place)) spot.replaceWith(...spot.childNodes);
    place.normalize();
  }
}

/** The word and what is told of it show each other. */
function point(event, shown) {
  const spot = event.target.closest?.("[data-spot], [data-mark]");
  if (!spot) return;
  const name = CSS.escape(spot.dataset.spot ?? spot.dataset.mark);
  for (const one of all(`[data-spot="${name}"], [data-mark="${name}"]`)) one.classList.toggle("is-shown", shown);
}
for (const name of ["pointerover", "focusin"]) document.addEventListener(name, (event) => point(event, true));
for (const name of ["pointerout", "focusout"]) document.addEventListener(name, (event) => point(event, false));

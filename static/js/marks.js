/** Marks: what was recognised is underlined in its line and told below it. They come by themselves, after the line. */
import { all, on } from "./events.js";

const LINE = ":not(.line--correction)";
const waiting = new Map(all("article[data-marked]").map((one) => [one.dataset.marked, one]));
const units = (text, points) => [...text].slice(0, points).join("").length; // the server counts code points

/** The words that were marked: those of the line, or of its newest correction. */
function wording(line, version) {
  return version === "0" ? line.querySelector(".line__text:not(.line__text--new)") : line.querySelector(".line__text--new ins");
}

/** From the last to the first: what stands before a mark is then still one piece of text. */
function underline(place, list) {
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

function strip(line) {
  for (const list of all(".marks", line)) list.remove();
  for (const place of all(".line__text", line)) {
    for (const spot of all(".spot", place)) spot.replaceWith(...spot.childNodes);
    place.normalize();
  }
}

function mark(citation) {
  const told = waiting.get(citation);
  const line = document.querySelector(`[data-feed=record] ${LINE}[data-line="${CSS.escape(citation)}"]`);
  const place = told && line && wording(line, told.dataset.version);
  if (!place) return;
  waiting.delete(citation);
  strip(line);
  const list = told.querySelector(".marks");
  if (!list?.children.length) return;
  if (place.firstChild?.nodeType === Node.TEXT_NODE) underline(place, list);
  line.append(list);
}

on("entry", ({ node, kind }) => {
  if (kind === "line.marked") {
    waiting.set(node.dataset.marked, node);
    node.remove();
    mark(node.dataset.marked);
  } else if (kind === "utterance.recorded") mark(node.dataset.line);
  else if (kind === "utterance.corrected") mark(node.dataset.corrects);
});

/** The word and what is told of it show each other. */
function point(event, shown) {
  const spot = event.target.closest?.("[data-spot], [data-mark]");
  if (!spot) return;
  const name = CSS.escape(spot.dataset.spot ?? spot.dataset.mark);
  for (const one of all(`[data-spot="${name}"], [data-mark="${name}"]`)) one.classList.toggle("is-shown", shown);
}
for (const name of ["pointerover", "focusin"]) document.addEventListener(name, (event) => point(event, true));
for (const name of ["pointerout", "focusout"]) document.addEventListener(name, (event) => point(event, false));

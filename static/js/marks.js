/** Marks: what was recognised is underlined in its line and told below it. */
import { all, on } from "./events.js";
import { strip, underline, wording } from "./spots.js";

const LINE = ":not(.line--correction)";
const told = new Map(); // line -> journal -> what it told of the line last: the desk's adds to that of the notes

function mark(citation) {
  const line = document.querySelector(`[data-feed=record] ${LINE}[data-line="${CSS.escape(citation)}"]`);
  const nodes = line ? [...(told.get(citation)?.values() ?? [])] : [];
  if (!nodes.length) return;
  const version = Math.max(...nodes.map(({ dataset }) => Number(dataset.version)));
  const place = wording(line, String(version));
  if (!place) return;
  strip(line);
  const list = join(nodes.filter(({ dataset }) => Number(dataset.version) === version));
  if (!list?.children.length) return;
  if (place.firstChild?.nodeType === Node.TEXT_NODE) underline(place, list);
  line.append(list);
}

/** One list of what all of them tell. */
function join(nodes) {
  const [list, ...others] = nodes.map((node) => node.querySelector(".marks")?.cloneNode(true)).filter(Boolean);
  for (const other of others) list.append(...other.children);
  return list;
}

function keep(node) {
  const { marked, journal } = node.dataset;
  if (!told.has(marked)) told.set(marked, new Map());
  told.get(marked).set(journal, node);
}

all("article[data-marked]").forEach(keep);
on("entry", ({ node, kind }) => {
  if (kind === "line.marked") {
    keep(node);
    node.remove();
    mark(node.dataset.marked);
  } else if (kind === "utterance.recorded") mark(node.dataset.line);
  else if (kind === "utterance.corrected") mark(node.dataset.corrects);
});
on("frame", ({ journal, kind, html }) => {
  if (journal !== "desk" || kind !== "line.marked") return; // the desk's journal has no feed
  const piece = document.createElement("template");
  piece.innerHTML = html;
  const node = piece.content.querySelector("[data-marked]");
  keep(node);
  mark(node.dataset.marked);
});

/** Who has seen a note: the addressees' initials under it; and how far this seat has read, told once a second. */
import { all, emit, on } from "./events.js";

const { seat } = document.body.dataset;
const roster = document.querySelector("template[data-roster]");
let cursors = {}, read = 0, told = 0;

function mark(note) {
  const position = Number(note.dataset.entry);
  for (const chip of all("[data-seen-by]", note)) chip.classList.toggle("is-seen", (cursors[chip.dataset.seenBy] ?? 0) >= position);
}

on("entry", ({ journal, position, kind, node }) => {
  if (journal !== "caucus") return;
  read = Math.max(read, position);
  const place = node.querySelector("[data-seen]");
  if (kind !== "note.sent" || !place || place.childElementCount) return;
  const chips = roster.content.cloneNode(true);
  for (const chip of all("[data-seen-by]", chips)) {
    const addressed = ["all", chip.dataset.desk].includes(node.dataset.to);
    if (!addressed || chip.dataset.seenBy === node.dataset.author) chip.remove();
  }
  place.append(chips);
  mark(node);
});

on("pulse", ({ seen }) => {
  if (!seen?.caucus) return;
  cursors = { ...cursors, ...seen.caucus };
  for (const note of all('[data-feed="caucus"] [data-note]')) mark(note);
});

const covered = () => document.querySelector("[data-cover]:not([hidden])");
setInterval(() => {
  if (read <= told || document.hidden || covered() || !seat) return;
  told = read;
  emit("send", { seen: { caucus: read } });
}, 1000);
on("wire", ({ state }) => state === "catching" && (told = 0));

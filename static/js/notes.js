/** Notes: one's own are marked, acknowledgements and raises are folded into the note they speak of. */
import { all, on } from "./events.js";

const { seat, desk } = document.body.dataset;
const done = new Map(); // note -> seats that acknowledged it
const about = (note) => all(`[data-note="${CSS.escape(note)}"], [data-raises="${CSS.escape(note)}"]`);

/** The page is one for all readers; whether a note waits for this seat is told here. */
function settle(node, note) {
  const seats = done.get(note);
  if (!seats) return;
  const forMe = !node.classList.contains("is-own") && ["all", desk].includes(node.dataset.to);
  if (seats.has(seat) || (!forMe && seats.size)) node.classList.add("is-done");
  for (const chip of all("[data-seen-by]", node)) chip.classList.toggle("is-done", seats.has(chip.dataset.seenBy));
}

const readers = {
  "note.sent": (node) => {
    node.classList.toggle("is-own", node.dataset.author === seat);
    settle(node, node.dataset.note);
  },
  "note.acknowledged": (node) => {
    const note = node.dataset.acknowledges;
    if (!done.has(note)) done.set(note, new Set());
    done.get(note).add(node.dataset.by);
    for (const one of about(note)) settle(one, note);
    node.hidden = true;
  },
  "note.raised": (node) => {
    const note = node.dataset.raises;
    for (const earlier of all(`[data-raises="${CSS.escape(note)}"]`)) if (earlier !== node) earlier.remove();
    const first = document.querySelector(`[data-note="${CSS.escape(note)}"]`);
    node.classList.toggle("is-own", Boolean(first?.classList.contains("is-own")));
    settle(node, note);
  },
};
on("entry", ({ node, kind }) => readers[kind]?.(node));

/** Pressing "Seen" shows at once that it was pressed; the journal's answer makes it so. */
document.addEventListener("click", (event) => {
  const button = event.target.closest(".button--seen");
  if (button) button.dataset.pressed = "yes";
});
on("refused", ({ form }) => form.matches("[data-acknowledge]") && all("[data-pressed]").forEach((button) => delete button.dataset.pressed));

/** The end of a right to read: the page says so, and where access was withdrawn it is emptied at once. */
import { all, on } from "./events.js";

const show = (name) => {
  const dialog = document.querySelector(`[data-ended="${name}"]`);
  if (dialog && !dialog.open) dialog.showModal();
};

/** Beside the desk itself: what waits unseen for its line, the question about a line in hand, the roster. */
function empty() {
  document.getElementById("main").replaceChildren();
  for (const part of all("#main ~ :not([data-ended]), .live__messages")) part.remove();
}

on("wire", ({ state }) => {
  if (state !== "ended" && state !== "signed-out") return;
  for (const part of all("[data-feed], [data-work-line], [data-marked], #found, [data-panel]")) part.replaceChildren();
  if (state === "ended") empty();
  show(state);
});
on("signed-out", () => show("signed-out"));

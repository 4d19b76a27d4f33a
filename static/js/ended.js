/** The end of a right to read: the page says so, and where access was withdrawn it is emptied at once. */
import { all, on } from "./events.js";

const show = (name) => {
  const dialog = document.querySelector(`[data-ended="${name}"]`);
  if (dialog && !dialog.open) dialog.showModal();
};

on("wire", ({ state }) => {
  if (state !== "ended" && state !== "signed-out") return;
  for (const part of all("[data-feed], [data-work-line], #found, [data-panel]")) part.replaceChildren();
  if (state === "ended") document.getElementById("main").replaceChildren();
  show(state);
});
on("signed-out", () => show("signed-out"));

/** The sitting's state on the page follows the record: buttons and words are chosen by the style sheet. */
import { on } from "./events.js";

on("entry", ({ node, kind }) => {
  if (!kind?.startsWith("sitting.")) return;
  if (node.dataset.sitting === document.body.dataset.sitting) document.body.dataset.sittingState = node.dataset.state;
});

/** A correction never replaces a line: the line shows the new words beside the first ones. */
import { on } from "./events.js";

on("entry", ({ node, kind }) => {
  if (kind !== "utterance.corrected") return;
  const citation = CSS.escape(node.dataset.corrects);
  const line = document.querySelector(`[data-feed] [data-line="${citation}"]`);
  if (!line) return;
  line.querySelectorAll(".mark--corrected, .line__text--new").forEach((old) => old.remove());
  line.classList.add("is-corrected");
  line.querySelector(".line__who").append(node.querySelector(".mark--corrected").cloneNode(true));
  line.append(node.querySelector(".line__text--new").cloneNode(true));
});

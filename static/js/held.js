/** A question that is answered or taken back waits no longer: the words for the meanwhile are folded away. */
import { all, on } from "./events.js";

const over = new Set();
const fold = (node) => node.classList.toggle("is-done", over.has(node.dataset.referral));

on("entry", ({ kind, node }) => {
  if (kind === "referral.held") return fold(node);
  if (kind !== "referral.settled" && kind !== "referral.released") return;
  over.add(node.dataset.referral);
  all(".event--held").forEach(fold);
});

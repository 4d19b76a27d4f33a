/** `data-verdict`: what tells a verdict says so once another one, or a correction of the line, has taken its ground away. */
import { all, on } from "./events.js";

const gone = new Map(); // claim -> the last of its verdicts that no longer holds

on("entry", ({ node, kind }) => {
  const { claim, verdict } = node.dataset;
  if (!claim || !verdict) return;
  const last = kind === "claim.corrected" ? Number(verdict) : Number(verdict) - 1;
  gone.set(claim, Math.max(last, gone.get(claim) ?? 0));
  for (const one of all(`[data-claim="${CSS.escape(claim)}"][data-verdict]`)) {
    if (Number(one.dataset.verdict) > gone.get(claim)) continue;
    one.classList.add("is-replaced");
    all("[data-replaced]", one).forEach((sign) => (sign.hidden = false));
  }
});

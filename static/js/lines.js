/** `data-lines`: j and k (or a press) take a line in hand; the working column shows it. */
import { all, on } from "./events.js";

const work = document.querySelector("[data-work]");

function take(line, scroll = true) {
  if (!line) return;
  for (const other of all("[data-lines] .line[aria-current]")) other.removeAttribute("aria-current");
  line.setAttribute("aria-current", "true");
  if (scroll) line.scrollIntoView({ block: "nearest" });
  if (work) show(line);
}

function show(line) {
  const copy = line.cloneNode(true);
  copy.removeAttribute("id");
  copy.removeAttribute("aria-current");
  copy.classList.remove("is-new");
  work.querySelector("[data-work-line]").replaceChildren(copy);
  work.querySelector("[data-work-open]").href = `${document.body.dataset.recordUrl}${citation(line)}/`;
  work.hidden = false;
  document.querySelector("[data-work-none]")?.setAttribute("hidden", "");
}

export const citation = (line) => line.dataset.line ?? line.dataset.corrects;

on("key", ({ key, event }) => {
  if (key !== "j" && key !== "k") return;
  const lines = all("[data-lines] .line");
  if (!lines.length) return;
  event.preventDefault();
  const at = lines.findIndex((line) => line.hasAttribute("aria-current"));
  take(lines[at < 0 ? lines.length - 1 : Math.min(Math.max(at + (key === "j" ? 1 : -1), 0), lines.length - 1)]);
});

document.addEventListener("click", (event) => {
  const line = event.target.closest("[data-lines] .line");
  if (!line || getSelection().toString()) return;
  take(line, false);
});

/** A citation, or something found, opens beside the live page; without script it leads there. */
document.addEventListener("click", (event) => {
  const cite = event.target.closest("a[data-citation], #found a[href]");
  const { recordUrl } = document.body.dataset;
  if (!cite || !recordUrl) return;
  event.preventDefault();
  open(cite.dataset.citation ? `${recordUrl}${cite.dataset.citation}/` : cite.href, "_blank", "noopener");
});

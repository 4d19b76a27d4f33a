/** `data-quote`: copies a line of the record as a quotation that can be checked: words, speaker, citation, time. */
import { on } from "./events.js";

export function quotation(line) {
  const part = (name) => line.querySelector(`.line__${name}`);
  const newest = line.querySelector(".line__text--new") ?? part("text");
  const when = part("time");
  const source = [part("name")?.textContent, part("cite")?.textContent.trim(), when?.dateTime].filter(Boolean).join(", ");
  return `“${newest.innerText.trim()}” (${source})`;
}

async function copy(line) {
  if (!line) return;
  try {
    await navigator.clipboard.writeText(quotation(line));
  } catch {
    return select(line.querySelector(".line__text"));
  }
  const said = document.querySelector("[data-copied]");
  if (said) [said.hidden] = [false, setTimeout(() => (said.hidden = true), 2500)];
}

/** Where the clipboard is closed to us the words are at least selected. */
function select(node) {
  getSelection().selectAllChildren(node);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-quote]");
  if (!button) return;
  copy(button.closest(".line") ?? document.querySelector("[data-work-line] .line"));
});
on("key", ({ key }) => key === "c" && copy(document.querySelector("[data-lines] .line[aria-current]")));


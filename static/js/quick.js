/** `data-with-line`: a prepared note names the line it speaks of; `data-refer`: so does a question to the leaders. */
import { all } from "./events.js";
import { citation } from "./lines.js";

/** The line in hand, else the last one heard. */
function spoken() {
  const line = document.querySelector("[data-lines] .line[aria-current]") ?? all('[data-feed="record"] [data-line]').at(-1);
  return line ? citation(line) : "";
}

document.addEventListener("formdata", ({ target, formData }) => {
  const button = all("[data-with-line]", target).find(({ value }) => value === formData.get("text"));
  const line = spoken();
  if (button && line) formData.set("text", `${button.dataset.withLine} ${line}`);
});

document.addEventListener("click", ({ target }) => {
  const link = target.closest("[data-refer]");
  if (!link) return;
  const address = new URL(link.href);
  address.searchParams.set("utterance", spoken());
  link.href = address;
});

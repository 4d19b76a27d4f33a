/** `data-with-line`: a prepared note names the line it speaks of, the last one heard. */
import { all } from "./events.js";

document.addEventListener("formdata", ({ target, formData }) => {
  const button = all("[data-with-line]", target).find(({ value }) => value === formData.get("text"));
  const line = all('[data-feed="record"] [data-line]').at(-1);
  if (button && line) formData.set("text", `${button.dataset.withLine} ${line.dataset.line}`);
});

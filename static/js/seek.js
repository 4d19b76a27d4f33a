/** The search of every page: / goes to it; arrows move among what it suggests, Escape leaves it. */
import { isTyping } from "./events.js";
import { latin } from "./latin.js";

const field = document.querySelector("[data-seek-field]");
const form = field?.closest("[data-seek]");
const ways = () => [...form.querySelectorAll("[data-seek-way]")];
const clear = () => form.querySelector(".seek__found").replaceChildren();

/** From the field or a suggestion to the one `step` further; before the first is the field. */
function move(step) {
  const found = ways();
  const at = found.indexOf(document.activeElement) + step;
  (found[Math.min(at, found.length - 1)] ?? field).focus();
}

document.addEventListener("keydown", (event) => {
  if (!field || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  if (latin(event) !== "/" || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  if (field.checkVisibility()) field.select();
  else document.querySelector(".seek__way").click();
});

form?.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    move(step);
  } else if (event.key === "Escape") {
    clear();
    field.value = "";
    document.activeElement.blur();
  }
});

// Somebody who goes elsewhere wants no list over the page.
form?.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && !form.contains(relatedTarget) && clear());
document.addEventListener("click", ({ target }) => form && !form.contains(target) && clear());

/** Single keys, never while one types: tells "key", opens the list of keys, goes to the search. */
import { emit, isTyping } from "./events.js";
import { latin } from "./latin.js";

const dialog = document.querySelector("[data-keys-dialog]");

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && isTyping(event.target)) return event.target.blur();
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = latin(event);
  if (key === "?" && dialog && !dialog.open) return dialog.showModal();
  if (document.querySelector("dialog[open], [data-cover]:not([hidden])")) return;
  const search = document.querySelector("[data-search]");
  if (key === "/" && search) {
    event.preventDefault();
    return search.focus();
  }
  emit("key", { key, event });
});

document.addEventListener("click", (event) => event.target.closest("[data-keys]") && dialog?.showModal());

/** Single keys, never while one types: tells "key", opens the list of keys, goes to the search. */
import { emit, isTyping } from "./events.js";

const dialog = document.querySelector("[data-keys-dialog]");

/** What the key is on a Latin keyboard: on a Cyrillic one the places are the same, о is j and a full stop is /. */
function latin({ key, code }) {
  if (/^[а-яёіїєґ]$/i.test(key)) return /^Key[A-Z]$/.test(code) ? code[3].toLowerCase() : key;
  return code === "Slash" ? ({ ".": "/", ",": "?" }[key] ?? key) : key;
}

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

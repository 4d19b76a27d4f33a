/** `data-press-dialog`: p takes the line in hand (or their last one), a digit says what kind of pressure it is. */
import { all, isTyping, on } from "./events.js";
import { citation } from "./lines.js";

const dialog = document.querySelector("[data-press-dialog]");

function inHand() {
  const current = document.querySelector("[data-lines] .line[aria-current]");
  return current ?? all('[data-feed="record"] .line[data-side="counterpart"]').at(-1);
}

function open() {
  if (!dialog || dialog.open) return;
  const line = inHand();
  const told = dialog.querySelector("[data-press-line]");
  dialog.querySelector("[data-press-citation]").value = line ? citation(line) : "";
  told.textContent = line ? `${citation(line)} ${line.querySelector(".line__text").textContent}` : told.dataset.none;
  dialog.showModal();
}

dialog?.addEventListener("keydown", (event) => {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const button = dialog.querySelector(`[data-digit="${CSS.escape(event.key)}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
dialog?.addEventListener("submit", () => setTimeout(() => dialog.close()));
on("key", ({ key, event }) => {
  if (key !== "p" || !dialog) return;
  event.preventDefault();
  open();
});
document.addEventListener("click", (event) => event.target.closest("[data-press]") && open());

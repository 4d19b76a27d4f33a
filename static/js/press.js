/** `data-press-dialog`: p takes the line in hand (or their last one), a digit says what kind of pressure it is, Enter what
 * is suggested below the line. `data-register` registers that at once. */
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
  const hint = line?.querySelector("[data-register]");
  if (hint) choice(hint).focus();
}

const choice = (hint) => dialog.querySelector(`[name=tactic][value="${CSS.escape(hint.dataset.register)}"]`);

function register(hint) {
  dialog.querySelector("[data-press-citation]").value = citation(hint.closest(".line"));
  dialog.querySelector("form").requestSubmit(choice(hint));
  hint.disabled = true;
}

dialog?.addEventListener("keydown", (event) => {
  if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const button = dialog.querySelector(`[data-digit="${CSS.escape(event.key)}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
dialog?.addEventListener("submit", () => setTimeout(() => dialog.close()));
/** What one seat registered nobody needs to register again. */
on("entry", ({ node, kind }) => {
  if (kind !== "pressure.raised") return;
  const { raisedIn, tactic } = node.dataset;
  for (const hint of all(`.line[data-line="${CSS.escape(raisedIn)}"] [data-register="${CSS.escape(tactic)}"]`)) hint.disabled = true;
});
on("key", ({ key, event }) => {
  if (key !== "p" || !dialog) return;
  event.preventDefault();
  open();
});
document.addEventListener("click", ({ target }) => {
  if (target.closest("[data-press]")) open();
  else if (dialog && target.closest("[data-register]")) register(target.closest("[data-register]"));
});

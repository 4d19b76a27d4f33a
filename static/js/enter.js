/** `data-enter`: Enter ends and sends, Shift+Enter starts a new line. `data-typing`: the others see that one writes. */
import { emit } from "./events.js";

let told = 0;

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || !event.target.matches("textarea[data-enter]")) return;
  event.preventDefault();
  if (event.target.value.trim()) event.target.form.requestSubmit();
});

document.addEventListener("input", (event) => {
  if (!event.target.matches("[data-typing]") || Date.now() - told < 3000) return;
  told = Date.now();
  emit("send", { typing: true });
});

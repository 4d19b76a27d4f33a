/** `data-hide`, the key ` or Escape twice: covers the screen; a tap or the key uncovers; idle for long covers too. */
import { on, isTyping } from "./events.js";

const cover = document.querySelector("[data-cover]");
const WAITING = '.note[data-priority="flash"]:is([data-to="room"], [data-to="all"]):not(.is-done, .is-own)';
let escaped = 0, idle;

function set(hidden) {
  cover.hidden = !hidden;
  for (const part of document.querySelectorAll("body > header, body > main > *")) if (part !== cover) part.inert = hidden;
  document.querySelectorAll("[popover]:popover-open").forEach((sheet) => sheet.hidePopover());
  flash();
  if (hidden) cover.querySelector("[data-uncover]").focus();
  else wake();
}

/** Under the cover only the fact of a flash shows, never its words. */
function flash() {
  cover.querySelector("[data-cover-flash]").hidden = !document.querySelector(WAITING);
}

function wake() {
  clearTimeout(idle);
  idle = setTimeout(() => set(true), Number(cover.dataset.hideAfter) * 1000);
}

function keydown(event) {
  wake();
  if (event.code === "Backquote" && !isTyping(event.target)) return event.preventDefault(), set(cover.hidden);
  if (event.key !== "Escape") return;
  if (Date.now() - escaped < 600) set(true);
  escaped = Date.now();
}

if (cover) {
  document.addEventListener("keydown", keydown);
  document.addEventListener("pointerdown", wake, { passive: true });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-uncover]")) set(false);
    else if (event.target.closest("[data-hide]")) set(true);
  });
  on("entry", () => !cover.hidden && flash());
  wake();
}

/** `data-break`: how long the break lasts, counted up and never down; Alt+B begins one or goes on (`data-break-key`). */
import { serverNow } from "./clock.js";
import { all, on } from "./events.js";

const two = (number) => String(number).padStart(2, "0");

function show() {
  for (const time of all("[data-break][datetime]")) {
    const minutes = Math.max(0, Math.floor((serverNow() - Date.parse(time.dateTime)) / 60_000));
    time.textContent = `${Math.floor(minutes / 60)}:${two(minutes % 60)}`;
  }
}

on("entry", ({ node, kind }) => {
  if (kind !== "sitting.paused" || node.dataset.sitting !== document.body.dataset.sitting) return;
  for (const time of all("[data-break]")) time.dateTime = node.querySelector("time").dateTime;
  show();
});

document.addEventListener("keydown", (event) => {
  if (!event.altKey || event.code !== "KeyB" || document.querySelector("dialog[open]")) return;
  const form = all("[data-break-key]").find((one) => one.dataset.forState === document.body.dataset.sittingState);
  if (!form) return;
  event.preventDefault();
  if (!event.repeat) form.requestSubmit();
});

on("hello", show);
setInterval(show, 5000);
show();

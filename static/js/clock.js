/** `data-clock`: the venue's time by the server's clock; a device more than 5 s off is told so. */
import { all, on } from "./events.js";

const { zone, language } = document.body.dataset;
const format = new Intl.DateTimeFormat(language, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
let offset = 0; // ms to add to this device's clock

/** The time by the server's clock, ms. */
export const serverNow = () => Date.now() + offset;

function show() {
  const now = new Date(serverNow());
  for (const clock of all("[data-clock]")) clock.textContent = format.format(now);
}

function adjust({ now }) {
  if (!now) return;
  offset = Date.parse(now) - Date.now();
  const seconds = Math.round(Math.abs(offset) / 1000);
  for (const sign of all("[data-skew]")) {
    sign.hidden = seconds <= 5;
    sign.querySelector("[data-skew-seconds]").textContent = seconds;
  }
  show();
}

on("hello", adjust);
on("pulse", adjust);
setInterval(show, 5000);

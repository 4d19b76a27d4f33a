/** `data-time`: times stand in the venue's zone; pointing at one tells the reader's own. */
import { all, on } from "./events.js";

const language = document.documentElement.lang;
const { zone } = document.body.dataset;
const venue = zone && new Intl.DateTimeFormat(language, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const own = new Intl.DateTimeFormat(language, {
  weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit",
  hourCycle: "h23", timeZoneName: "short",
});

// A fragment is rendered once for all delegations' zones; the page knows its own.
on("entry", ({ node }) => {
  if (venue) for (const time of all("time[data-time]", node)) time.textContent = venue.format(new Date(time.dateTime));
});

document.addEventListener("pointerover", (event) => {
  const time = event.target.closest?.("time[data-time]");
  if (time && !time.title) time.title = own.format(new Date(time.dateTime));
});

/** `data-time`: times stand in the venue's zone; pointing at one tells the reader's own. */
const own = new Intl.DateTimeFormat(document.documentElement.lang, {
  weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", second: "2-digit", timeZoneName: "short",
});

document.addEventListener("pointerover", (event) => {
  const time = event.target.closest?.("time[data-time]");
  if (time && !time.title) time.title = own.format(new Date(time.dateTime));
});

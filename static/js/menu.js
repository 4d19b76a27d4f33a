/** `data-menu`: an open menu closes on Escape and on a press elsewhere. `data-close`: closes its dialog. */
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("[data-menu][open]")) if (!menu.contains(event.target)) menu.open = false;
  event.target.closest("[data-close]")?.closest("dialog")?.close();
});

// Where the sections are a strip to be drawn sideways, the current one is in sight.
document.querySelector(".sections [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("[data-menu][open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

/** How many texts the server does not have: in the top line, and as a question before the page is left. */
import { all, on } from "./events.js";
import { unsent } from "./outbox.js";

on("outbox", ({ states }) => {
  const count = states.filter((state) => state !== "saving").length;
  for (const sign of all("[data-unsent]")) {
    sign.hidden = !count;
    sign.querySelector("[data-unsent-count]").textContent = count;
  }
});

addEventListener("beforeunload", (event) => {
  const written = all("textarea[data-typing]").some(({ value }) => value.trim());
  if (unsent().length || written) event.preventDefault();
});

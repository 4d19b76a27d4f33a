/** Who is here and who is writing: the server's pulse, painted on the initials in the top line. */
import { all, on } from "./events.js";

on("pulse", ({ present, typing }) => {
  for (const chip of all("[data-present]")) {
    const id = chip.dataset.present;
    if (present) chip.classList.toggle("is-here", present.includes(id));
    if (typing) chip.classList.toggle("is-typing", typing.includes(id));
  }
});

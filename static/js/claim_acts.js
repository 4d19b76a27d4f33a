/** `data-claim-act`: on a live page a button of a claim is pressed in place; the entry that follows brings the cards up to date. */
import { emit } from "./events.js";
import { say, send } from "./said.js";

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const place = form.closest("[data-claims], [data-checking]");
  const takes = form.dataset.claimAct === "take";
  if (!place || !form.dataset.claimAct || (takes && !document.querySelector("[data-checking]"))) return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  const status = await send(form.action, new FormData(form));
  delete form.dataset.busy;
  if (!takes || !(status < 400)) return;
  say(""); // what opens says it
  emit("claim", { id: form.closest("[data-claim]").dataset.claim });
});

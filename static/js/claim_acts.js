/** `data-claim-act`: on a live page a button of a claim is pressed in place; taking one opens it. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-claims] [data-claim-act]") || form.dataset.claimAct === "take") return;
  event.preventDefault();
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  // The entry that follows brings the cards up to date for everybody; until then the button may be pressed again.
  fetch(form.action, { method: "POST", body: new FormData(form), redirect: "manual" })
    .catch(() => null)
    .then(() => delete form.dataset.busy);
});

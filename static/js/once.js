/** `data-once`: a form posts once; its buttons rest until the page answers. */
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-once]")) return;
  if (form.dataset.busy) return event.preventDefault();
  form.dataset.busy = "yes";
  // A button disabled before the browser collects the form would drop its own name and value.
  setTimeout(() => rest(form, true));
});

// Coming back by the browser's history finds the form as it was left: usable.
addEventListener("pageshow", () => document.querySelectorAll("[data-once][data-busy]").forEach((form) => rest(form, false)));

function rest(form, resting) {
  if (!resting) delete form.dataset.busy;
  for (const button of form.querySelectorAll("button[type=submit]")) button.disabled = resting;
}

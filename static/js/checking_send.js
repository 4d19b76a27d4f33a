/** `data-in-place`: evidence and verdict are sent from beside the record; Ctrl+Enter sends the form one is in. */
import { place, read, renew, show, title } from "./checking.js";
import { post } from "./said.js";

/** What the server says stands on top; a field that it refuses has the keyboard, and everything typed stays. */
async function submit(form) {
  if (form.dataset.busy) return;
  form.dataset.busy = "yes";
  const { ok, body, message } = await post(form.action, new FormData(form));
  delete form.dataset.busy;
  const wrong = [...form.elements].filter((field) => field.name in (body.error?.fields ?? {}));
  for (const field of form.elements) field.ariaInvalid = wrong.includes(field) ? "true" : null;
  const piece = ok ? await read(place.dataset.claim) : await renew();
  if (piece && ok) show(piece, place.dataset.claim);
  else if (piece) reread(form, piece);
  const told = place.querySelector("[data-checking-said]");
  told.textContent = ok ? body.said : [wrong[0]?.labels[0].textContent.trim(), message].filter(Boolean).join(": ");
  told.classList.toggle("is-wrong", !ok);
  told.hidden = false;
  (ok ? title() : (wrong[0] ?? form.querySelector("select, input:not([type=hidden])"))).focus();
}

/** The refusal has told how the line now reads: the next verdict is of that. */
function reread(form, piece) {
  const [held, fresh] = [form, piece].map((one) => one.querySelector("[name=reading]"));
  if (held && fresh) held.value = fresh.value;
}

place?.addEventListener("keydown", ({ key, ctrlKey, metaKey, target }) => {
  if (key === "Enter" && (ctrlKey || metaKey)) target.form?.requestSubmit();
});
document.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-checking] [data-in-place]")) return;
  event.preventDefault();
  submit(event.target);
});

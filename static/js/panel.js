/** `data-panel`: a piece of the page that is fetched anew when an entry of its kinds comes, but not under a hand at it. */
import { all, on } from "./events.js";

const due = new Set();
let timer;

async function renew(panel) {
  const answer = await fetch(panel.dataset.panel, { redirect: "manual" }).catch(() => null);
  if (!answer?.ok) return;
  const html = await answer.text();
  if (panel.contains(document.activeElement)) due.add(panel);
  else panel.innerHTML = html;
}

function soon(panels) {
  panels.forEach((panel) => due.add(panel));
  clearTimeout(timer);
  timer = setTimeout(flush, 60);
}

function flush() {
  const now = [...due].filter((panel) => !panel.contains(document.activeElement));
  now.forEach((panel) => due.delete(panel));
  now.forEach(renew);
}

on("frame", ({ kind }) => soon(all("[data-panel]").filter(({ dataset }) => dataset.kinds.split(" ").includes(kind.split(".")[0]))));
document.addEventListener("focusout", () => due.size && soon([]));

/** `data-take-up`: choosing is enough; the entry that follows brings the panel up to date for everybody. */
document.addEventListener("change", ({ target }) => target.closest("[data-take-up]")?.requestSubmit());
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-take-up]")) return;
  event.preventDefault();
  const panel = form.closest("[data-panel]");
  fetch(form.action, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" }, redirect: "manual" })
    .catch(() => null)
    .then(() => soon([panel]));
  document.activeElement?.blur();
});

/**
 * `data-follow`: a page that keeps up with what others do. An entry of its kinds fetches the page anew and puts it in
 * place, but not under a hand that writes: then it only says so.
 */
import { all, emit, on } from "./events.js";
import "./wire.js";

const SOON = 80; // ms: entries of one act come together
const kinds = document.body.dataset.follow.split(" ");
const main = document.getElementById("main");
let timer, written = false;

async function renew() {
  if (written) return tell();
  const answer = await fetch(location.href, { redirect: "manual" }).catch(() => null);
  if (!answer?.ok || written) return;
  const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("main");
  const [open, focus] = [all("details", main).map((each) => each.open), all("a, button, summary", main).indexOf(document.activeElement)];
  main.replaceChildren(...next.childNodes);
  const folds = all("details", main);
  if (folds.length === open.length) folds.forEach((each, at) => (each.open = open[at]));
  if (focus >= 0) all("a, button, summary", main)[focus]?.focus({ preventScroll: true });
  emit("renewed");
}

function tell() {
  const told = main.querySelector("[data-follow-told]");
  if (told) told.replaceWith(told.content);
}

main.addEventListener("input", () => (written = true));
main.addEventListener("submit", () => (written = true));
on("frame", ({ kind }) => {
  if (!kinds.includes(kind.split(".")[0])) return;
  clearTimeout(timer);
  timer = setTimeout(renew, SOON);
});

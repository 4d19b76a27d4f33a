/** `data-drag`: a row of the agenda is drawn before or behind another; the buttons of "Move" do the same without a mouse. */
import { all, on } from "./events.js";

const found = () => document.querySelector("[data-drag-form]");
let drawn;

const isBefore = (row, event) => event.clientY < row.getBoundingClientRect().top + row.offsetHeight / 2;
const clear = () => all("[data-over]").forEach((row) => delete row.dataset.over);

function ready() {
  for (const handle of all("[data-drag]")) [handle.hidden, handle.draggable] = [!found(), Boolean(found())];
}

document.addEventListener("dragstart", (event) => {
  if (!event.target.closest?.("[data-drag]")) return;
  drawn = event.target.closest("tr");
  event.dataTransfer.setData("text/plain", drawn.dataset.drop);
  event.dataTransfer.setDragImage(drawn, 0, 0);
});
document.addEventListener("dragend", () => (clear(), (drawn = null)));

document.addEventListener("dragover", (event) => {
  const row = event.target.closest?.("[data-drop]");
  clear();
  if (!drawn || !row || row === drawn) return;
  event.preventDefault();
  row.dataset.over = isBefore(row, event) ? "before" : "after";
});

document.addEventListener("drop", (event) => {
  const row = event.target.closest?.("[data-drop]");
  if (!drawn || !row || row === drawn) return;
  event.preventDefault();
  const [form, before] = [found(), isBefore(row, event) ? row.dataset.drop : row.dataset.next];
  form.elements.before.value = before === drawn.dataset.drop ? drawn.dataset.next : before;
  form.elements.parent.value = row.dataset.parent;
  form.action = drawn.dataset.move;
  form.submit();
});

ready();
on("renewed", ready);

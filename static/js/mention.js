/** `data-mention`: "@" and a few letters choose the speaker; the letters leave the line. */
import { all } from "./events.js";
import { speak } from "./recorder.js";

const field = document.querySelector("[data-mention]");
const list = document.querySelector("[data-mention-list]");
const typed = () => /(?:^|\s)@([\p{L}\p{M}'’ʼ-]*)$/u.exec(field.value.slice(0, field.selectionStart));
const options = () => all("[role=option]", list);

function offer() {
  const found = typed();
  const word = found?.[1].toLocaleLowerCase();
  const names = found ? all("[data-speakers] [name=speaker]").filter((radio) => begins(radio.dataset.name, word)) : [];
  list.replaceChildren(...names.slice(0, 8).map(option));
  list.hidden = !names.length;
  mark(0);
}

const begins = (name, word) => name.toLocaleLowerCase().split(/[\s.]+/).some((part) => part.startsWith(word));

function option(radio) {
  const item = document.createElement("li");
  item.setAttribute("role", "option");
  item.textContent = radio.dataset.name;
  item.addEventListener("pointerdown", (event) => (event.preventDefault(), choose(radio)));
  item.choose = () => choose(radio);
  return item;
}

function mark(index) {
  options().forEach((item, at) => item.setAttribute("aria-selected", String(at === index)));
}

function choose(radio) {
  const end = field.selectionStart;
  field.setRangeText("", end - typed()[1].length - 1, end, "end");
  list.hidden = true;
  speak(radio);
}

function keydown(event) {
  if (list.hidden) return;
  const at = options().findIndex((item) => item.getAttribute("aria-selected") === "true");
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) mark((at + step + options().length) % options().length);
  else if (event.key === "Enter" || event.key === "Tab") options()[at].choose();
  else if (event.key === "Escape") list.hidden = true;
  else return;
  event.preventDefault();
  event.stopPropagation();
}

if (field && list) {
  field.addEventListener("input", offer);
  field.addEventListener("keydown", keydown);
  field.addEventListener("blur", () => (list.hidden = true));
}

/** `data-composer`: replies, notes about the line in hand, and the keys n, 1, 2, 3. */
import { on } from "./events.js";

const form = document.querySelector("[data-composer]");
const PRIORITY = { 1: "routine", 2: "urgent", 3: "flash" };

function openForm() {
  const sheet = form.closest("[popover]");
  if (sheet && !sheet.matches(":popover-open")) sheet.showPopover();
  form.elements.text.focus();
}

function reply(id, text = "") {
  form.elements.reply_to.value = id;
  form.querySelector("[data-replying-text]").textContent = text;
  form.querySelector("[data-replying]").hidden = !id;
}

function choose(name, value) {
  const radio = form.querySelector(`[name="${name}"][value="${value}"]`);
  if (radio) radio.checked = true;
}

/** An answer goes back to the desk the note came from, unless it was for all. */
function answer(note) {
  const from = document.querySelector("template[data-roster]").content.querySelector(`[data-seen-by="${CSS.escape(note.dataset.author)}"]`);
  choose("to", note.dataset.to === "all" ? "all" : (from?.dataset.desk ?? "all"));
  reply(note.dataset.note, note.querySelector(".note__text").textContent.slice(0, 120));
  openForm();
}

function about(button) {
  const line = document.querySelector("[data-work-line] .line");
  const citation = line?.dataset.line ?? line?.dataset.corrects;
  if (citation && !form.elements.text.value.includes(citation)) form.elements.text.value += `${button.dataset.noteLine} ${citation}: `;
  openForm();
}

document.addEventListener("click", (event) => {
  if (!form) return;
  const hit = (selector) => event.target.closest(selector);
  if (hit("[data-reply]")) return event.preventDefault(), answer(hit(".note"));
  if (hit("[data-reply-drop]")) return reply("");
  if (hit("[data-note-line]")) return about(hit("[data-note-line]"));
  if (hit("[data-compose]")) setTimeout(openForm);
});

on("key", ({ key, event }) => {
  if (!form || !(key === "n" || PRIORITY[key])) return;
  event.preventDefault();
  if (PRIORITY[key]) choose("priority", PRIORITY[key]);
  openForm();
});

// A flash is meant once: what follows it is routine again.
on("queued", (queued) => {
  if (queued.form !== form) return;
  reply("");
  choose("priority", "routine");
  if (!form.querySelector("[data-queue] [data-state=unsent]")) form.closest("[popover]")?.hidePopover();
});

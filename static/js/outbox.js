/** `data-outbox`: the form is emptied only into a visible queue, and a text leaves it only when the server has it. */
import { emit, freshKey, on } from "./events.js";
import { Queue } from "./queue.js";

const queues = new WeakMap();
const texts = new Map(); // items the server does not have yet

export const unsent = () => [...texts.values()];

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-outbox]")) return;
  event.preventDefault();
  const data = new FormData(form, event.submitter);
  if (!queues.has(form)) queues.set(form, new Queue());
  const item = { form, url: form.action, data, node: row(form, data) };
  item.say = (state, body) => say(item, state, body);
  item.say("saving");
  form.elements.request_key.value = freshKey();
  const text = form.querySelector("textarea[name=text]");
  if (text) text.value = "";
  emit("queued", { form });
  queues.get(form).add(item);
});

function row(form, data) {
  const template = form.querySelector("[data-queue-item]");
  if (!template) return null;
  const node = template.content.firstElementChild.cloneNode(true);
  node.querySelector("[data-text]").textContent = data.get("text");
  form.querySelector("[data-queue]").append(node);
  return node;
}

function say(item, state, body = {}) {
  if (state === "saved") texts.delete(item);
  else texts.set(item, state);
  emit("outbox", { states: unsent() });
  if (state === "saved") emit("saved", { form: item.form, ...body });
  if (state === "refused") emit("refused", { form: item.form });
  if (item.node) paint(item, state, body);
}

function paint({ node, form, data }, state, body) {
  node.dataset.state = state;
  const put = (name, text) => (node.querySelector(`[data-${name}]`).textContent = text ?? "");
  if (state === "unsent") put("seconds", body.seconds ?? 1);
  if (state === "saved") saved(node, body);
  if (state !== "refused") return;
  put("reason", body.error?.message ?? body.detail);
  node.querySelector("[data-edit]").onclick = () => putBack(node, form, data);
}

/** The row stays until the line itself stands in the feed. */
function saved(node, { journal, position, citation }) {
  node.querySelector("[data-saved]").textContent = `· ${citation ?? `#${position}`}`;
  node.dataset.entryId = `${journal}-${position}`;
  if (document.getElementById(node.dataset.entryId)) setTimeout(() => node.remove(), 800);
}
on("entry", ({ node }) => document.querySelector(`.pending[data-entry-id="${node.id}"]`)?.remove());

function putBack(node, form, data) {
  const text = form.querySelector("textarea[name=text]");
  if (text) text.value = [text.value, data.get("text")].filter(Boolean).join("\n");
  for (const item of texts.keys()) if (item.node === node) texts.delete(item);
  emit("outbox", { states: unsent() });
  node.remove();
  text?.focus();
}

/** `data-mark-said`: what came of a press or a key is said for a while. */
import { freshKey } from "./events.js";

const said = document.querySelector("[data-mark-said]");
const WHILE = 6000; // ms
let timer;

export function say(text) {
  if (!said) return;
  said.textContent = text;
  said.hidden = !text;
  clearTimeout(timer);
  timer = setTimeout(() => (said.hidden = true), WHILE);
}

/** What the server answers, with `ok`; a failure of the line has no status. */
export async function post(address, data) {
  const answer = await fetch(address, { method: "POST", body: data, headers: { Accept: "application/json" }, redirect: "manual" }).catch(() => null);
  const body = (await answer?.json().catch(() => null)) ?? {};
  return { ok: Boolean(answer?.ok), status: answer?.status, body, message: body.error?.message ?? said?.dataset.failed };
}

/** The same, and said; `done` is said where the server says nothing itself. */
export async function send(address, data, done = "") {
  data.set("request_key", freshKey());
  const { ok, status, body, message } = await post(address, data);
  say(ok ? (body.said ?? done) : message);
  return status;
}

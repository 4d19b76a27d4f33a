/** The socket: opens where the page stops, returns by itself, never shows n + 1 before n, says its state. */
import { all, emit, on } from "./events.js";

const SILENCE = 30_000; // ms without any frame: the connection is dead even if nobody said so
const FINAL = { 4401: "signed-out", 4403: "ended" };
const page = document.body.dataset;
const cursors = new Map(page.since.split(",").filter(Boolean).map((pair) => [pair.split(":")[0], Number(pair.split(":")[1])]));
let socket, heads, wait = 500, retry, quiet, state;

function say(next) {
  if (next === state) return;
  state = next;
  for (const sign of all("[data-wire]")) sign.dataset.state = next;
  emit("wire", { state });
}

function address() {
  const since = [...cursors].map(([journal, at]) => `${journal}:${at}`).join(",");
  const query = new URLSearchParams({ since, form: "html", language: page.language });
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${page.socket}?${query}`;
}

function open() {
  clearTimeout(retry);
  if (socket && socket.readyState <= WebSocket.OPEN) return;
  heads = null;
  socket = new WebSocket(address());
  socket.onopen = () => say("catching");
  socket.onmessage = ({ data }) => receive(JSON.parse(data));
  socket.onclose = ({ code }) => closed(code);
  listen();
}

function listen() {
  clearTimeout(quiet);
  quiet = setTimeout(() => socket.close(4000), SILENCE);
}

function closed(code) {
  clearTimeout(quiet);
  if (FINAL[code]) return say(FINAL[code]);
  say("offline");
  retry = setTimeout(open, wait * (0.5 + Math.random() / 2));
  wait = Math.min(wait * 2, 8000);
}

function receive(frame) {
  listen();
  if (frame.journal) take(frame);
  else if (frame.hello) ({ heads } = frame.hello);
  for (const name of ["hello", "pulse", "error"]) if (frame[name]) emit(name, frame[name]);
  if (!heads || [...cursors].some(([journal, at]) => at < (heads[journal] ?? 0))) return;
  wait = 500;
  say("live");
}

function take(frame) {
  const at = cursors.get(frame.journal);
  if (at === undefined || frame.position <= at) return;
  if (frame.position > at + 1) return socket.close(4000);
  cursors.set(frame.journal, frame.position);
  emit("frame", frame);
}

on("send", (message) => socket?.readyState === WebSocket.OPEN && socket.send(JSON.stringify(message)));
addEventListener("online", open);
document.addEventListener("visibilitychange", () => !document.hidden && !Object.values(FINAL).includes(state) && open());
say("catching");
open();

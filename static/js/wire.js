/** The socket: opens where the page stops, returns by itself, never shows n + 1 before n, says its state. */
import { all, emit, on } from "./events.js";

const FINAL = ["signed-out", "ended"];
const page = document.body.dataset;
const cursors = new Map(page.since.split(",").filter(Boolean).map((pair) => [pair.split(":")[0], Number(pair.split(":")[1])]));
let socket, heads, beat, wait = 500, retry, quiet, state;

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
  heads = beat = null;
  socket = new WebSocket(address());
  socket.onopen = () => say("catching");
  socket.onmessage = ({ data }) => receive(JSON.parse(data));
  socket.onclose = ({ code }) => closed(code);
}

/** A server that promised a pulse every so many seconds and misses three is gone, even if nobody said so. */
function listen() {
  clearTimeout(quiet);
  if (beat) quiet = setTimeout(() => socket.close(4000), beat * 3000);
}

function closed(code) {
  clearTimeout(quiet);
  if (heads && code !== 4403) return again();
  retry = setTimeout(why, heads ? 300 : 0, code);
}

/** Why it ended, the page tells. Asked too soon, with the old cookie, it would undo a password's change in another tab. */
async function why(code) {
  const answer = await fetch(location.href, { method: "HEAD", redirect: "manual" }).catch(() => null);
  if (answer?.type === "opaqueredirect") return say("signed-out");
  if ([403, 404].includes(answer?.status) || (code === 4403 && !answer?.ok)) return say("ended");
  again();
}

function again() {
  say("offline");
  retry = setTimeout(open, wait * (0.5 + Math.random() / 2));
  wait = Math.min(wait * 2, 8000);
}

function receive(frame) {
  if (frame.journal) take(frame);
  else if (frame.hello) ({ heads, beat } = frame.hello);
  listen();
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
const back = () => !document.hidden && !FINAL.includes(state) && open();
addEventListener("online", back);
document.addEventListener("visibilitychange", back);
say("catching"), open();

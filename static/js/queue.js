/** An ordered queue of posts: one on its way at a time, retried with the same key until the server answers. */
import { emit } from "./events.js";

const LATE = 3000; // ms after which an unanswered post is called "not sent"
const PATIENCE = 15000; // ms for one attempt

export class Queue {
  #items = [];
  #running = false;

  add(item) {
    item.late = setTimeout(() => item.say("unsent"), LATE);
    this.#items.push(item);
    if (!this.#running) this.#run();
  }

  async #run() {
    this.#running = true;
    while (this.#items.length) {
      await deliver(this.#items);
      this.#items.shift();
    }
    this.#running = false;
  }
}

/** Resolves when the server took or refused the first item; never gives up before. Those behind it wait as long. */
async function deliver(items) {
  const [item] = items;
  for (let wait = 1000; ; wait = Math.min(wait * 2, 8000)) {
    const answer = await attempt(item);
    if (answer.final) {
      clearTimeout(item.late);
      return item.say(answer.ok ? "saved" : "refused", answer.body);
    }
    await pause(wait, (seconds) => items.forEach((each) => each.say("unsent", { seconds })));
  }
}

async function attempt(item) {
  try {
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await fetch(item.url, { method: "POST", body: item.data, headers: { Accept: "application/json" }, redirect: "manual", signal });
    if (response.type === "opaqueredirect") return emit("signed-out"), { final: false };
    const busy = response.status >= 500 || response.status === 429 || response.status === 408;
    if (busy) return { final: false };
    const body = await response.json().catch(() => ({}));
    return { final: true, ok: response.ok, body };
  } catch {
    return { final: false };
  }
}

/** Waits, telling the seconds that are left; a connection that returns ends the wait. */
function pause(wait, tell) {
  return new Promise((resolve) => {
    const until = Date.now() + wait;
    const tick = setInterval(() => tell(Math.max(1, Math.round((until - Date.now()) / 1000))), 1000);
    tell(Math.round(wait / 1000));
    const end = () => (clearInterval(tick), clearTimeout(timer), removeEventListener("online", end), resolve());
    const timer = setTimeout(end, wait);
    addEventListener("online", end);
  });
}

/** `data-feed`: puts entries in their order, keeps the reader's place, tells how many came below. */
import { all, emit, on } from "./events.js";
import { byHand } from "./hand.js";

const KEPT = 600; // entries in the page; older ones are read in the record
const NEAR = 48; // px from the end that still count as being there
const parser = document.createElement("template");
const [waiting, missed] = [[], new WeakMap()];
const following = new WeakSet(); // feeds whose reader is at the end
const box = new ResizeObserver((entries) => entries.forEach(({ target }) => following.has(target) && toEnd(target)));

const atEnd = (feed) => feed.dataset.newest ? feed.scrollTop < NEAR : feed.scrollHeight - feed.scrollTop - feed.clientHeight < NEAR;
const toEnd = (feed) => feed.scrollTo({ top: feed.dataset.newest ? 0 : feed.scrollHeight });

function parse(html) {
  parser.innerHTML = html;
  return parser.content.firstElementChild;
}

function insert(feed, { journal, position, kind, html }) {
  const node = parse(html);
  const other = node?.dataset.sitting && feed.dataset.sitting && node.dataset.sitting !== feed.dataset.sitting;
  if (!node || other || document.getElementById(node.id)) return 0;
  node.classList.add("is-new");
  feed[feed.dataset.newest ? "prepend" : "append"](node);
  emit("entry", { journal, position, kind, node, fresh: true });
  return node.isConnected ? 1 : 0;
}

function flush() {
  for (const feed of all("[data-feed]")) {
    const mine = waiting.filter(({ journal }) => journal === feed.dataset.feed);
    if (!mine.length) continue;
    // A flash is the one thing that may move a reader.
    const follow = following.has(feed) || (feed.dataset.newest && mine.some(({ html }) => html.includes('data-priority="flash"')));
    const added = mine.reduce((sum, frame) => sum + insert(feed, frame), 0);
    trim(feed);
    if (follow) toEnd(feed);
    more(feed, follow ? 0 : (missed.get(feed) ?? 0) + added);
  }
  waiting.length = 0;
  for (const feed of all("[data-feed]")) if (following.has(feed)) toEnd(feed); // a note may have made a line grow
}

function trim(feed) {
  while (feed.children.length > KEPT && atEnd(feed)) feed[feed.dataset.newest ? "lastElementChild" : "firstElementChild"].remove();
}

function scrolled(feed) {
  const end = atEnd(feed);
  if (!end && following.has(feed) && !byHand()) return toEnd(feed);
  following[end ? "add" : "delete"](feed);
  if (end) more(feed, 0);
}

function more(feed, count) {
  missed.set(feed, count);
  const button = feed.parentElement.querySelector("[data-more]");
  if (!button) return;
  button.hidden = !count;
  button.querySelector("[data-more-count]").textContent = count;
}

for (const feed of all("[data-feed]")) {
  const nodes = all(":scope > [data-entry]", feed);
  if (feed.dataset.newest) nodes.reverse();
  for (const node of nodes) {
    const [journal, position] = [feed.dataset.feed, Number(node.dataset.entry)];
    emit("entry", { journal, position, kind: node.dataset.kind, node, fresh: false });
  }
  following.add(feed);
  box.observe(feed);
  feed.addEventListener("scroll", () => scrolled(feed), { passive: true });
  feed.parentElement.querySelector("[data-more]")?.addEventListener("click", () => toEnd(feed));
}

on("frame", (frame) => {
  if (waiting.push(frame) === 1) document.hidden ? setTimeout(flush) : requestAnimationFrame(flush);
});
document.addEventListener("visibilitychange", () => waiting.length && flush());

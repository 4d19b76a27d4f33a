/** Modules speak through the document: `emit` tells, `on` listens. Names carry the prefix "anteroom:". */
export const emit = (name, detail = {}) => document.dispatchEvent(new CustomEvent(`anteroom:${name}`, { detail }));
export const on = (name, listen) => document.addEventListener(`anteroom:${name}`, (event) => listen(event.detail));
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];
export const isTyping = (target) => target instanceof Element && target.matches("input, textarea, select, [contenteditable]");

/** A key no other request carries: the server answers a repeated one with the first result. */
export function freshKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

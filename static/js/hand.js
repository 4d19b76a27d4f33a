/** Whether it is the reader who moves a page, or the page that changed its height under him. */
const WHILE = 1000; // ms after a gesture
let moved = 0;

for (const gesture of ["wheel", "touchmove", "keydown", "pointerdown"]) {
  document.addEventListener(gesture, () => (moved = performance.now()), { passive: true, capture: true });
}

export const byHand = () => performance.now() - moved < WHILE;

/** Runs `change` and scrolls so that what is being read or typed stays where it is on the screen. */
export function keepSteady(change: () => void): void {
  const anchor = findAnchor();
  const before = anchor?.getBoundingClientRect().top ?? 0;
  // The browser's own anchoring would be added to ours.
  document.documentElement.style.overflowAnchor = "none";
  change();
  if (anchor?.isConnected) {
    const moved = anchor.getBoundingClientRect().top - before;
    if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
  }
  requestAnimationFrame(() => {
    document.documentElement.style.overflowAnchor = "";
  });
}

/** Where somebody types, else what stands in the upper third of the screen. */
function findAnchor(): Element | null {
  const active = document.activeElement;
  const isWriting = active?.matches("textarea, [contenteditable]");
  if (active && isWriting && isInSight(active)) return active;
  for (const share of [0.33, 0.2, 0.5, 0.7]) {
    const there = document.elementFromPoint(window.innerWidth / 2, window.innerHeight * share);
    if (there?.closest("main") && there.closest(".thread-main")) return there;
  }
  return null;
}

export function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

/** Runs `change` and scrolls so that what is being read or typed stays where it is on the screen. */
export function keepSteady(change: () => void): void {
  const anchors = findAnchors().map((element) => ({ element, top: topOf(element) }));
  // The browser's own anchoring would be added to ours.
  document.documentElement.style.overflowAnchor = "none";
  change();
  const anchor = anchors.find(({ element }) => element.isConnected);
  const moved = anchor ? topOf(anchor.element) - anchor.top : 0;
  if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
  requestAnimationFrame(() => {
    document.documentElement.style.overflowAnchor = "";
  });
}

const topOf = (element: Element) => element.getBoundingClientRect().top;

/** Where somebody types, else the first line in sight; and the post it stands in, if the line itself is renewed. */
function findAnchors(): Element[] {
  const active = document.activeElement;
  if (active?.matches("textarea, [contenteditable]") && isInSight(active)) return [active];
  const lines = [...document.querySelectorAll(".thread-main .prose > *, .thread-main .who-line")];
  const first = lines.find((line) => topOf(line) >= 0 && isInSight(line)) ?? lines.find(isInSight);
  return [first, first?.closest("[id]")].filter((element) => element instanceof Element);
}

export function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

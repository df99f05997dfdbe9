/** On the desk J and K move between the tickets; Enter then opens the link that has the focus. */
const rows = () => [...document.querySelectorAll<HTMLAnchorElement>("[data-desk] [data-desk-row]")];

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

document.addEventListener("keydown", (event) => {
  if (
    document.documentElement.dataset.keys ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey ||
    isTyping(event.target)
  )
    return;
  const step = { j: 1, k: -1 }[event.key.toLowerCase()];
  const links = rows();
  if (!step || links.length === 0) return;
  const current = links.indexOf(document.activeElement as HTMLAnchorElement);
  const next = current < 0 ? (step > 0 ? 0 : links.length - 1) : current + step;
  links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
  event.preventDefault();
});

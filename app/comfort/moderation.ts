/*
 * Keys of the moderation: each unfolds a card or presses a button that is there anyway and shows its key. Nothing is
 * decided by a key alone. J, K and Enter are the desk's (desk.ts).
 */
// A module of its own, so that its names are not global.
export {};

const room = document.querySelector<HTMLElement>("[data-moderation]");

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** What is selected in the post goes into the list of passages to remove, a line each. */
function takeSelection(fold: Element): void {
  const list = fold.querySelector<HTMLTextAreaElement>("[data-redact-target]");
  const selection = getSelection();
  const text = selection?.toString().trim();
  if (!list || !text || !selection?.anchorNode?.parentElement?.closest(".case-post")) return;
  const lines = [...list.value.split("\n"), ...text.split("\n")].map((line) => line.trim()).filter(Boolean);
  list.value = [...new Set(lines)].join("\n");
}

function unfold(fold: HTMLDetailsElement): void {
  fold.open = true;
  fold.scrollIntoView({ block: "nearest" });
  const field = fold.querySelector<HTMLElement>("textarea, select, button");
  (field ?? fold.querySelector("summary"))?.focus();
}

if (room) {
  document.addEventListener("keydown", (event) => {
    // Out of a field the keys work again.
    if (event.key === "Escape" && isTyping(event.target)) (event.target as HTMLElement).blur();
    if (document.documentElement.dataset.keys) return;
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const target = room.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (target instanceof HTMLDetailsElement) {
      takeSelection(target);
      if (event.key === "?") target.open = !target.open;
      else unfold(target);
    } else if (target instanceof HTMLButtonElement) target.click();
    else return;
    event.preventDefault();
  });

  // When people have been told there is no way back any more.
  const bar = room.querySelector<HTMLElement>("[data-undo-seconds]");
  if (bar) setTimeout(() => bar.remove(), Number(bar.dataset.undoSeconds) * 1000);
}

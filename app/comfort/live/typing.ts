const everyMs = 10_000;

/** Says every ten seconds that somebody is typing a contribution to this thread; what is typed stays here. */
export function tellTyping(url: string, threadId: number): void {
  let last = -everyMs;
  document.addEventListener("input", ({ target }) => {
    const field = target instanceof HTMLElement ? target.closest("textarea, [contenteditable]") : null;
    if (!field?.closest(".answer-form, .comment-form") || performance.now() - last < everyMs) return;
    last = performance.now();
    const body = new URLSearchParams({ threadId: String(threadId) });
    fetch(url, { method: "POST", body }).catch(() => {
      // Nobody misses it.
    });
  });
}

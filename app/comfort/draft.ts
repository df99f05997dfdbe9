/**
 * Keeps what is typed on this device until it was sent: every field with `data-draft="<key>"`. A note with
 * `data-draft-note="<key>"` says so. When a text has arrived, the server names it in the cookie `draft-done`.
 */
const prefix = "draft:";
const keepDays = 30;

type Draft = { text: string; at: number };

function read(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

function write(key: string, text: string): boolean {
  try {
    if (text.trim() === "") localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify({ text, at: Date.now() }));
    return true;
  } catch {
    // Storage is full or forbidden: nothing is promised then.
    return false;
  }
}

function say(key: string, what: "saved" | "restored"): void {
  const note = document.querySelector<HTMLElement>(`[data-draft-note="${CSS.escape(key)}"]`);
  if (note) note.textContent = note.dataset[what] ?? "";
}

const arrived = /(?:^|; )draft-done=([^;]*)/.exec(document.cookie)?.[1];
if (arrived) {
  for (const key of decodeURIComponent(arrived).split(" ")) write(key, "");
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari of today's phones
  document.cookie = "draft-done=; Max-Age=0; Path=/; SameSite=Lax";
}

for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[data-draft]")) {
  const key = field.dataset.draft ?? "";
  const noteKey = field.dataset.draftOf ?? key;
  const kept = read(key);
  if (
    kept &&
    Date.now() - kept.at < keepDays * 86_400_000 &&
    field.value === field.defaultValue &&
    field.value === ""
  ) {
    field.value = kept.text;
    say(noteKey, "restored");
    field.closest("details")?.setAttribute("open", "");
  }
  let timer = 0;
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (write(key, field.value)) say(noteKey, "saved");
    }, 400);
  });
  // Leaving the page must not lose the last half second.
  window.addEventListener("pagehide", () => {
    if (field.value !== field.defaultValue) write(key, field.value);
  });
}

/**
 * Keeps the private part of a question while it is typed: on the server only, where it is sealed; never on this device
 * (features/vault/components/private-half.tsx).
 */
const saveMs = 1200;
const retryMs = 5000;

for (const part of document.querySelectorAll<HTMLElement>("[data-private-half]")) keep(part);

function keep(part: HTMLElement): void {
  const form = part.closest("form");
  const line = part.querySelector<HTMLElement>("[data-private-line]");
  const { privateHalf: path = "", author, saved = "", guest = "", offline = "" } = part.dataset;
  if (!form) return;
  let timer = 0;
  let isDirty = false;
  let isSent = false;
  const say = (text: string) => {
    if (line && line.textContent !== text) line.textContent = text;
  };

  const text = () => {
    const key = form.elements.namedItem("submissionKey") as HTMLInputElement;
    const body = new URLSearchParams({ author: author ?? "", clientId: key.value });
    for (const field of part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("[name]")) {
      body.set(field.name, field.value);
    }
    return body;
  };

  async function save(isLast = false): Promise<void> {
    clearTimeout(timer);
    timer = 0;
    if (!isDirty || isSent || !author) return;
    isDirty = false;
    const answer = await fetch(path, { method: "POST", body: text(), keepalive: isLast }).catch(() => null);
    if (answer?.ok) {
      say(saved);
      return;
    }
    say(offline);
    isDirty = true;
    timer = window.setTimeout(save, retryMs);
  }

  part.addEventListener("input", () => {
    isDirty = true;
    isSent = false;
    if (!author) say(guest);
    else timer ||= window.setTimeout(save, saveMs);
  });
  form.addEventListener("submit", (event) => {
    const isDraftOnly = event.submitter?.hasAttribute("data-draft-save");
    if (isDraftOnly) void save();
    else isSent = !event.defaultPrevented;
  });
  window.addEventListener("pagehide", () => void save(true));
}

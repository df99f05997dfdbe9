import { type Entry, makeEntry } from "./entry.ts";
import { describeImage, insertImage, removeImage } from "./markdown.ts";
import { send } from "./send.ts";
import { isHeic, shrink } from "./shrink.ts";

/** Phones and old computers: shrinking takes memory, sending a narrow line. */
let queue: Promise<void> = Promise.resolve();

/** Replaces the plain file input of this place by a button, paste and drop. */
export function setUp(place: HTMLElement): void {
  const parts = place.querySelector<HTMLTemplateElement>("template[data-images-parts]")?.content;
  const plain = place.querySelector("[data-images-plain]");
  const input = place.querySelector<HTMLInputElement>("input[type=file]");
  const text = document.getElementById(place.dataset.imagesFor ?? "");
  const form = place.closest("form");
  if (!parts || !plain || !input || !form || !(text instanceof HTMLTextAreaElement)) return;

  const words = { ...parts.querySelector<HTMLElement>("[data-part=words]")?.dataset };
  const item = parts.querySelector("[data-part=item]");
  const copy = document.importNode(parts, true);
  for (const part of copy.querySelectorAll("[data-part=item], [data-part=words]")) part.remove();
  const list = copy.querySelector("ul");
  const said = copy.querySelector("[data-part=said]");
  const choose = copy.querySelector("[data-part=choose]");
  if (!item || !list || !said || !choose) return;

  // Before the first visit there is no caret, and browsers do not agree where it would be.
  let wasVisited = text === document.activeElement;
  text.addEventListener("focus", () => {
    wasVisited = true;
  });

  input.removeAttribute("name");
  input.removeAttribute("id");
  input.hidden = true;
  plain.replaceWith(copy, input);

  choose.addEventListener("click", () => input.click());
  input.addEventListener("change", () => {
    take([...(input.files ?? [])]);
    input.value = "";
  });
  form.addEventListener(
    "paste",
    (event) => {
      const files = imagesIn(event.clipboardData);
      // Text copied from an office program carries a picture of itself along.
      if (files.length === 0 || event.clipboardData?.types.includes("text/plain")) return;
      event.preventDefault();
      event.stopPropagation();
      take(files);
    },
    true,
  );
  listenForDrops(form, take);

  function take(files: File[]): void {
    for (const file of files) start(makeEntry(file, item as Element, list as Element));
  }

  function start(entry: Entry): void {
    const abort = new AbortController();
    entry.onCancel(() => {
      abort.abort();
      entry.show("failed", words.cancelled ?? "");
    });
    entry.onRetry(() => start(entry));
    entry.show("busy", words.shrinking ?? "");
    queue = queue.then(() => work(entry, abort.signal)).catch(() => {});
  }

  async function work(entry: Entry, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const file = await shrink(entry.file).catch(() => undefined);
    if (signal.aborted) return;
    if (!file) {
      tell(entry, (isHeic(entry.file) ? words.heic : words.noImage) ?? "");
      return;
    }
    const progress = (percent: number) =>
      entry.show("busy", (words.sending ?? "").replace("{percent}", String(percent)));
    const sent = await send(place.dataset.images ?? "", file, { progress, signal });
    if (signal.aborted) return;
    if ("refusal" in sent) {
      tell(entry, sent.refusal || (words.offline ?? ""));
      return;
    }
    const { key } = sent;
    insertImage(text as HTMLTextAreaElement, key, entry.description(), wasVisited);
    entry.show("done", words.done ?? "");
    (said as Element).textContent = `${entry.file.name}: ${words.done}`;
    entry.onDescription((description) => describeImage(text as HTMLTextAreaElement, key, description));
    entry.onRemove(() => {
      removeImage(text as HTMLTextAreaElement, key);
      (text as HTMLTextAreaElement).focus();
    });
  }

  function tell(entry: Entry, message: string): void {
    entry.show("failed", message);
    (said as Element).textContent = message;
  }
}

function imagesIn(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith("image/") || isHeic(file));
}

function listenForDrops(form: HTMLFormElement, take: (files: File[]) => void): void {
  const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
  form.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    // Otherwise the browser would leave the page and show the file.
    event.preventDefault();
    form.classList.add("is-dropping");
  });
  form.addEventListener("dragleave", (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) form.classList.remove("is-dropping");
  });
  form.addEventListener(
    "drop",
    (event) => {
      form.classList.remove("is-dropping");
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      take(imagesIn(event.dataTransfer));
    },
    true,
  );
}

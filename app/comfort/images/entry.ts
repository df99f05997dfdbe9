export type EntryState = "busy" | "failed" | "done";

/** One image in the list below a text: its name, what happens to it, and what can be done about it. */
export type Entry = {
  file: File;
  show: (state: EntryState, words: string) => void;
  /** What the person says is to be seen. */
  description: () => string;
  onCancel: (act: () => void) => void;
  onRetry: (act: () => void) => void;
  onRemove: (act: () => void) => void;
  onDescription: (act: (description: string) => void) => void;
};

/** Makes a copy of the template's item and puts it into the list. */
export function makeEntry(file: File, template: Element, list: Element): Entry {
  const item = document.importNode(template, true) as HTMLElement;
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-part=${name}]`);
  const acts: Record<string, () => void> = {};
  const name = file.name || file.type;
  const label = part("name");
  if (label) label.textContent = name;
  for (const act of ["cancel", "retry", "remove"]) {
    const button = part(act);
    button?.setAttribute("aria-label", `${button.textContent?.trim()}: ${name}`);
    button?.addEventListener("click", () => acts[act]?.());
  }
  const input = item.querySelector("input");
  input?.addEventListener("keydown", (event) => {
    // Enter would send the whole form.
    if (event.key === "Enter") event.preventDefault();
  });
  list.append(item);

  return {
    file,
    show(state, words) {
      const shown = part("state");
      if (shown) shown.textContent = words;
      item.dataset.state = state;
      part("cancel")?.toggleAttribute("hidden", state !== "busy");
      part("retry")?.toggleAttribute("hidden", state !== "failed");
      part("remove")?.toggleAttribute("hidden", state === "busy");
      part("description")?.toggleAttribute("hidden", state === "failed");
    },
    description: () => input?.value ?? "",
    onCancel: (act) => {
      acts.cancel = act;
    },
    onRetry: (act) => {
      acts.retry = act;
      acts.remove = () => item.remove();
    },
    onRemove: (act) => {
      acts.remove = () => {
        item.remove();
        act();
      };
    },
    onDescription: (act) => input?.addEventListener("change", () => act(input.value)),
  };
}

/**
 * A list of people after an @ in a text field or the editor. Chosen with the arrow keys and Enter or by a tap; what is
 * put in is a link to the person (features/forum/mentions.ts). The field has `data-mentions` with the address to ask.
 */
type Person = { id: number; displayName: string; isInThread: boolean };

/** Told by the editor after every step: what stands before its cursor, and how to put a person there. */
export type MentionStep = {
  before: string;
  place: { left: number; bottom: number };
  putIn: (person: Person, typed: number) => void;
};

export const mentionStepEvent = "tadellos:mention-step";

const asked = /(?:^|[\s(])@([\p{L}\p{N}._-][\p{L}\p{N}._ -]{0,29}|)$/u;
const words = document.querySelector<HTMLElement>("#editor-parts")?.dataset;

for (const field of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-mentions]")) watch(field);

function watch(field: HTMLTextAreaElement): void {
  const list = document.createElement("ul");
  list.className = "card mention-list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words?.mentionList ?? "");
  list.id = `${field.id}-people`;
  list.hidden = true;
  (field.closest(".field") ?? document.body).append(list);
  let people: Person[] = [];
  let chosen = 0;
  let step: MentionStep | null = null;
  let typed = "";
  let timer = 0;

  function close(): void {
    clearTimeout(timer);
    list.hidden = true;
    people = [];
    box().removeAttribute("aria-activedescendant");
  }

  /** What has the focus: the editor, or the plain field. */
  const box = () => field.form?.querySelector<HTMLElement>(".ProseMirror") ?? field;

  function follow(next: MentionStep): void {
    const name = asked.exec(next.before)?.[1];
    step = next;
    if (name === undefined) {
      close();
      return;
    }
    typed = name;
    clearTimeout(timer);
    timer = window.setTimeout(() => void load(name), 180);
  }

  async function load(name: string): Promise<void> {
    const url = new URL(field.dataset.mentions ?? "", location.href);
    url.searchParams.set("name", name);
    const answer = await fetch(url).catch(() => null);
    if (!answer?.ok || name !== typed) return;
    people = (await answer.json()) as Person[];
    chosen = 0;
    show();
  }

  function show(): void {
    if (people.length === 0 || !step) {
      close();
      return;
    }
    list.replaceChildren(...people.map(rowOf));
    list.hidden = false;
    const { left, bottom } = step.place;
    const widest = document.documentElement.clientWidth - list.offsetWidth - 8;
    list.style.left = `${Math.max(8, Math.min(left, widest))}px`;
    list.style.top = `${bottom + 4}px`;
    box().setAttribute("aria-controls", list.id);
    box().setAttribute("aria-activedescendant", `${list.id}-${chosen}`);
  }

  function rowOf(person: Person, index: number): HTMLLIElement {
    const row = document.createElement("li");
    row.id = `${list.id}-${index}`;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", String(index === chosen));
    row.textContent = person.displayName;
    if (person.isInThread) {
      const where = document.createElement("span");
      where.className = "faint";
      where.textContent = words?.mentionThread ?? "";
      row.append(where);
    }
    row.addEventListener("mousedown", (event) => {
      event.preventDefault();
      take(index);
    });
    return row;
  }

  function take(index: number): void {
    const person = people[index];
    if (person && step) step.putIn(person, typed.length + 1);
    close();
  }

  function key(event: KeyboardEvent): void {
    if (list.hidden) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      chosen = (chosen + move + people.length) % people.length;
      show();
    } else if (event.key === "Enter" || event.key === "Tab") take(chosen);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  field.addEventListener("input", () => {
    if (document.activeElement !== field) return;
    const { left, bottom } = field.getBoundingClientRect();
    follow({ before: field.value.slice(0, field.selectionEnd), place: { left, bottom }, putIn: putInField });
  });

  function putInField(person: Person, length: number): void {
    const at = field.selectionEnd;
    const text = `[@${person.displayName.replace(/[\\[\]`*_<]/g, "\\$&")}](/m/${person.id}) `;
    field.setRangeText(text, at - length, at, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  field.addEventListener(mentionStepEvent, (event) => follow((event as CustomEvent<MentionStep>).detail));
  // Before the editor's own keys.
  field.form?.addEventListener("keydown", key, true);
  field.form?.addEventListener("focusout", close);
  document.addEventListener("scroll", close, { passive: true });
}

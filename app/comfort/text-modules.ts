/**
 * Text modules while writing at the desk: "::" and a word, or the select with its button. The texts stand on the page
 * already (features/escalation/text-modules/components/module-shelf.tsx), with the values of the ticket.
 */
type Module = { id: string; title: string; keyword: string; text: string; missing: string };

const shelf = document.querySelector<HTMLElement>("[data-module-shelf]");
const asked = /(?:^|\s)::([\p{L}\d-]*)$/u;
const shownAtMost = 8;

const textOf = (node: Element, part: string) =>
  node.querySelector(`[data-module-${part}]`)?.textContent ?? "";

function modulesOnPage(): Module[] {
  return [...(shelf?.querySelectorAll<HTMLElement>("[data-module]") ?? [])].map((node) => ({
    id: node.dataset.module ?? "",
    title: textOf(node, "title"),
    keyword: node.dataset.keyword ?? "",
    text: textOf(node, "text"),
    missing: textOf(node, "missing"),
  }));
}

for (const picker of document.querySelectorAll<HTMLElement>("[data-module-picker]")) {
  const field = picker.closest("form")?.querySelector<HTMLTextAreaElement>("textarea[name=body]");
  if (field && shelf) watch(picker, field);
}

/** Best first: keyword begins with it, then title or keyword holds it. */
function find(modules: Module[], word: string): Module[] {
  const wanted = word.toLocaleLowerCase("de");
  const rank = ({ keyword, title }: Module) =>
    keyword.startsWith(wanted) ? 0 : `${keyword} ${title}`.toLocaleLowerCase("de").includes(wanted) ? 1 : 2;
  return modules
    .filter((module) => rank(module) < 2)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, shownAtMost);
}

function watch(picker: HTMLElement, field: HTMLTextAreaElement): void {
  const modules = modulesOnPage();
  const list = document.createElement("ul");
  const preview = document.createElement("div");
  const box = document.createElement("div");
  box.className = "card module-popup";
  box.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", shelf?.dataset.moduleShelf ?? "");
  list.id = `${field.id}-modules`;
  preview.className = "module-popup-text";
  box.append(list, preview);
  (field.closest(".field") ?? document.body).append(box);
  let hits: Module[] = [];
  let chosen = 0;
  let typed = 0;

  function close(): void {
    box.hidden = true;
    hits = [];
    field.removeAttribute("aria-activedescendant");
  }

  function show(): void {
    if (hits.length === 0) {
      close();
      return;
    }
    list.replaceChildren(...hits.map(rowOf));
    const current = hits[chosen];
    preview.textContent = [current?.missing, current?.text].filter(Boolean).join("\n\n");
    box.hidden = false;
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-activedescendant", `${list.id}-${chosen}`);
  }

  function rowOf(module: Module, index: number): HTMLLIElement {
    const row = document.createElement("li");
    row.id = `${list.id}-${index}`;
    row.setAttribute("role", "option");
    row.setAttribute("aria-selected", String(index === chosen));
    const key = document.createElement("span");
    key.className = "faint";
    key.textContent = `::${module.keyword}`;
    row.append(module.title, " ", key);
    row.addEventListener("mousedown", (event) => {
      event.preventDefault();
      chosen = index;
      take();
    });
    return row;
  }

  function take(): void {
    const module = hits[chosen];
    if (module) insert(module, typed);
    close();
  }

  /** @param length of what was typed to find it; it goes */
  function insert(module: Module, length: number): void {
    const at = field.selectionEnd;
    const before = field.value.slice(0, at - length);
    // Its own paragraph, unless the line is still empty.
    const gap = before === "" || before.endsWith("\n") || length > 0 ? "" : "\n\n";
    field.setRangeText(gap + module.text, at - length, at, "end");
    const used = picker.querySelector<HTMLInputElement>("input[name=modules]");
    if (used) used.value = [...used.value.split(",").filter(Boolean), module.id].join(",");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }

  field.addEventListener("input", () => {
    const word = asked.exec(field.value.slice(0, field.selectionEnd))?.[1];
    if (word === undefined) {
      close();
      return;
    }
    typed = word.length + 2;
    hits = find(modules, word);
    chosen = 0;
    show();
  });
  field.addEventListener("keydown", (event) => {
    if (box.hidden) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      chosen = (chosen + move + hits.length) % hits.length;
      show();
    } else if (event.key === "Enter" || event.key === "Tab") take();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  field.addEventListener("blur", close);

  picker.querySelector("button")?.addEventListener("click", (event) => {
    const select = picker.querySelector<HTMLSelectElement>("select");
    const module = modules.find(({ id }) => id === select?.value);
    event.preventDefault();
    if (!module || !select) return;
    insert(module, 0);
    select.value = "";
  });
}

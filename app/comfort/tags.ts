/*
 * Completes the word that is being typed in a field of tags: a list below the field (ARIA combobox), arrow keys, Enter
 * or a tap. What is typed stays as it is until something is chosen.
 */

type Offer = { name: string };

const waitMs = 150;
let count = 0;

for (const field of document.querySelectorAll<HTMLElement>("[data-tags]")) {
  const input = field.querySelector("input");
  if (input) complete(field, input);
}

function complete(field: HTMLElement, input: HTMLInputElement): void {
  const list = document.createElement("ul");
  list.id = `tag-offers-${++count}`;
  list.className = "tag-offers card";
  list.role = "listbox";
  list.ariaLabel = field.dataset.tagsLabel ?? "";
  list.hidden = true;
  input.after(list);
  input.role = "combobox";
  input.ariaAutoComplete = "list";
  input.ariaExpanded = "false";
  input.setAttribute("aria-controls", list.id);

  let chosen = -1;
  let timer = 0;
  let asked = "";

  const options = () => [...list.children] as HTMLElement[];
  const close = () => {
    list.hidden = true;
    input.ariaExpanded = "false";
    input.removeAttribute("aria-activedescendant");
    chosen = -1;
  };

  function choose(name: string): void {
    const before = input.value.slice(0, input.value.lastIndexOf(",") + 1).trimEnd();
    input.value = `${before}${before ? " " : ""}${name}, `;
    // Drafts hear of it as if it had been typed.
    input.dispatchEvent(new Event("input", { bubbles: true }));
    close();
    input.focus();
  }

  function highlight(index: number): void {
    const all = options();
    chosen = (index + all.length) % all.length;
    for (const [position, option] of all.entries()) option.ariaSelected = String(position === chosen);
    const current = all[chosen];
    if (!current) return;
    input.setAttribute("aria-activedescendant", current.id);
    current.scrollIntoView({ block: "nearest" });
  }

  function show(offers: Offer[]): void {
    const taken = new Set(input.value.split(",").map((word) => word.trim().toLowerCase()));
    const fresh = offers.filter(({ name }) => !taken.has(name.toLowerCase()));
    list.replaceChildren(
      ...fresh.map(({ name }, index) => {
        const option = document.createElement("li");
        option.id = `${list.id}-${index}`;
        option.role = "option";
        option.ariaSelected = "false";
        option.textContent = name;
        // Before the field loses the focus.
        option.addEventListener("pointerdown", (event) => {
          event.preventDefault();
          choose(name);
        });
        return option;
      }),
    );
    chosen = -1;
    list.hidden = fresh.length === 0;
    input.ariaExpanded = String(!list.hidden);
  }

  async function ask(): Promise<void> {
    const word = input.value.slice(input.value.lastIndexOf(",") + 1).trim();
    asked = word;
    if (word === "") return close();
    try {
      const answer = await fetch(`${field.dataset.tags}?wort=${encodeURIComponent(word)}`);
      if (!answer.ok || asked !== word || document.activeElement !== input) return;
      show((await answer.json()) as Offer[]);
    } catch {
      // Without completion the field is a field.
    }
  }

  input.addEventListener("input", (event) => {
    if (!(event as InputEvent).inputType) return;
    clearTimeout(timer);
    timer = window.setTimeout(ask, waitMs);
  });
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") highlight(chosen + 1);
    else if (event.key === "ArrowUp") highlight(chosen < 0 ? -1 : chosen - 1);
    else if (event.key === "Enter" && chosen >= 0) choose(options()[chosen]?.textContent ?? "");
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
}

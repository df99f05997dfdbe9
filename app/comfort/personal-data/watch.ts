import {
  choiceName,
  findingKey,
  formName,
  placeholders,
  privateFieldOf,
  privateLine,
} from "../../features/vault/finding.ts";
import { type Finding, findPersonalData, mayPublish } from "../../features/vault/personal-data.ts";
import { filledEvent } from "../drafts/fields.ts";
import { underline } from "./underline.ts";

type Field = HTMLTextAreaElement | HTMLInputElement;
type Seen = { field: Field; finding: Finding };

const words = document.querySelector<HTMLElement>("#personal-data-parts")?.dataset ?? {};
const masks: string[] = JSON.parse(words.masks ?? "[]");
/** Whoever types on is not interrupted at each key. */
const pauseMs = 350;

function watch(box: HTMLElement): void {
  const form = box.closest("form");
  if (!form) return;
  const list = document.createElement("div");
  list.className = "caught typing";
  list.setAttribute("role", "status");
  list.hidden = true;
  box.append(list);
  let timer = 0;
  let shown = "";

  const look = () => {
    clearTimeout(timer);
    timer = 0;
    const seen = fieldsOf(form, box).flatMap((field) =>
      findPersonalData(field.value, masks)
        .filter((finding) => !hasChoice(form, finding))
        .map((finding) => ({ field, finding })),
    );
    underline(
      form,
      seen.map(({ finding }) => finding.value),
    );
    const now = seen.map(({ field, finding }) => `${field.name}:${findingKey(finding)}`).join(" ");
    if (now === shown) return;
    shown = now;
    // What the server said is answered here from now on.
    for (const old of box.querySelectorAll("fieldset.caught")) old.remove();
    list.hidden = seen.length === 0;
    list.replaceChildren(...(seen.length > 0 ? [paragraph(words.typing ?? "")] : []), ...seen.map(rowOf));
  };

  function rowOf(seen: Seen): HTMLElement {
    const { kind, value } = seen.finding;
    const row = document.createElement("div");
    row.className = "caught-one";
    const text = paragraph("");
    const name = document.createElement("b");
    name.textContent = kindName(kind);
    const quote = document.createElement("q");
    quote.textContent = value;
    text.append(name, " ", quote);
    const acts = document.createElement("p");
    acts.className = "row";
    if (box.hasAttribute("data-can-move")) {
      acts.append(button(words.move, "btn small", () => void move(seen)));
    }
    acts.append(button(words.remove, "btn small quiet", () => replace(seen, "remove")));
    if (mayPublish(kind)) acts.append(button(words.publish, "btn small plain", () => publish(seen)));
    row.append(text, acts);
    return row;
  }

  async function move(seen: Seen): Promise<void> {
    const target = form?.elements.namedItem(formName(privateFieldOf[seen.finding.kind]));
    if (isField(target) && target.type !== "hidden") {
      const line = privateLine(seen.finding);
      const isLong = target instanceof HTMLTextAreaElement;
      if (!target.value.includes(line)) {
        target.value = [target.value.trim(), line].filter(Boolean).join(isLong ? "\n" : ", ");
      }
      target.closest("details")?.setAttribute("open", "");
      target.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (!(await saveAtOnce(seen.finding))) {
      // Not reached: the server moves it when the text is sent.
      choose(seen.finding, "move");
      look();
      return;
    }
    replace(seen, "move");
  }

  /** Of an existing question: into its private half, so that nothing is lost when the page is left. */
  async function saveAtOnce(finding: Finding): Promise<boolean> {
    const author = document.querySelector<HTMLElement>("a[data-drafts-of]")?.dataset.draftsOf;
    if (!author || !box.dataset.thread) return false;
    const body = new URLSearchParams({
      author,
      threadId: box.dataset.thread,
      [formName(privateFieldOf[finding.kind])]: privateLine(finding),
    });
    const answer = await fetch("/vertraulich/speichern", { method: "POST", body }).catch(() => null);
    return answer?.ok ?? false;
  }

  function replace({ field, finding }: Seen, how: "move" | "remove"): void {
    // Found anew: something may have been typed since.
    const now = findPersonalData(field.value, masks).find(({ value }) => value === finding.value);
    if (now) {
      const { value } = field;
      field.value = value.slice(0, now.index) + placeholders[how] + value.slice(now.index + now.length);
      field.dispatchEvent(new Event(filledEvent));
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    look();
    const said = (how === "move" ? words.moved : words.removed)?.replace("KIND", kindName(finding.kind));
    list.hidden = false;
    list.prepend(paragraph(said ?? ""));
    (form?.querySelector<HTMLElement>(".ProseMirror") ?? field).focus();
  }

  function publish({ finding }: Seen): void {
    choose(finding, "publish");
    look();
  }

  function choose(finding: Finding, choice: "move" | "publish"): void {
    const input = document.createElement("input");
    input.type = "hidden";
    input.name = choiceName(findingKey(finding));
    input.value = choice;
    box.append(input);
  }

  form.addEventListener("input", () => {
    timer ||= window.setTimeout(look, pauseMs);
  });
  form.addEventListener("focusout", look);
  // A draft that is there already; what the server caught stays until somebody types.
  if (!box.querySelector("fieldset.caught")) look();
}

const isField = (element: unknown): element is Field =>
  element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;

const fieldsOf = (form: HTMLFormElement, box: HTMLElement): Field[] =>
  (box.dataset.personalData ?? "")
    .split(" ")
    .map((name) => form.elements.namedItem(name))
    .filter(isField);

/** Hidden fields only: the radio buttons of the server's own list are not decided yet. */
const hasChoice = (form: HTMLFormElement, finding: Finding) =>
  form.querySelector(`input[type=hidden][name="${CSS.escape(choiceName(findingKey(finding)))}"]`) !== null;

const kindName = (kind: Finding["kind"]) =>
  words[`kind${kind.charAt(0).toUpperCase()}${kind.slice(1)}`] ?? kind;

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement("p");
  element.textContent = text;
  return element;
}

function button(text: string | undefined, className: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = text ?? "";
  element.addEventListener("click", press);
  return element;
}

// Last: what is called here stands above it.
for (const box of document.querySelectorAll<HTMLElement>("[data-personal-data]")) watch(box);

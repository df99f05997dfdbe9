import type { Fields } from "./records.ts";

export type Choice = "mine" | "other";

const template = document.querySelector<HTMLTemplateElement>("#draft-conflict");

const textOf = ({ title = "", body = "" }: Fields) => [title, body].filter(Boolean).join("\n\n");

/**
 * Shows both texts where one is typing and waits until one is chosen. The focus stays where it is: whoever types on
 * goes on typing the own text.
 */
export function askWhich(
  form: HTMLFormElement,
  texts: { mine: Fields; other: Fields; device: string },
): Promise<Choice> {
  if (!template) return Promise.resolve("mine");
  const box = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = (name: string) => box.querySelector<HTMLElement>(`[data-${name}]`);
  part("mine")?.replaceChildren(textOf(texts.mine));
  part("other")?.replaceChildren(textOf(texts.other));
  part("device")?.replaceChildren(texts.device ? `: ${texts.device}` : "");
  const foot = form.querySelector("[data-draft-line]")?.parentElement;
  if (foot) foot.before(box);
  else form.append(box);
  return new Promise((choose) => {
    const choice = (which: Choice) => () => {
      box.remove();
      choose(which);
    };
    part("keep-mine")?.addEventListener("click", choice("mine"));
    part("take-other")?.addEventListener("click", choice("other"));
  });
}

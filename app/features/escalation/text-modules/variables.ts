/*
 * The variables of text modules. They are kept under their English names and shown under German or English ones. Every
 * value is public already (what stands in the thread and on the contact card); nothing of the private half, no postcode
 * and no full name of the contact is among them, because what is inserted becomes a public post.
 */

export const variableNames = [
  "greeting",
  "customer",
  "contact",
  "region",
  "promise",
  "code",
  "category",
  "title",
  "today",
] as const;
export type VariableName = (typeof variableNames)[number];

/** What stands between the braces on German screens. */
const germanNames: Record<VariableName, string> = {
  greeting: "anrede",
  customer: "kunde",
  contact: "ansprechpartner",
  region: "region",
  promise: "zusage",
  code: "vorgang",
  category: "thema",
  title: "frage",
  today: "heute",
};

const byAnyName = new Map<string, VariableName>(
  variableNames.flatMap((name) => [[name, name] as const, [germanNames[name], name] as const]),
);

/** A brace around letters is meant as a variable, also with a typo; JSON or CSS in a text is not. */
const pattern = /\{\s*(\p{L}[\p{L}\d_-]{0,29})\s*\}/gu;

export const screenName = (name: VariableName, language: "de" | "en") =>
  `{${language === "de" ? germanNames[name] : name}}`;

const replaceAll = (text: string, by: (name: VariableName | null, written: string) => string) =>
  text.replace(pattern, (written, word: string) =>
    by(byAnyName.get(word.toLocaleLowerCase("de")) ?? null, written),
  );

/** As it is kept: variables under their English names, whatever they were typed as. */
export const toStored = (text: string) => replaceAll(text, (name, written) => (name ? `{${name}}` : written));

/** As the people who edit it see it. */
export const toScreen = (text: string, language: "de" | "en") =>
  replaceAll(text, (name, written) => (name ? screenName(name, language) : written));

/** What is meant as a variable and is none, as written. */
export function findUnknown(text: string): string[] {
  const unknown = new Set<string>();
  replaceAll(text, (name, written) => {
    if (!name) unknown.add(written);
    return written;
  });
  return [...unknown];
}

/** Variables that are left in a text that is about to be sent. */
export function findLeft(text: string): string[] {
  const left = new Set<string>();
  replaceAll(text, (name, written) => {
    if (name) left.add(written);
    return written;
  });
  return [...left];
}

/** A value is null when this ticket has none at the moment, for instance no open promise. */
export type Values = Record<VariableName, string | null>;

/**
 * Fills the variables in. What has no value stays as it is written on the screen, so that nobody sends it by mistake: a
 * text with a variable left is refused.
 * @returns also the names that had no value
 */
export function fillIn(
  text: string,
  values: Values,
  language: "de" | "en",
): { text: string; missing: VariableName[] } {
  const missing = new Set<VariableName>();
  const filled = replaceAll(text, (name, written) => {
    if (!name) return written;
    const value = values[name];
    if (value !== null) return value;
    missing.add(name);
    return screenName(name, language);
  });
  return { text: filled, missing: [...missing] };
}

/**
 * Was a module sent with other words than its own? Only white space may differ.
 * @param rendered the module with this ticket's values
 */
export function wasChanged(sent: string, rendered: string): boolean {
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  return !plain(sent).includes(plain(rendered));
}

/** Puts a module's text below what is typed already; nothing typed is lost. */
export function appendTo(typed: string, text: string): string {
  const before = typed.trimEnd();
  return before === "" ? text : `${before}\n\n${text}`;
}

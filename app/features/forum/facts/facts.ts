import type { Locale } from "#app/i18n/locale.ts";
import { AppError } from "#app/platform/errors.ts";
import type { FieldOption, FieldWords, fieldKinds } from "#db/schema/category-forms.ts";

export type FieldKind = (typeof fieldKinds)[number];

/** What the form of a category asks for. */
export type FormField = {
  id: number;
  key: string;
  kind: FieldKind;
  label: FieldWords;
  hint: FieldWords | null;
  /** Of a choice. */
  options: FieldOption[];
  /** A name from components/fact-picture.tsx. */
  picture: string | null;
  isRequired: boolean;
};

/** What the asker said in a field, in words. */
export type Fact = {
  key: string;
  kind: FieldKind;
  label: string;
  value: string;
  text: string;
  picture: string | null;
};

/** Answers to "Haben Sie das schon versucht?". */
export const checkAnswers = ["done", "not-yet", "impossible"] as const;
export type CheckAnswer = (typeof checkAnswers)[number];

const textMax = 120;
const prefix = "fact-";

/** The name of a field in a form. */
export const factName = (key: string) => `${prefix}${key}`;

/** The facts among all that a form sent, by the key of the field; empty ones are left out. */
export function factsOf(values: Record<string, unknown>): Record<string, string> {
  const entries = Object.entries(values).flatMap(([name, value]) => {
    if (!name.startsWith(prefix) || typeof value !== "string" || value.trim() === "") return [];
    return [[name.slice(prefix.length), value.trim().replace(/\s+/g, " ")] as const];
  });
  return Object.fromEntries(entries);
}

/** As a form's values, to fill it. */
export function toFormValues(facts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [factName(key), value]));
}

/**
 * What may be kept of these facts: of this category's fields only, because a form can still carry those of the category
 * chosen before.
 * @throws invalid with the name of the field
 */
export function checkFacts(fields: readonly FormField[], facts: Record<string, string>): Map<number, string> {
  const checked = new Map<number, string>();
  for (const field of fields) {
    const value = facts[field.key];
    const name = factName(field.key);
    if (value === undefined || value === "") {
      if (field.isRequired) throw new AppError("invalid", "errors.field.required", {}, name);
      continue;
    }
    if (field.kind === "text" && value.length > textMax) {
      throw new AppError("invalid", "errors.field.tooLong", { max: textMax }, name);
    }
    if (!isPossible(field, value)) throw new AppError("invalid", "errors.field.choice", {}, name);
    checked.set(field.id, value);
  }
  return checked;
}

function isPossible({ kind, options }: FormField, value: string): boolean {
  if (kind === "choice") return options.some((option) => option.value === value);
  if (kind === "check") return (checkAnswers as readonly string[]).includes(value);
  if (kind === "date")
    return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T12:00:00Z`));
  return true;
}

export const wordsIn = (locale: Locale, words: FieldWords): string => (locale === "en" ? words.en : words.de);

/** What was said in a field, in the reader's words. */
export function toFact(locale: Locale, field: FormField, value: string): Fact {
  const option = field.options.find((one) => one.value === value);
  return {
    key: field.key,
    kind: field.kind,
    label: wordsIn(locale, field.label),
    value,
    text: option ? wordsIn(locale, option) : value,
    picture: option?.picture ?? null,
  };
}

/** What a form says that was not sent yet. @throws invalid with the name of the field */
export function describeForm(
  locale: Locale,
  fields: readonly FormField[],
  facts: Record<string, string>,
): Fact[] {
  const checked = checkFacts(fields, facts);
  return fields.flatMap((field) => {
    const value = checked.get(field.id);
    return value === undefined ? [] : [toFact(locale, field, value)];
  });
}

import type { MacroStep } from "#db/schema/macros.ts";
import { toScreen, toStored } from "../text-modules/variables.ts";

export type { MacroStep } from "#db/schema/macros.ts";
export type StepName = MacroStep["do"];

/** In the order in which the form offers them. */
export const stepNames = [
  "answer",
  "answer-module",
  "note",
  "promise",
  "wait",
  "snooze",
  "call-back",
  "checklist",
  "tags",
  "category",
  "close",
] as const satisfies readonly StepName[];

export const snoozeChoices = ["hour", "three-hours", "tomorrow", "next-week", "reply"] as const;

export const macroLimits = { nameMax: 60, steps: 8, textMax: 4000, hoursMax: 80 };

/** What a row of the form needs beside its act. */
export const stepNeeds: Record<StepName, "text" | "choice" | "hours" | "nothing"> = {
  answer: "text",
  "answer-module": "choice",
  note: "text",
  promise: "hours",
  wait: "nothing",
  snooze: "choice",
  "call-back": "nothing",
  checklist: "choice",
  tags: "text",
  category: "choice",
  close: "text",
};

export type StepFields = { do: string; text: string; choice: string; hours: string };
export type ParsedStep =
  | { step: MacroStep }
  | { errorKey: "macros.error.text" | "macros.error.choice" | "macros.error.hours" };

/** Choices are "b:12" (module), "l:3" (checklist), "t:4" (topic) or "p:tomorrow" (pause). */
const choiceOf = (choice: string, kind: string): string | null =>
  choice.startsWith(`${kind}:`) ? choice.slice(kind.length + 1) : null;

const idOf = (choice: string, kind: string): number | null => {
  const id = choiceOf(choice, kind);
  return id && /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
};

/** A row of the form as an act; null for an empty row. */
export function parseStep({ do: name, text, choice, hours }: StepFields): ParsedStep | null {
  if (!stepNames.includes(name as StepName)) return null;
  // Kept under the variables' English names, whatever they were typed as.
  const words = toStored(text.trim());
  const isLong = (min: number) => words.length >= min && words.length <= macroLimits.textMax;
  switch (name as StepName) {
    case "answer":
    case "note":
      return isLong(3)
        ? { step: { do: name as "answer" | "note", text: words } }
        : { errorKey: "macros.error.text" };
    case "close":
      return isLong(20) ? { step: { do: "close", outcome: words } } : { errorKey: "macros.error.text" };
    case "tags":
      return isLong(2) ? { step: { do: "tags", tags: words } } : { errorKey: "macros.error.text" };
    case "promise": {
      const count = Number(hours.replace(",", "."));
      if (!(count > 0 && count <= macroLimits.hoursMax)) return { errorKey: "macros.error.hours" };
      return isLong(10)
        ? { step: { do: "promise", hours: count, reason: words } }
        : { errorKey: "macros.error.text" };
    }
    case "wait":
      return { step: { do: "wait" } };
    case "call-back":
      return { step: { do: "call-back" } };
    case "answer-module": {
      const moduleId = idOf(choice, "b");
      return moduleId ? { step: { do: "answer-module", moduleId } } : { errorKey: "macros.error.choice" };
    }
    case "checklist": {
      const checklistId = idOf(choice, "l");
      return checklistId ? { step: { do: "checklist", checklistId } } : { errorKey: "macros.error.choice" };
    }
    case "category": {
      const categoryId = idOf(choice, "t");
      return categoryId ? { step: { do: "category", categoryId } } : { errorKey: "macros.error.choice" };
    }
    case "snooze": {
      const when = snoozeChoices.find((one) => one === choiceOf(choice, "p"));
      return when ? { step: { do: "snooze", when } } : { errorKey: "macros.error.choice" };
    }
  }
}

/** The other way round: what fills in the form, with variables as they are called on the screen. */
export function fieldsOf(step: MacroStep, language: "de" | "en"): StepFields {
  const { text, ...fields } = plainFieldsOf(step);
  return { ...fields, text: toScreen(text, language) };
}

function plainFieldsOf(step: MacroStep): StepFields {
  const fields: StepFields = { do: step.do, text: "", choice: "", hours: "" };
  switch (step.do) {
    case "answer":
    case "note":
      return { ...fields, text: step.text };
    case "close":
      return { ...fields, text: step.outcome };
    case "tags":
      return { ...fields, text: step.tags };
    case "promise":
      return { ...fields, text: step.reason, hours: String(step.hours).replace(".", ",") };
    case "answer-module":
      return { ...fields, choice: `b:${step.moduleId}` };
    case "checklist":
      return { ...fields, choice: `l:${step.checklistId}` };
    case "category":
      return { ...fields, choice: `t:${step.categoryId}` };
    case "snooze":
      return { ...fields, choice: `p:${step.when}` };
    case "wait":
    case "call-back":
      return fields;
  }
}

/** The text of a step in which variables are filled in; null when it has none. */
export function textOfStep(step: MacroStep): string | null {
  if (step.do === "answer" || step.do === "note") return step.text;
  if (step.do === "close") return step.outcome;
  return step.do === "promise" ? step.reason : null;
}

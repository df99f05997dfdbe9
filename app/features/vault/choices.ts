import {
  choiceName,
  choicePrefix,
  findingKey,
  placeholders,
  privateFieldOf,
  privateLine,
} from "./finding.ts";
import { findPersonalData, mayPublish } from "./personal-data.ts";
import { type PrivateValues, privateValuesOf, toPrivateForm, withMore } from "./private-fields.ts";

/*
 * What a person decides about each thing that was caught in a text: fields of the form that came back, so that it works
 * without JavaScript. Pure.
 */

export const choices = ["move", "remove", "publish"] as const;
export type Choice = (typeof choices)[number];

/** Not texts that will be public. */
const neverPublic = /^(?:private|draft[A-Z]|intent$|submissionKey$|password|postcode$|passages$|email$)/i;

export type Taken = {
  fields: Record<string, string>;
  /** Keys of what may be published. */
  acknowledged: Set<string>;
};

/**
 * Carries out the choices of a form: what is moved or removed gives way to a few neutral words, what is moved goes to the
 * private fields. What nothing was chosen for stays, and is caught again.
 */
export function takeChoices(sent: Record<string, string>, masks: readonly string[]): Taken {
  const chosen = new Map<string, string>();
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(sent)) {
    if (name.startsWith(choicePrefix)) chosen.set(name.slice(choicePrefix.length), value);
    else fields[name] = value;
  }
  const acknowledged = new Set<string>();
  if (chosen.size === 0) return { fields, acknowledged };
  let moved: PrivateValues = privateValuesOf(fields) ?? {};
  let hasMoved = false;
  for (const [name, text] of Object.entries(fields)) {
    if (neverPublic.test(name)) continue;
    // From the end, so that places stay right.
    for (const finding of findPersonalData(text, masks).reverse()) {
      const key = findingKey(finding);
      const choice = chosen.get(key);
      if (choice === "publish" && mayPublish(finding.kind)) {
        acknowledged.add(key);
        // Said once, it holds for the next step of the same form.
        fields[choiceName(key)] = "publish";
      }
      if (choice !== "move" && choice !== "remove") continue;
      const { index, length } = finding;
      fields[name] =
        (fields[name] ?? "").slice(0, index) +
        placeholders[choice] +
        (fields[name] ?? "").slice(index + length);
      if (choice === "move") {
        moved = withMore(moved, privateFieldOf[finding.kind], privateLine(finding));
        hasMoved = true;
      }
    }
  }
  if (hasMoved) Object.assign(fields, toPrivateForm(moved));
  return { fields, acknowledged };
}

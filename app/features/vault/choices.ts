import { type Finding, type FindingKind, findPersonalData, mayPublish } from "./personal-data.ts";
import {
  type PrivateField,
  type PrivateValues,
  privateValuesOf,
  toPrivateForm,
  withMore,
} from "./private-fields.ts";

/*
 * What a person decides about each thing that was caught in a text: fields of the form that came back, so that it works
 * without JavaScript. Pure.
 */

export const choices = ["move", "remove", "publish"] as const;
export type Choice = (typeof choices)[number];

const prefix = "privateChoice-";

/** Names one finding in a form, the same wherever its value stands: a hash, so that the value is in no name. */
export function findingKey({ kind, value }: Pick<Finding, "kind" | "value">): string {
  const plain = value.toLowerCase().replace(/[\s()/.\u2013-]/g, "");
  let [low, high] = [0x811c9dc5, 0x1b873593];
  for (const sign of `${kind}:${plain}`) {
    const code = sign.codePointAt(0) ?? 0;
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return `${kind}-${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`;
}

export const choiceName = (key: string) => `${prefix}${key}`;

/** Where a thing of this kind belongs in the private half. */
export const privateFieldOf: Record<FindingKind, PrivateField> = {
  phone: "phone",
  customer: "customerNumber",
  iban: "contract",
  email: "note",
  mac: "note",
  serial: "note",
};

const labels: Partial<Record<FindingKind, string>> = {
  iban: "IBAN",
  email: "E-Mail",
  mac: "MAC-Adresse",
  serial: "Seriennummer",
};

/** As it stands in the private field. */
export const privateLine = ({ kind, value }: Pick<Finding, "kind" | "value">) =>
  labels[kind] ? `${labels[kind]}: ${value.trim()}` : value.trim();

/** What stands in the text instead. German, as the texts are. */
export const placeholders = { move: "(vertraulich mitgeteilt)", remove: "(entfernt)" } as const;

/** Not texts that will be public. */
const neverPublic = /^(?:private|draft[A-Z]|intent$|submissionKey$|password|postcode$)/i;

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
    if (name.startsWith(prefix)) chosen.set(name.slice(prefix.length), value);
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

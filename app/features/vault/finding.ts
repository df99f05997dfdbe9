import type { Finding, FindingKind } from "./personal-data.ts";

/*
 * What server and browser both say about something that was found in a text. Pure and without imports at run time, as
 * personal-data.ts (tests/architecture.test.ts).
 */

/** What the private half of a question can hold; the names are those of the table (db/schema/vault.ts). */
export type PrivateField = "customerNumber" | "phone" | "address" | "contract" | "note";

/** Of the form: every name begins with "private", which no draft keeps (features/forum/drafts/drafts.ts, comfort/drafts). */
export const formName = (field: PrivateField) =>
  `private${field.charAt(0).toUpperCase()}${field.slice(1)}` as const;

export const choicePrefix = "privateChoice-";

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

export const choiceName = (key: string) => `${choicePrefix}${key}`;

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

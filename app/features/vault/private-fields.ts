import { z } from "zod";
import { formName, type PrivateField } from "./finding.ts";

/** What the private half of a question can hold; the names are those of the table (db/schema/vault.ts). */
export const privateFieldNames = [
  "customerNumber",
  "phone",
  "address",
  "contract",
  "note",
] as const satisfies PrivateField[];

/** Plain texts by field; an absent field has none. */
export type PrivateValues = Partial<Record<PrivateField, string>>;

/** Characters of each. */
export const privateLimits: Record<PrivateField, number> = {
  customerNumber: 60,
  phone: 60,
  address: 300,
  contract: 1_000,
  note: 3_000,
};

/** These take several lines. */
export const isLong = (field: PrivateField) =>
  field === "address" || field === "contract" || field === "note";

/** What a form may send beside its public fields. */
export const privateForm = z.object(
  Object.fromEntries(
    privateFieldNames.map((field) => [
      formName(field),
      z.string().trim().max(privateLimits[field]).optional(),
    ]),
  ),
);

/** What stands in the private fields of a form; null when the form has none of them. */
export function privateValuesOf(fields: Record<string, unknown>): PrivateValues | null {
  const values: PrivateValues = {};
  let hasAny = false;
  for (const field of privateFieldNames) {
    const value = fields[formName(field)];
    if (typeof value !== "string") continue;
    hasAny = true;
    const text = value.trim();
    if (text) values[field] = text;
  }
  return hasAny ? values : null;
}

/** The other way: what fills in the form. */
export const toPrivateForm = (values: PrivateValues): Record<string, string> =>
  Object.fromEntries(privateFieldNames.map((field) => [formName(field), values[field] ?? ""]));

/** Puts `more` behind what stands there already, unless it does. */
export function withMore(values: PrivateValues, field: PrivateField, more: string): PrivateValues {
  const before = values[field]?.trim() ?? "";
  if (before.includes(more)) return values;
  const joined = before ? `${before}${isLong(field) ? "\n" : ", "}${more}` : more;
  // What does not fit any more goes to the free text, which is long.
  if (joined.length > privateLimits[field] && field !== "note") return withMore(values, "note", more);
  return { ...values, [field]: joined.slice(0, privateLimits[field]) };
}

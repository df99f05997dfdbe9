import { z } from "zod";
import { severities } from "../severity.ts";
import { openers, type PromisePolicyValues } from "./promise-policy.ts";

/* What the form of a policy sends: hours as people say them. Shared by the page and tests. */

const hoursMax = 200;

const toMinutes = (text: string) => (text === "" ? null : Number(text.replace(",", ".")) * 60);

/** Hours with a comma or a point, in quarters; empty: no such target. */
const hoursField = z
  .string()
  .trim()
  .regex(/^(\d{1,3}([.,](0|00|25|5|50|75))?)?$/, "promises.error.hours")
  .transform(toMinutes)
  .refine(
    (minutes) => minutes === null || (minutes >= 15 && minutes <= hoursMax * 60),
    "promises.error.hours",
  );

/** A choice or "" for any. */
const anyOr = <T extends readonly [string, ...string[]]>(values: T) =>
  z.union([z.literal("").transform(() => null), z.enum(values)], { error: "errors.field.choice" });
const idOrAny = z.union([z.literal("").transform(() => null), z.coerce.number().int().positive()], {
  error: "errors.field.choice",
});

/** A policy, or "neu" for one that is added. */
export const policyTarget = z.object({
  policyId: z.union([z.literal("neu").transform(() => null), z.coerce.number().int().positive()], {
    error: "errors.field.choice",
  }),
});

export const policyFields = policyTarget
  .extend({
    name: z.string().trim().min(3, "promises.error.name").max(80, "promises.error.name"),
    severity: anyOr(severities).default(null),
    openedBy: anyOr(openers).default(null),
    categoryId: idOrAny.default(null),
    regionId: idOrAny.default(null),
    firstResponseHours: hoursField,
    nextUpdateHours: hoursField,
    solutionKind: z.enum(["same-day", "minutes"], "errors.field.choice"),
    solutionHours: hoursField,
  })
  .superRefine(({ solutionKind, solutionHours }, ctx) => {
    if (solutionKind === "minutes" && solutionHours === null) {
      ctx.addIssue({ code: "custom", path: ["solutionHours"], message: "promises.error.solutionHours" });
    }
  });

export type PolicyFields = z.output<typeof policyFields>;

/** The fields as the table keeps them. */
export const valuesOfFields = (fields: PolicyFields): PromisePolicyValues => ({
  name: fields.name,
  severity: fields.severity,
  categoryId: fields.categoryId,
  regionId: fields.regionId,
  openedBy: fields.openedBy,
  firstResponseMinutes: fields.firstResponseHours,
  nextUpdateMinutes: fields.nextUpdateHours,
  solutionKind: fields.solutionKind,
  solutionMinutes: fields.solutionHours,
});

/** "4", "1,5": as the form shows it and takes it back. */
export const hoursText = (minutes: number | null) =>
  minutes === null ? "" : String(minutes / 60).replace(".", ",");

/** The form as it was sent, so that a preview changes nothing in it. */
export const textsOf = (fields: PolicyFields): Record<string, string> => ({
  name: fields.name,
  severity: fields.severity ?? "",
  openedBy: fields.openedBy ?? "",
  categoryId: fields.categoryId === null ? "" : String(fields.categoryId),
  regionId: fields.regionId === null ? "" : String(fields.regionId),
  firstResponseHours: hoursText(fields.firstResponseHours),
  nextUpdateHours: hoursText(fields.nextUpdateHours),
  solutionKind: fields.solutionKind,
  solutionHours: hoursText(fields.solutionHours),
});

import { z } from "zod";
import { momentField, noteFields } from "../forms.ts";
import { severities } from "../severity.ts";
import { lookKinds } from "./lookers.ts";
import { snoozeTimes } from "./snooze-times.ts";

/*
 * The forms of the desk. Checkboxes of the same name arrive joined by commas (app/http/form.server.ts).
 */

const idField = (message: string) => z.coerce.number(message).int(message).positive(message);

/** The chosen rows. */
export const chosenFields = z.object({
  ticket: z
    .string("queue.error.noneChosen")
    .regex(/^[1-9]\d{0,14}(,[1-9]\d{0,14})*$/, "queue.error.noneChosen")
    .transform((text) => text.split(",").map(Number)),
});

export const snoozeFields = z
  .object({
    snooze: z.enum(snoozeTimes, "errors.field.choice"),
    until: z.union([z.literal("").transform(() => null), momentField]).default(null),
  })
  .refine(({ snooze, until }) => snooze !== "time" || until !== null, {
    path: ["until"],
    error: "queue.error.untilMissing",
  });

export const assignFields = z.object({ toId: idField("errors.field.choice") });
export const categoryFields = z.object({ categoryId: idField("errors.field.choice") });
export const severityFields = z.object({ severity: z.enum(severities, "errors.field.choice") });
export const bulkNoteFields = noteFields;
export const batchFields = z.object({ batchId: idField("errors.field.invalid") });

const nameField = z.string("errors.field.required").trim().min(1, "errors.field.required").max(40);
export const viewFields = z.object({ viewId: idField("errors.field.invalid") });
export const saveViewFields = z.object({ name: nameField, query: z.string().max(500).default("") });
export const changeViewFields = viewFields.extend({ name: nameField });
export const replaceViewFields = viewFields.extend({ query: z.string().max(500).default("") });
export const moveViewFields = viewFields.extend({ step: z.enum(["up", "down"]) });

/** Of the form with which a ticket is answered: the last post its page knew of. */
export const seenFields = { seenPostId: z.coerce.number().int().nonnegative().optional() };

export const lookFields = z.object({
  ticketId: idField("errors.field.invalid"),
  kind: z.enum(lookKinds),
});

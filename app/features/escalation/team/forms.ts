import { z } from "zod";
import { addDays, atLocalMinute, type Frame } from "#app/features/regions/calendar.ts";
import { parseSpans, weekdays } from "#app/features/regions/hours/frames-text.ts";
import { inputTimeZone } from "../local-input.ts";
import { teamLanguages } from "./languages.ts";

/* What the forms of teams send; shared by pages and tests. */

const zone = { timeZone: inputTimeZone };
const personId = z.coerce.number("errors.field.choice").int().positive("errors.field.choice");
const nobodyOrId = z.union([z.literal("").transform(() => null), personId]);

const isRealDay = (text: string) => {
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
};
const day = z
  .string()
  .trim()
  .regex(/^\d{4}-\d\d-\d\d$/, "team.error.day")
  .refine(isRealDay, "team.error.day");
const dayOrEmpty = z.union([z.literal("").transform(() => null), day]);
const time = z.union([
  z.literal("").transform(() => null),
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "team.error.time")
    .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))),
]);

/** Midnight at the beginning of a local day. */
export const startOfDay = (text: string) => atLocalMinute(zone, text, 0);
/** The first moment after a local day. */
export const endOfDay = (text: string) => startOfDay(addDays(text, 1));

const listOf = (known: (word: string) => boolean) =>
  z
    .string()
    .optional()
    .transform((text) => [...new Set((text ?? "").split(",").filter(known))]);

export const languageFields = z.object({ languages: listOf((word) => teamLanguages.includes(word)) });

export const cardFields = languageFields.extend({
  fullName: z.string().trim().min(3).max(80),
  salutation: z.enum(["f", "m"], "errors.field.choice"),
  capacity: z
    .string()
    .trim()
    .regex(/^(\d{1,3})?$/, "team.error.capacity")
    .transform((text) => (text === "" ? null : Number(text))),
  skills: listOf((word) => /^\d{1,9}$/.test(word)).transform((words) => words.map(Number)),
});

const weekFields = Object.fromEntries(
  weekdays.map((weekday) => [`day${weekday}`, z.string().max(120)]),
) as Record<`day${number}`, z.ZodString>;

/** Seven texts, one per weekday, become frames. */
export const hoursFields = z.object(weekFields).transform((texts, ctx): { frames: Frame[] } => ({
  frames: weekdays.flatMap((weekday) => {
    const spans = parseSpans(texts[`day${weekday}`] ?? "");
    if (!spans) ctx.addIssue({ code: "custom", path: [`day${weekday}`], message: "team.error.hours" });
    return (spans ?? []).map((span) => ({ weekday, ...span }));
  }),
}));

export const absenceFields = z
  .object({
    fromDay: day,
    fromTime: time,
    toDay: day,
    toTime: time,
    deputyId: nobodyOrId,
    note: z.string().trim().max(200),
  })
  .transform(({ fromDay, fromTime, toDay, toTime, deputyId, note }) => ({
    startsAt: atLocalMinute(zone, fromDay, fromTime ?? 0),
    endsAt: toTime === null ? endOfDay(toDay) : atLocalMinute(zone, toDay, toTime),
    deputyId,
    note,
  }));

export const endAbsenceFields = z.object({ absenceId: personId });

export const deputyFields = z
  .object({ deputyId: personId, from: dayOrEmpty, to: dayOrEmpty })
  .transform(({ deputyId, from, to }) => ({
    deputyId,
    /** Null: from now on. */
    from: from === null ? null : startOfDay(from),
    to: to === null ? null : endOfDay(to),
  }));

export const appointFields = z.object({
  who: z.string().trim().min(2).max(200),
  role: z.enum(["agent", "lead"], "errors.field.choice"),
  fullName: z.string().trim().min(3).max(80),
  salutation: z.enum(["f", "m"], "errors.field.choice"),
  deputyId: nobodyOrId,
});

export const roleFields = z.object({ role: z.enum(["agent", "lead"], "errors.field.choice") });

export const leavingFields = z.object({ leavesOn: dayOrEmpty }).transform(({ leavesOn }) => ({
  /** The last day is still worked. */
  leavesAt: leavesOn === null ? null : endOfDay(leavesOn),
}));

export const leaveFields = z.object({ sure: z.literal("ja", "team.error.sure") });

export const closureFields = z.object({ day, name: z.string().trim().min(2).max(80) });
export const openFields = z.object({ day });
export const cutoffFields = z.object({
  cutoff: time.refine((minute) => minute !== null, "team.error.time").transform((minute) => minute ?? 0),
});

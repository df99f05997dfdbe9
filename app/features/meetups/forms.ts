import { z } from "zod";
import { submissionKeyField, titleField } from "#app/features/forum/text.ts";
import { meetupLimits } from "./limits.ts";
import { fromLocalInput } from "./local-time.ts";

const meaningful = (text: string) => /[\p{L}\p{N}]/u.test(text);
const line = (max: number) => z.string().trim().max(max);
const needed = (max: number) => line(max).refine(meaningful, "errors.field.required");

const momentField = z
  .string()
  .transform(fromLocalInput)
  .refine((moment) => moment !== null, "meetups.form.badTime")
  .transform((moment) => moment as Date);

export const idField = z.coerce.number().int().positive();

export const meetupForm = z
  .object({
    title: titleField,
    lead: needed(meetupLimits.leadMax),
    body: line(meetupLimits.bodyMax).default(""),
    regionId: z
      .string()
      .regex(/^[1-9]\d{0,14}$|^$/, "errors.field.choice")
      .transform((value) => (value === "" ? null : Number(value))),
    startsAt: momentField,
    endsAt: momentField,
    place: line(meetupLimits.placeMax).default(""),
    address: line(meetupLimits.addressMax).default(""),
    onlineUrl: z
      .union([z.literal(""), z.url({ protocol: /^https?$/, message: "meetups.form.badUrl" }).max(500)])
      .default(""),
    capacity: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,3}$|^$/, "meetups.form.badCapacity")
      .transform((value) => (value === "" ? null : Number(value))),
    programme: line(meetupLimits.programmeMax).default(""),
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, {
    path: ["endsAt"],
    message: "meetups.form.endsFirst",
  })
  .refine(({ place, onlineUrl }) => place !== "" || onlineUrl !== "", {
    path: ["place"],
    message: "meetups.form.nowhere",
  });

export type MeetupInput = z.output<typeof meetupForm>;

export const cancelForm = z.object({ reason: needed(meetupLimits.reasonMax) });
export const summaryForm = z.object({ summary: needed(meetupLimits.summaryMax) });

export const askForm = z.object({
  kind: z.enum(["question", "wish"]),
  body: z
    .string()
    .trim()
    .transform((text) => text.replace(/\s+/g, " "))
    .pipe(
      z
        .string()
        .min(meetupLimits.questionMin)
        .max(meetupLimits.questionMax)
        .refine(meaningful, "errors.field.required"),
    ),
  submissionKey: submissionKeyField,
});

export const pollForm = z
  .object({
    question: needed(meetupLimits.pollMax),
    kind: z.enum(["single", "multiple", "scale"]),
    /** One option in a line; a scale has its five by itself. */
    options: z
      .string()
      .default("")
      .transform((text) => [...new Set(text.split("\n").flatMap((option) => option.trim() || []))]),
  })
  .refine(({ kind, options }) => kind === "scale" || options.length >= meetupLimits.optionsMin, {
    path: ["options"],
    message: "meetups.poll.tooFew",
  })
  .refine(({ kind, options }) => kind === "scale" || options.length <= meetupLimits.optionsMax, {
    path: ["options"],
    message: "meetups.poll.tooMany",
  })
  .refine(({ options }) => options.every((option) => option.length <= meetupLimits.optionMax), {
    path: ["options"],
    message: "meetups.poll.tooLong",
  });

/** Repeated fields arrive joined by commas. */
export const voteForm = z.object({
  pollId: idField,
  options: z
    .string()
    .regex(/^\d{1,15}(,\d{1,15}){0,9}$/, "meetups.poll.chooseOne")
    .transform((list) => [...new Set(list.split(",").map(Number))]),
});

/** As it is read out and typed: without regard to case, spaces and dashes. */
export const codeField = z
  .string()
  .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ""))
  .refine((code) => code.length === 6, "meetups.join.badCode");

export const answerForm = z.object({ answer: needed(meetupLimits.answerMax) });
export const wishForm = z.object({ title: titleField });
/** Words for those who do not see the picture. */
export const captionField = needed(meetupLimits.captionMax);

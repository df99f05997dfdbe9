import { z } from "zod";
import { type Channel, channels, type GroupName, groupNames } from "./groups.ts";
import { parseClock, startOfDay } from "./quiet-hours.ts";

/** The field of a group in the form. */
export const channelField = (group: GroupName) => `channel.${group}`;

const flag = z.literal("ja").optional();
const clock = z.string().default("");

const channelFields = Object.fromEntries(
  groupNames.map((group) => [channelField(group), z.enum(channels, "errors.field.choice").optional()]),
);

/** The form of the preferences, read into what `savePreferences` takes. */
export const preferencesSchema = z
  .object({
    ...channelFields,
    isOff: flag,
    renew: z.string().default(""),
    digest: z.enum(["never", "daily", "weekly"], "errors.field.choice"),
    hasQuiet: flag,
    quietFrom: clock,
    quietTo: clock,
    urgentAnytime: flag,
    pausedUntil: z.string().default(""),
    showsWriting: flag,
  })
  .superRefine((fields, issues) => {
    for (const name of ["quietFrom", "quietTo"] as const) {
      if (fields.hasQuiet && parseClock(fields[name]) === null) {
        issues.addIssue({ code: "custom", path: [name], message: "told.quiet.clock" });
      }
    }
    if (fields.pausedUntil && !startOfDay(fields.pausedUntil)) {
      issues.addIssue({ code: "custom", path: ["pausedUntil"], message: "told.pause.day" });
    }
  })
  .transform((fields) => {
    const [from, to] = [parseClock(fields.quietFrom), parseClock(fields.quietTo)];
    return {
      isOff: fields.isOff === "ja",
      renewed: groupNames.filter((name) => fields.renew.split(",").includes(name)),
      channels: Object.fromEntries(
        groupNames.map((name) => [name, (fields as Record<string, unknown>)[channelField(name)]]),
      ) as Partial<Record<GroupName, Channel>>,
      times: {
        digest: fields.digest,
        quiet: fields.hasQuiet && from !== null && to !== null ? { from, to } : null,
        urgentAnytime: fields.urgentAnytime === "ja",
        pausedUntil: fields.pausedUntil ? startOfDay(fields.pausedUntil) : null,
        showsWriting: fields.showsWriting === "ja",
      },
    };
  });

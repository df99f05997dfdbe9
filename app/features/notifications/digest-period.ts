import { Temporal } from "temporal-polyfill";

const timeZone = "Europe/Berlin";
/** Digests come in the morning; a worker that was down makes up for it until the evening of the same day. */
const firstHour = 8;
const lastHour = 20;

export type DigestPeriod = { rhythm: "daily" | "weekly"; period: string; since: Date };

/**
 * The digests that are due at this moment: the daily one, on Mondays the weekly one too. Nothing in the night. `since` is
 * the beginning of the time that they tell of.
 */
export function duePeriods(now: Date): DigestPeriod[] {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  if (local.hour < firstHour || local.hour >= lastHour) return [];
  const today = local.toPlainDate();
  const morning = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime({ timeZone, plainTime: { hour: firstHour } }).epochMilliseconds);
  const period = today.toString();
  const daily = { rhythm: "daily", period, since: morning(today.subtract({ days: 1 })) } as const;
  if (today.dayOfWeek !== 1) return [daily];
  return [daily, { rhythm: "weekly", period, since: morning(today.subtract({ days: 7 })) }];
}

import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { type digestRhythms, noticeTimes } from "#db/schema/mailing.ts";
import { type QuietHours, quietEnd } from "./quiet-hours.ts";

export type DigestRhythm = (typeof digestRhythms)[number];

/** When somebody wants to be written to. */
export type NoticeTimes = {
  digest: DigestRhythm;
  quiet: QuietHours | null;
  /** Urgent mails come in quiet hours too. */
  urgentAnytime: boolean;
  /** No mails before this moment. */
  pausedUntil: Date | null;
  showsWriting: boolean;
};

export const usualTimes: NoticeTimes = {
  digest: "weekly",
  quiet: null,
  urgentAnytime: true,
  pausedUntil: null,
  showsWriting: true,
};

export async function readTimes(ctx: Ctx, userId: number): Promise<NoticeTimes> {
  const [row] = await ctx.db.select().from(noticeTimes).where(eq(noticeTimes.userId, userId));
  if (!row) return usualTimes;
  const { quietFrom, quietTo } = row;
  return {
    digest: row.digest,
    quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
    urgentAnytime: row.urgentAnytime === 1,
    pausedUntil: row.pausedUntil && row.pausedUntil > ctx.now ? row.pausedUntil : null,
    showsWriting: row.showsWriting === 1,
  };
}

export async function writeTimes(ctx: Ctx, userId: number, times: NoticeTimes): Promise<void> {
  const row = {
    digest: times.digest,
    quietFrom: times.quiet?.from ?? null,
    quietTo: times.quiet?.to ?? null,
    urgentAnytime: Number(times.urgentAnytime),
    pausedUntil: times.pausedUntil,
    showsWriting: Number(times.showsWriting),
  };
  await ctx.db
    .insert(noticeTimes)
    .values({ userId, ...row })
    .onConflictDoUpdate({ target: noticeTimes.userId, set: row });
}

/**
 * May a mail go at this moment? "never": the person has paused mails; the bell and a later digest tell of it. A moment:
 * not before that one.
 */
export function whenToMail(now: Date, times: NoticeTimes, isUrgent: boolean): "now" | "never" | Date {
  if (times.pausedUntil && times.pausedUntil > now) return "never";
  if (isUrgent && times.urgentAnytime) return "now";
  return quietEnd(now, times.quiet) ?? "now";
}

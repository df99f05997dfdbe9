import { and, eq, isNotNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { excerpt } from "#app/platform/markdown.server.ts";
import { paths } from "#app/ui/paths.ts";
import { meetupRegistrations, meetups } from "#db/schema/meetups.ts";
import type { Letter, Notice, NotificationKind, Told } from "../kind.ts";

/*
 * What everybody hears who is on the list of an evening, with a seat or waiting.
 */

type News = { meetupId: number };

/** The time or the place has changed; each change is told once. */
export const meetupMoved: NotificationKind<News & { sequence: number }> = {
  name: "meetup-moved",
  icon: "calendar",
  tone: "waiting",
  group: "evenings",
  audience: "everyone",
  mail: { delaySeconds: 60, isUrgent: true },
  findNotices: (ctx, { meetupId, sequence }) => ofList(ctx, meetupId, `meetup:${meetupId}:${sequence}`),
};

/** It does not take place, and why. */
export const meetupCancelled: NotificationKind<News> = {
  name: "meetup-cancelled",
  icon: "close",
  tone: "alarm",
  group: "evenings",
  audience: "everyone",
  mail: { delaySeconds: 0, isUrgent: true },
  findNotices: (ctx, { meetupId }) => ofList(ctx, meetupId, `meetup:${meetupId}`),
  letter: (ctx, told) => quote(ctx, told, (meetup) => meetup.cancelReason),
};

/** What it was like, and what becomes of the wishes. */
export const meetupSummary: NotificationKind<News> = {
  name: "meetup-summary",
  icon: "sparkles",
  tone: "solved",
  group: "evenings",
  audience: "everyone",
  mail: { delaySeconds: 300 },
  findNotices: (ctx, { meetupId }) => ofList(ctx, meetupId, `meetup:${meetupId}`),
  letter: (ctx, told) => quote(ctx, told, (meetup) => excerpt(meetup.summary, 400)),
};

async function ofList(ctx: Ctx, meetupId: number, subject: string): Promise<Notice[]> {
  const rows = await ctx.db
    .select({ userId: meetupRegistrations.userId, meetup: meetups })
    .from(meetupRegistrations)
    .innerJoin(meetups, eq(meetups.id, meetupRegistrations.meetupId))
    .where(and(eq(meetups.id, meetupId), isNotNull(meetups.publishedAt)));
  return rows.map(({ userId, meetup }) => ({
    userId,
    subject,
    path: paths.meetup(meetup),
    data: { meetupId, startsAt: meetup.startsAt.toISOString(), place: meetup.place },
  }));
}

async function quote(
  ctx: Ctx,
  told: Told,
  of: (meetup: typeof meetups.$inferSelect) => string,
): Promise<Letter> {
  const [meetup] = await ctx.db
    .select()
    .from(meetups)
    .where(eq(meetups.id, Number(told.data.meetupId)));
  return { quote: meetup ? of(meetup) || undefined : undefined };
}

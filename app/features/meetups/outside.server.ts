import { and, asc, desc, eq, gte, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { ideas } from "#db/schema/ideas.ts";
import { meetups } from "#db/schema/meetups.ts";
import type { CalendarEvent } from "./calendar-file.ts";
import type { MeetupRow } from "./meetup-rows.server.ts";
import type { MeetupPage } from "./read.server.ts";
import { publicMeetups } from "./scope.server.ts";

/*
 * What leaves the site: calendars, feed, sitemap, structured data. Always what a guest may see, whoever asks.
 */

const monthMs = 31 * 86_400_000;

/** One evening for a calendar. @throws not-found, also for drafts */
export async function readCalendarEvent(
  ctx: Ctx,
  input: { meetupId: number; origin: string },
): Promise<{ event: CalendarEvent; slug: string }> {
  const [row] = await ctx.db
    .select()
    .from(meetups)
    .where(and(eq(meetups.id, input.meetupId), publicMeetups));
  return { event: toEvent(found(row), input.origin), slug: found(row).slug };
}

/** All evenings from a month ago on, for a calendar that is subscribed to. */
export async function listCalendarEvents(ctx: Ctx, origin: string): Promise<CalendarEvent[]> {
  const rows = await ctx.db
    .select()
    .from(meetups)
    .where(and(publicMeetups, gte(meetups.endsAt, new Date(ctx.now.getTime() - monthMs))))
    .orderBy(asc(meetups.startsAt))
    .limit(200);
  return rows.map((row) => toEvent(row, origin));
}

function toEvent(meetup: MeetupRow, origin: string): CalendarEvent {
  return {
    uid: `termin-${meetup.id}@${new URL(origin).hostname}`,
    sequence: meetup.sequence,
    changedAt: meetup.changedAt,
    startsAt: meetup.startsAt,
    endsAt: meetup.endsAt,
    title: meetup.title,
    description: meetup.cancelledAt ? meetup.cancelReason : meetup.lead,
    location: [meetup.place, meetup.address].filter(Boolean).join(", "),
    url: origin + paths.meetup(meetup),
    isCancelled: meetup.cancelledAt !== null,
  };
}

/** For feed readers: announced evenings, the last announced first. */
export async function readMeetupFeed(ctx: Ctx) {
  const rows = await ctx.db
    .select({ meetup: meetups, author: { id: users.id, displayName: users.displayName } })
    .from(meetups)
    .innerJoin(users, eq(users.id, meetups.createdById))
    .where(publicMeetups)
    .orderBy(desc(meetups.publishedAt))
    .limit(30);
  return rows.map(({ meetup, author }) => ({
    idPath: `/termine/${meetup.id}`,
    path: paths.meetup(meetup),
    title: meetup.title,
    html: meetup.summaryHtml || meetup.bodyHtml,
    author,
    createdAt: meetup.publishedAt ?? meetup.createdAt,
    updatedAt: meetup.summarizedAt ?? meetup.changedAt,
    words: [],
  }));
}

/** Lists, evenings and ideas. */
export async function readEveningsSitemap(ctx: Ctx): Promise<{ path: string; changedAt: Date | null }[]> {
  const [evenings, wishes] = await Promise.all([
    ctx.db.select().from(meetups).where(publicMeetups).orderBy(asc(meetups.id)).limit(10_000),
    ctx.db
      .select({ id: ideas.id, slug: ideas.slug, changedAt: ideas.statusAt })
      .from(ideas)
      .where(and(isNull(ideas.hiddenAt), isNull(ideas.mergedIntoId)))
      .orderBy(asc(ideas.id))
      .limit(30_000),
  ]);
  return [
    { path: paths.meetups(), changedAt: null },
    { path: paths.ideas(), changedAt: null },
    ...evenings.map((meetup) => ({
      path: paths.meetup(meetup),
      changedAt: meetup.summarizedAt ?? meetup.changedAt,
    })),
    ...wishes.map(({ changedAt, ...idea }) => ({ path: paths.idea(idea), changedAt })),
  ];
}

/** The evening as schema.org Event (developers.google.com/search/docs/appearance/structured-data/event). */
export function toEventData(
  meetup: Pick<
    MeetupPage,
    | "id"
    | "slug"
    | "title"
    | "lead"
    | "startsAt"
    | "endsAt"
    | "place"
    | "address"
    | "isOnline"
    | "cancelledAt"
  >,
  input: { origin: string; organizer: string },
): object {
  const url = input.origin + paths.meetup(meetup);
  const room = { "@type": "Place", name: meetup.place, address: meetup.address || meetup.place };
  const online = { "@type": "VirtualLocation", url };
  const isHybrid = meetup.place !== "" && meetup.isOnline;
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    name: meetup.title,
    description: meetup.lead,
    startDate: meetup.startsAt.toISOString(),
    endDate: meetup.endsAt.toISOString(),
    eventStatus: `https://schema.org/${meetup.cancelledAt ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${
      isHybrid ? "Mixed" : meetup.isOnline ? "Online" : "Offline"
    }EventAttendanceMode`,
    location: isHybrid ? [room, online] : meetup.isOnline ? online : room,
    isAccessibleForFree: true,
    url,
    organizer: { "@type": "Organization", name: input.organizer, url: input.origin },
  };
}

import { and, asc, gte, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { meetupItems, meetups } from "#db/schema/meetups.ts";
import { publicMeetups, visibleMeetups } from "./scope.server.ts";

export type MeetupHit = Awaited<ReturnType<typeof searchMeetups>>[number];

/**
 * Announced evenings to come (or running) whose title, words, place or programme hold every word somebody looked for, the
 * next first: German word forms, "words side by side" and -without as PostgreSQL reads them. Few evenings are to come, so
 * that no index is kept for them.
 */
export function searchMeetups(ctx: Ctx, { text, limit }: { text: string; limit: number }) {
  const programme = sql`(select string_agg(${meetupItems.title} || ' ' || ${meetupItems.speaker}, ' ')
    from ${meetupItems} where ${meetupItems.meetupId} = ${meetups.id})`;
  const words = sql`concat_ws(' ', ${meetups.title}, ${meetups.lead}, ${meetups.body}, ${meetups.place},
    ${meetups.address}, ${programme})`;
  return ctx.db
    .select({
      id: meetups.id,
      slug: meetups.slug,
      title: meetups.title,
      place: meetups.place,
      startsAt: meetups.startsAt,
      endsAt: meetups.endsAt,
    })
    .from(meetups)
    .where(
      and(
        visibleMeetups(ctx.actor),
        publicMeetups,
        isNull(meetups.cancelledAt),
        gte(meetups.endsAt, ctx.now),
        sql`to_tsvector('german', ${words}) @@ websearch_to_tsquery('german', ${text})`,
      ),
    )
    .orderBy(asc(meetups.startsAt), asc(meetups.id))
    .limit(limit);
}

import { and, desc, eq, ne } from "drizzle-orm";
import { formatWindow } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { assertAllowed, found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { paths } from "#app/ui/paths.ts";
import { tickets } from "#db/schema/escalation.ts";
import { regions } from "#db/schema/regions.ts";
import { visits } from "#db/schema/visits.ts";
import { writeCalendarFile } from "../call-backs/calendar-file.ts";
import { isCustomerOf } from "./policy.ts";

const senderOf = (mailFrom: string) => /<([^>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;

/**
 * The visit as a calendar file, or its cancellation when it is off. It names neither the address nor the matter.
 * @throws unauthenticated; not-found for everybody but the customer
 */
export async function readVisitFile(
  ctx: Ctx,
  { visitId }: { visitId: number },
): Promise<{ text: string; method: "PUBLISH" | "CANCEL" }> {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const [asked] = await ctx.db
    .select({ uid: visits.calendarUid, ticket: tickets, regionName: regions.name })
    .from(visits)
    .innerJoin(tickets, eq(tickets.id, visits.ticketId))
    .innerJoin(regions, eq(regions.id, tickets.regionId))
    .where(eq(visits.id, visitId));
  const { ticket, regionName, uid } = found(asked);
  assertAllowed(isCustomerOf(ctx.actor, ticket), notFound);
  // A visit that was moved is the same entry: the file of an old link holds what is agreed on now.
  const [row] = await ctx.db
    .select()
    .from(visits)
    .where(and(eq(visits.ticketId, ticket.id), eq(visits.calendarUid, uid), ne(visits.state, "moved")))
    .orderBy(desc(visits.id))
    .limit(1);
  const visit = found(row);
  const method = visit.state === "cancelled" || visit.state === "missed" ? "CANCEL" : "PUBLISH";
  const params = {
    region: regionName,
    code: ticket.code,
    site: ctx.site.name,
    window: formatWindow(ctx.locale, visit.startsAt, visit.endsAt),
  };
  const text = writeCalendarFile({
    method,
    uid: visit.calendarUid,
    sequence: visit.calendarSequence,
    startsAt: visit.startsAt,
    endsAt: visit.endsAt,
    changedAt: visit.endedAt ?? visit.agreedAt,
    summary: t(ctx.locale, "visits.file.summary", params),
    description: t(ctx.locale, "visits.file.description", params),
    url: env().publicUrl + paths.threadById(ticket.threadId),
    organizer: { name: t(ctx.locale, "visits.file.team", params), email: senderOf(env().mailFrom) },
  });
  return { text, method };
}

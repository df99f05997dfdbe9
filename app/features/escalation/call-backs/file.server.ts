import { desc, eq } from "drizzle-orm";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { assertAllowed, found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { paths } from "#app/ui/paths.ts";
import { callBackOffers, callBacks } from "#db/schema/call-backs.ts";
import { tickets } from "#db/schema/escalation.ts";
import { regions } from "#db/schema/regions.ts";
import { writeCalendarFile } from "./calendar-file.ts";
import { canHaveFile } from "./policy.ts";

/** mailto: of the organiser; the address mails come from. */
const senderOf = (mailFrom: string) => /<([^>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom;

/**
 * The agreed call as a calendar file, or its cancellation when it is off.
 * @throws unauthenticated; not-found for everybody but the customer, the owner and who calls, and before a time was picked
 */
export async function readCallBackFile(
  ctx: Ctx,
  { offerId }: { offerId: number },
): Promise<{ text: string; method: "PUBLISH" | "CANCEL" }> {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const [row] = await ctx.db
    .select({ offer: callBackOffers, call: callBacks, ticket: tickets, regionName: regions.name })
    .from(callBackOffers)
    .innerJoin(tickets, eq(tickets.id, callBackOffers.ticketId))
    .innerJoin(regions, eq(regions.id, tickets.regionId))
    .innerJoin(callBacks, eq(callBacks.offerId, callBackOffers.id))
    .where(eq(callBackOffers.id, offerId))
    .orderBy(desc(callBacks.id))
    .limit(1);
  const { offer, call, ticket, regionName } = found(row);
  const { customerId, ownerId } = ticket;
  assertAllowed(canHaveFile(ctx.actor, { customerId, ownerId, agentId: call.agentId }), notFound);
  const method = call.state === "cancelled" || call.state === "missed" ? "CANCEL" : "PUBLISH";
  const params = { region: regionName, code: ticket.code, site: ctx.site.name };
  const text = writeCalendarFile({
    method,
    uid: offer.uid,
    sequence: offer.sequence,
    startsAt: call.startsAt,
    endsAt: call.endsAt,
    changedAt: call.endedAt ?? call.bookedAt,
    summary: t(ctx.locale, "callBacks.file.summary", params),
    description: t(ctx.locale, "callBacks.file.description", params),
    url: env().publicUrl + paths.threadById(ticket.threadId),
    organizer: { name: t(ctx.locale, "callBacks.file.team", params), email: senderOf(env().mailFrom) },
  });
  return { text, method };
}

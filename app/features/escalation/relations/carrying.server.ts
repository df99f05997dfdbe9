import { and, eq, isNull, sql } from "drizzle-orm";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { callBackOffers, callBacks } from "#db/schema/call-backs.ts";
import { promises, ticketNotes, tickets } from "#db/schema/escalation.ts";
import { claimLetters, outageClaims } from "#db/schema/telecom-law.ts";
import { spokenNotes, visitOffers, visits } from "#db/schema/visits.ts";
import { findOffer } from "../call-backs/call-rows.server.ts";
import { endOffer } from "../call-backs/offering.server.ts";
import { dropHandover } from "../owners/handovers.server.ts";
import { makePromise } from "../promise/promises.server.ts";
import { type ClaimRow, readAskedAt } from "../telecom-law/claims.server.ts";
import { contentLocale } from "../text-modules/values.server.ts";
import { findOpenPromise, logEvent, type TicketRow } from "../tickets/ticket-rows.server.ts";

/*
 * What goes along when one ticket ends in another: nothing that was said, promised, agreed on or is due may get lost.
 */

/** The earlier time holds; the other promise ends as moved, with the reason that the customer reads. */
export async function carryPromise(ctx: Ctx, keep: TicketRow, gone: TicketRow): Promise<void> {
  const [own, other] = [await findOpenPromise(ctx, keep.id), await findOpenPromise(ctx, gone.id)];
  if (!other) return;
  const reason = t(contentLocale(ctx), "relations.merge.reason", { code: gone.code });
  const ended = { state: "moved" as const, endedAt: ctx.now, reason };
  await ctx.db.update(promises).set(ended).where(eq(promises.id, other.id));
  if (own && own.dueAt <= other.dueAt) return;
  if (own) await ctx.db.update(promises).set(ended).where(eq(promises.id, own.id));
  const site = await readSiteCalendar(ctx, keep.regionId);
  await makePromise(ctx, keep, { dueAt: other.dueAt, site });
  await logEvent(ctx, keep.id, "promise-moved", {
    promiseId: own?.id ?? other.id,
    dueAt: other.dueAt.toISOString(),
  });
}

/** Notes, ticks and an agreed call. Of two call-backs that of the ticket that goes on is kept. */
export async function carryBelongings(ctx: Ctx, keep: TicketRow, gone: TicketRow): Promise<void> {
  await dropHandover(ctx, gone);
  await ctx.db.update(ticketNotes).set({ ticketId: keep.id }).where(eq(ticketNotes.ticketId, gone.id));
  await ctx.db.update(spokenNotes).set({ ticketId: keep.id }).where(eq(spokenNotes.ticketId, gone.id));
  await ctx.db.execute(sql`
    insert into ticket_checks (ticket_id, item_id, checked_at, checked_by_id)
    select ${keep.id}::bigint, item_id, checked_at, checked_by_id from ticket_checks where ticket_id = ${gone.id}
    on conflict do nothing`);
  const offer = await findOffer(ctx, gone.id);
  if (!offer) return;
  if (await findOffer(ctx, keep.id)) {
    await endOffer(ctx, gone);
    return;
  }
  await ctx.db.update(callBackOffers).set({ ticketId: keep.id }).where(eq(callBackOffers.id, offer.id));
  await ctx.db.update(callBacks).set({ ticketId: keep.id }).where(eq(callBacks.offerId, offer.id));
}

/**
 * All visits, also those that were missed: they count for the compensation.
 * @throws conflict when a technician's visit is agreed on or proposed in both: one of them would be called off unsaid
 */
export async function carryVisits(ctx: Ctx, keep: TicketRow, gone: TicketRow): Promise<void> {
  if ((await hasComing(ctx, keep.id)) && (await hasComing(ctx, gone.id))) {
    throw new AppError("conflict", "relations.error.visits");
  }
  await ctx.db.update(visitOffers).set({ ticketId: keep.id }).where(eq(visitOffers.ticketId, gone.id));
  await ctx.db.update(visits).set({ ticketId: keep.id }).where(eq(visits.ticketId, gone.id));
}

async function hasComing(ctx: Ctx, ticketId: number): Promise<boolean> {
  const [visitCount, offerCount] = [
    await ctx.db.$count(visits, and(eq(visits.ticketId, ticketId), eq(visits.state, "open"))),
    await ctx.db.$count(visitOffers, and(eq(visitOffers.ticketId, ticketId), isNull(visitOffers.endedAt))),
  ];
  return visitCount + offerCount > 0;
}

/** What the law's clock knows (§ 58 TKG). A total outage stays one, counted from the earlier report. */
export async function carryClaim(ctx: Ctx, keep: TicketRow, gone: TicketRow): Promise<void> {
  await ctx.db.update(claimLetters).set({ ticketId: keep.id }).where(eq(claimLetters.ticketId, gone.id));
  const [own, other] = [await findClaim(ctx, keep.id), await findClaim(ctx, gone.id)];
  const isOutage = gone.severity === "total-outage";
  if (!other && !isOutage) return;
  const values = {
    ...joinClaims(own, other),
    ticketId: keep.id,
    reportedAt: await earliestReport(ctx, [
      { ticket: keep, claim: own },
      { ticket: gone, claim: other },
    ]),
    changedAt: ctx.now,
  };
  await ctx.db.delete(outageClaims).where(eq(outageClaims.ticketId, gone.id));
  await ctx.db
    .insert(outageClaims)
    .values(values)
    .onConflictDoUpdate({ target: outageClaims.ticketId, set: values });
  if (!isOutage || keep.severity === "total-outage") return;
  await ctx.db.update(tickets).set({ severity: "total-outage" }).where(eq(tickets.id, keep.id));
  await logEvent(ctx, keep.id, "severity-changed", { from: keep.severity, severity: "total-outage" });
}

async function findClaim(ctx: Ctx, ticketId: number): Promise<ClaimRow | undefined> {
  const [row] = await ctx.db.select().from(outageClaims).where(eq(outageClaims.ticketId, ticketId));
  return row;
}

/** What the ticket that goes on knows holds; what it does not know comes from the other. Both have to work again. */
function joinClaims(own: ClaimRow | undefined, other: ClaimRow | undefined): Partial<ClaimRow> {
  const base = own ?? other;
  if (!own || !other) return { ...base };
  const { informedAt, informedPostId, informedVia } = own.informedAt ? own : other;
  const restored = own.restoredAt && other.restoredAt ? [own.restoredAt, other.restoredAt] : [];
  return {
    ...base,
    ...{ informedAt, informedPostId, informedVia },
    monthlyFeeCents: own.monthlyFeeCents ?? other.monthlyFeeCents,
    restoredAt: restored.sort(byTime)[1] ?? null,
  };
}

/** Of the total outages among them; null when there is none and nobody has said. */
async function earliestReport(
  ctx: Ctx,
  both: { ticket: TicketRow; claim: ClaimRow | undefined }[],
): Promise<Date | null> {
  const moments: Date[] = [];
  for (const { ticket, claim } of both) {
    if (claim?.reportedAt) moments.push(claim.reportedAt);
    else if (ticket.severity === "total-outage") moments.push(await readAskedAt(ctx, ticket));
  }
  return moments.sort(byTime)[0] ?? null;
}

const byTime = (a: Date, b: Date) => a.getTime() - b.getTime();

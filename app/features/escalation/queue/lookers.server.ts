import { and, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found, notFound } from "#app/platform/errors.ts";
import { announce } from "#app/platform/live.server.ts";
import { users } from "#db/schema/accounts.ts";
import { deskLookers } from "#db/schema/desk.ts";
import { tickets } from "#db/schema/escalation.ts";
import { hasDesk } from "../policy.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import type { LookKind } from "./lookers.ts";

/*
 * Who has a ticket open at this moment. Seen by its team only, kept for a minute.
 */

/** A page without scripts says it once, when it is opened; with them every 20 seconds. */
const lookingMs = { once: 120_000, beat: 50_000 };
const writingMs = 30_000;

export type Looker = { ticketId: number; userId: number; name: string; isWriting: boolean };

/**
 * The actor has this ticket on the screen. Colleagues hear of it only when it says something new.
 * @throws not-found for everybody but the ticket's team
 */
export async function tellLooking(ctx: Ctx, input: { ticketId: number; kind: LookKind }): Promise<void> {
  const { actor } = ctx;
  if (!hasDesk(actor)) throw notFound();
  const [ticket] = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(and(eq(tickets.id, input.ticketId), visibleTickets(actor)));
  const { id: ticketId } = found(ticket);
  const isNews =
    input.kind === "leave"
      ? await leave(ctx, ticketId, actor.id)
      : await look(ctx, ticketId, actor.id, input.kind);
  if (isNews) await announce(ctx, { kind: "desk", ticketId });
}

async function look(ctx: Ctx, ticketId: number, userId: number, kind: LookKind): Promise<boolean> {
  const ahead = (ms: number) => new Date(ctx.now.getTime() + ms);
  const isWriting = kind === "write";
  const [before] = await ctx.db
    .select()
    .from(deskLookers)
    .where(and(eq(deskLookers.ticketId, ticketId), eq(deskLookers.userId, userId)));
  const until = ahead(kind === "open" ? lookingMs.once : lookingMs.beat);
  const writingUntil = isWriting ? ahead(writingMs) : kind === "open" ? null : (before?.writingUntil ?? null);
  await ctx.db
    .insert(deskLookers)
    .values({ ticketId, userId, until, writingUntil })
    .onConflictDoUpdate({
      target: [deskLookers.ticketId, deskLookers.userId],
      set: { until: sql`greatest(${deskLookers.until}, excluded.until)`, writingUntil },
    });
  const wasHere = before !== undefined && before.until > ctx.now;
  const wasWriting = wasHere && before.writingUntil !== null && before.writingUntil > ctx.now;
  return !wasHere || (isWriting && !wasWriting);
}

async function leave(ctx: Ctx, ticketId: number, userId: number): Promise<boolean> {
  const gone = await ctx.db
    .delete(deskLookers)
    .where(and(eq(deskLookers.ticketId, ticketId), eq(deskLookers.userId, userId)))
    .returning({ userId: deskLookers.userId });
  return gone.length > 0;
}

/** Everybody who looks at a ticket of these teams now, without asking who wants to know. */
export async function readLookers(
  ctx: Ctx,
  regionIds: readonly number[],
): Promise<(Looker & { regionId: number })[]> {
  if (regionIds.length === 0) return [];
  return ctx.db
    .select({
      regionId: tickets.regionId,
      ticketId: deskLookers.ticketId,
      userId: deskLookers.userId,
      name: users.displayName,
      isWriting: sql<boolean>`coalesce(${deskLookers.writingUntil} > ${ctx.now.toISOString()}::timestamptz, false)`,
    })
    .from(deskLookers)
    .innerJoin(tickets, eq(tickets.id, deskLookers.ticketId))
    .innerJoin(users, eq(users.id, deskLookers.userId))
    .where(and(gt(deskLookers.until, ctx.now), inArray(tickets.regionId, [...regionIds])))
    .orderBy(deskLookers.ticketId, users.displayName);
}

/** Colleagues who look at the team's tickets now; nothing without a desk. */
export async function listLookers(ctx: Ctx): Promise<Looker[]> {
  const { actor } = ctx;
  if (!hasDesk(actor)) return [];
  const all = await readLookers(ctx, [actor.teamRegionId]);
  return all.filter(({ userId }) => userId !== actor.id).map(({ regionId: _regionId, ...looker }) => looker);
}

/** Those who went without a word. @returns how many */
export async function forgetLookers(ctx: Ctx): Promise<number> {
  const gone = await ctx.db
    .delete(deskLookers)
    .where(lt(deskLookers.until, ctx.now))
    .returning({ userId: deskLookers.userId });
  return gone.length;
}

import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { isAsleep, joins } from "./conditions.server.ts";
import { type Looker, readLookers } from "./lookers.server.ts";

/** What an open desk compares itself with. */
export type DeskPulse = {
  /** Differs when a list or a ticket of the team would be shown differently. */
  stamp: string;
  lookers: Looker[];
};

/** The state of these teams' desks. Asks nobody who wants to know: the caller has (notifications/live.server.ts). */
export async function readDeskPulses(
  ctx: Ctx,
  regionIds: readonly number[],
): Promise<Map<number, DeskPulse>> {
  if (regionIds.length === 0) return new Map();
  const [stamps, lookers] = await Promise.all([readStamps(ctx, regionIds), readLookers(ctx, regionIds)]);
  return new Map(
    regionIds.map((id) => [
      id,
      {
        stamp: stamps.get(id) ?? "",
        lookers: lookers
          .filter(({ regionId }) => regionId === id)
          .map(({ regionId: _regionId, ...looker }) => looker),
      },
    ]),
  );
}

/** Which of these tickets belong to which team. */
export async function readRegionsOf(ctx: Ctx, ticketIds: readonly number[]): Promise<Set<number>> {
  if (ticketIds.length === 0) return new Set();
  const rows = await ctx.db
    .selectDistinct({ regionId: tickets.regionId })
    .from(tickets)
    .where(inArray(tickets.id, [...ticketIds]));
  return new Set(rows.map(({ regionId }) => regionId));
}

/** One hash per team over what lists show of its open tickets; sums do not care about order. */
async function readStamps(ctx: Ctx, regionIds: readonly number[]): Promise<Map<number, string>> {
  const rows = await ctx.db
    .select({
      regionId: tickets.regionId,
      stamp: sql<string>`count(*) || '.' || sum(hashtextextended(concat_ws('|', ${tickets.id}, ${tickets.ownerId},
        ${tickets.categoryId}, ${tickets.severity}, ${tickets.takenAt}, ${tickets.firstResponseAt}, ${tickets.waitingSince},
        ${tickets.repliedAt}, ${tickets.nextDueAt}, ${tickets.nextDueAt} <= ${ctx.now.toISOString()}::timestamptz,
        ${ticketHandovers.id}, ${deskSnoozes.snoozedAt}, ${isAsleep(ctx.now)}), 0))`,
    })
    .from(tickets)
    .leftJoin(ticketHandovers, joins.handover)
    .leftJoin(deskSnoozes, joins.snooze)
    .where(and(inArray(tickets.regionId, [...regionIds]), isNull(tickets.closedAt)))
    .groupBy(tickets.regionId);
  return new Map(rows.map(({ regionId, stamp }) => [regionId, stamp]));
}

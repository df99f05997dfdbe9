import { and, eq } from "drizzle-orm";
import { isOpen } from "#app/features/regions/calendar.ts";
import type { Ctx } from "#app/platform/context.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { promiseRungs } from "#db/schema/promise-rungs.ts";
import { readTeam } from "../contact/duty.server.ts";
import { onDuty, type Team } from "../contact/duty.ts";
import { isLastPromise, type TicketRow } from "../tickets/ticket-rows.server.ts";
import { readPolicyBook } from "./policy-book.server.ts";
import { choosePolicy } from "./promise-policy.ts";
import { promiseDue } from "./promise-time.ts";

export type Reminder = {
  ticket: TicketRow;
  dueAt: Date;
  /** Whom it concerns, in the state of now. */
  recipients: number[];
  /** What a promise made now would be. */
  suggestedDueAt: Date;
};

type RungNews = { promiseId: number; rung: "owner" | "duty" | "renewal" };

/**
 * What a rung of a promise's ladder has to say to whom; null when it has nothing to say any more: the promise was kept or
 * moved meanwhile, the clock stands, or it is night. The job that asks may run long after the rung was climbed.
 */
export async function readReminder(ctx: Ctx, { promiseId, rung }: RungNews): Promise<Reminder | null> {
  const [row] = await ctx.db
    .select({ ticket: tickets, promise: promises })
    .from(promises)
    .innerJoin(tickets, eq(tickets.id, promises.ticketId))
    .where(eq(promises.id, promiseId));
  if (!row || row.ticket.closedAt || row.ticket.waitingSince) return null;
  const { ticket, promise } = row;
  const isAhead = promise.state === "open" && promise.dueAt > ctx.now;
  const isMissed = promise.state === "missed" && (await isLast(ctx, promiseId));
  if (rung === "renewal" ? !isMissed : !isAhead) return null;
  const climbed = await ctx.db.select().from(promiseRungs).where(eq(promiseRungs.promiseId, promiseId));
  // The job ran late: by now the next rung speaks.
  if (rung === "owner" && climbed.some((one) => one.rung === "duty")) return null;
  const team = await readTeam(ctx, ticket.regionId);
  if (!isOpen(team.site, ctx.now)) return null;
  const book = await readPolicyBook(ctx);
  return {
    ticket,
    dueAt: promise.dueAt,
    recipients: recipientsOf(team, ticket.ownerId, {
      rung,
      isOwnerToo:
        rung === "renewal" || climbed.some((one) => one.rung === "owner" && one.outcome === "skipped"),
      now: ctx.now,
    }),
    suggestedDueAt: promiseDue(team.site, ctx.now, choosePolicy(book, ticket).solution),
  };
}

async function isLast(ctx: Ctx, promiseId: number): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: promises.id })
    .from(promises)
    .innerJoin(tickets, eq(tickets.id, promises.ticketId))
    .where(and(eq(promises.id, promiseId), isLastPromise));
  return rows.length > 0;
}

/** 75 %: the owner. 90 %: whoever is on duty and the lead, and the owner whose reminder was skipped. Then all of them. */
function recipientsOf(
  team: Team,
  ownerId: number,
  { rung, isOwnerToo, now }: { rung: RungNews["rung"]; isOwnerToo: boolean; now: Date },
): number[] {
  if (rung === "owner") return [ownerId];
  const duty = onDuty(team, ownerId, now);
  const leads = team.members.filter(({ isLead, hasLeft }) => isLead && !hasLeft).map(({ id }) => id);
  const present = duty.kind === "closed" ? [] : [duty.member.id];
  return [...new Set([...(isOwnerToo ? [ownerId] : []), ...present, ...leads])];
}

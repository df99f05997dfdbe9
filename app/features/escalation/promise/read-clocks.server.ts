import { and, asc, desc, eq } from "drizzle-orm";
import { isOpen, nextOpening } from "#app/features/regions/calendar.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { promiseRungs } from "#db/schema/promise-rungs.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";
import { readClockSources, replayTickets } from "./clocks.server.ts";
import type { Rung } from "./ladder.ts";
import { promiseDue } from "./promise-time.ts";
import type { Clocks } from "./replay.ts";

export type ShownTarget = {
  kind: "promise" | "first-response" | "next-update" | "solution";
  dueAt: Date;
  /** When it was met; null: it still has to be. */
  doneAt: Date | null;
  /** It is what the ticket is sorted by in the queue. */
  isNext: boolean;
};

export type ShownClocks = {
  policyName: string;
  targets: ShownTarget[];
  /** Why the clock stands; null when it runs, and after the end. */
  waiting: { since: Date; why: NonNullable<Clocks["waitingFor"]> } | null;
  /** A missed promise that no new one has followed: an honest time to give now. */
  renewalDueAt: Date | null;
  /** What has been climbed of the last promise's ladder. */
  rungs: { rung: Rung; at: Date; outcome: "told" | "skipped" }[];
};

/** The clocks of a ticket for its team. @throws not-found for everybody else */
export async function readClocks(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<ShownClocks> {
  const [ticket] = await ctx.db
    .select()
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  const { nextDueKind } = found(ticket);
  const [[replayed], [last]] = await Promise.all([
    replayTickets(ctx, [ticketId], await readClockSources(ctx)),
    ctx.db
      .select()
      .from(promises)
      .where(eq(promises.ticketId, ticketId))
      .orderBy(desc(promises.madeAt), desc(promises.id))
      .limit(1),
  ]);
  const { clocks, policy, site } = found(replayed);
  const isRunning = clocks.closedAt === null;
  const from = isOpen(site, ctx.now) ? ctx.now : nextOpening(site, ctx.now);
  return {
    policyName: policy.name,
    targets: listTargets(clocks).map((target) => ({ ...target, isNext: target.kind === nextDueKind })),
    waiting:
      clocks.waitingSince && clocks.waitingFor
        ? { since: clocks.waitingSince, why: clocks.waitingFor }
        : null,
    renewalDueAt: isRunning && last?.state === "missed" ? promiseDue(site, from, policy.solution) : null,
    rungs: last ? await listRungs(ctx, last.id) : [],
  };
}

function listTargets(clocks: Clocks): Omit<ShownTarget, "isNext">[] {
  const { firstResponse, nextUpdate, solution, closedAt, promises } = clocks;
  const spoken = promises.at(-1);
  const targets: Omit<ShownTarget, "isNext">[] = [];
  if (spoken) {
    targets.push({ kind: "promise", dueAt: spoken.dueAt, doneAt: spoken.state === "kept" ? closedAt : null });
  }
  if (firstResponse) {
    targets.push({ kind: "first-response", dueAt: firstResponse.dueAt, doneAt: clocks.firstResponseAt });
  }
  if (nextUpdate) targets.push({ kind: "next-update", dueAt: nextUpdate.dueAt, doneAt: null });
  // Said once when it is what was promised anyway.
  if (solution.dueAt.getTime() !== spoken?.dueAt.getTime()) {
    targets.push({ kind: "solution", dueAt: solution.dueAt, doneAt: closedAt });
  }
  return targets;
}

async function listRungs(ctx: Ctx, promiseId: number): Promise<ShownClocks["rungs"]> {
  return ctx.db
    .select({ rung: promiseRungs.rung, at: promiseRungs.handledAt, outcome: promiseRungs.outcome })
    .from(promiseRungs)
    .where(eq(promiseRungs.promiseId, promiseId))
    .orderBy(asc(promiseRungs.handledAt), asc(promiseRungs.rung));
}

import { asc, inArray, sql } from "drizzle-orm";
import { type SiteCalendar, workingMinutesBetween } from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { promises, ticketEvents, tickets } from "#db/schema/escalation.ts";
import { promiseRungs } from "#db/schema/promise-rungs.ts";
import { type LadderPromise, nextRungAt } from "./ladder.ts";
import { refreshNextDue } from "./next-due.server.ts";
import { readPolicyBook } from "./policy-book.server.ts";
import { choosePolicy, type PolicyBook, type PromisePolicy } from "./promise-policy.ts";
import { type ClockEvent, type Clocks, replayTicket, startClocks } from "./replay.ts";

/*
 * The columns of a ticket's clocks, worked out anew from its log: by every act that moves a clock, and for all open
 * tickets after a change of policy. So what live work stores and what a recount stores cannot differ.
 */

export type ReplayedTicket = {
  id: number;
  policy: PromisePolicy;
  site: SiteCalendar;
  clocks: Clocks;
  stored: StoredTargets;
};

type StoredTargets = {
  promisePolicyId: number | null;
  firstResponseDueAt: Date | null;
  nextUpdateDueAt: Date | null;
  solutionTargetAt: Date | null;
};

/** Calendars and policies are the same for many tickets. */
export type ClockSources = { book: PolicyBook; siteOf: (regionId: number) => Promise<SiteCalendar> };

export async function readClockSources(ctx: Ctx): Promise<ClockSources> {
  const sites = new Map<number, Promise<SiteCalendar>>();
  return {
    book: await readPolicyBook(ctx),
    siteOf: (regionId) => {
      const site = sites.get(regionId) ?? readSiteCalendar(ctx, regionId);
      sites.set(regionId, site);
      return site;
    },
  };
}

/** These tickets as their logs tell them, under the policies of the sources. Writes nothing. */
export async function replayTickets(
  ctx: Ctx,
  ids: readonly number[],
  { book, siteOf }: ClockSources,
): Promise<ReplayedTicket[]> {
  if (ids.length === 0) return [];
  const [rows, events] = await Promise.all([
    ctx.db
      .select()
      .from(tickets)
      .where(inArray(tickets.id, [...ids]))
      .orderBy(asc(tickets.id)),
    readClockEvents(ctx, ids),
  ]);
  return Promise.all(
    rows.map(async (ticket) => {
      const site = await siteOf(ticket.regionId);
      const policy = choosePolicy(book, ticket);
      const rules = { targets: policy, site };
      const start = startClocks(ticket.openedAt, rules);
      const clocks = replayTicket(start, events.get(ticket.id) ?? [], rules);
      return { id: ticket.id, policy, site, clocks, stored: ticket };
    }),
  );
}

async function readClockEvents(ctx: Ctx, ids: readonly number[]): Promise<Map<number, ClockEvent[]>> {
  const rows = await ctx.db
    .select({
      ticketId: ticketEvents.ticketId,
      kind: ticketEvents.kind,
      at: ticketEvents.createdAt,
      actorId: ticketEvents.actorId,
      data: ticketEvents.data,
    })
    .from(ticketEvents)
    .where(inArray(ticketEvents.ticketId, [...ids]))
    .orderBy(asc(ticketEvents.createdAt), asc(ticketEvents.id));
  const byTicket = new Map<number, ClockEvent[]>();
  for (const { ticketId, ...event } of rows) {
    const events = byTicket.get(ticketId) ?? [];
    events.push(event);
    byTicket.set(ticketId, events);
  }
  return byTicket;
}

/** What a replayed ticket stores; the time of the first answer stays for the figures. */
export const targetsOf = ({ policy, clocks }: ReplayedTicket): StoredTargets => ({
  promisePolicyId: policy.id,
  firstResponseDueAt: clocks.firstResponse?.dueAt ?? null,
  nextUpdateDueAt: clocks.nextUpdate?.dueAt ?? null,
  solutionTargetAt: clocks.solution.dueAt,
});

/** Do the stored targets differ from what the log says under the policies of now? */
export function hasMoved({ stored, ...ticket }: ReplayedTicket): boolean {
  const fresh = targetsOf({ stored, ...ticket });
  return (["firstResponseDueAt", "nextUpdateDueAt", "solutionTargetAt"] as const).some(
    (key) => stored[key]?.getTime() !== fresh[key]?.getTime(),
  );
}

/**
 * Works out the targets, the next rung of the promise and what is due next. The caller holds the tickets' locks and is
 * inside a transaction. Running it twice changes nothing.
 * @returns the tickets as they were before, replayed
 */
export async function refreshClocks(
  ctx: Ctx,
  ids: readonly number[],
  sources?: ClockSources,
): Promise<ReplayedTicket[]> {
  const replayed = await replayTickets(ctx, ids, sources ?? (await readClockSources(ctx)));
  if (replayed.length === 0) return [];
  const values = replayed.map((ticket) => ({ id: ticket.id, ...targetsOf(ticket) }));
  await ctx.db.execute(sql`
    update ${tickets} k
    set promise_policy_id = v."promisePolicyId", first_response_due_at = v."firstResponseDueAt",
      next_update_due_at = v."nextUpdateDueAt", solution_target_at = v."solutionTargetAt"
    from jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as v(
      id bigint, "promisePolicyId" bigint, "firstResponseDueAt" timestamptz, "nextUpdateDueAt" timestamptz,
      "solutionTargetAt" timestamptz)
    where k.id = v.id`);
  await refreshLadders(ctx, replayed);
  await refreshNextDue(
    ctx,
    replayed.map(({ id }) => id),
  );
  return replayed;
}

/** Writes down for each last promise when its next rung is due; those before it have none any more. */
async function refreshLadders(ctx: Ctx, replayed: readonly ReplayedTicket[]): Promise<void> {
  const lasts = await readLastPromises(
    ctx,
    replayed.map(({ id }) => id),
  );
  const values = replayed.map(({ id, site, clocks }) => {
    const last = lasts.get(id);
    const isAsleep = !last || clocks.closedAt !== null || clocks.waitingSince !== null;
    return {
      ticketId: id,
      promiseId: last?.id ?? 0,
      nextRungAt: isAsleep ? null : nextRungAt(site, ladderOf(site, last)),
    };
  });
  await ctx.db.execute(sql`
    update ${promises} p
    set next_rung_at = case when p.id = v."promiseId" then v."nextRungAt" end
    from jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) as v(
      "ticketId" bigint, "promiseId" bigint, "nextRungAt" timestamptz)
    where p.ticket_id = v."ticketId"
      and p.next_rung_at is distinct from case when p.id = v."promiseId" then v."nextRungAt" end`);
}

export type LastPromise = Omit<LadderPromise, "workingMinutes"> & {
  id: number;
  ticketId: number;
  madeAt: Date;
  /** Null in rows from before there was a ladder. */
  workingMinutes: number | null;
};

/** Of each ticket the promise that was made last, with what has been climbed of its ladder. */
export async function readLastPromises(
  ctx: Ctx,
  ticketIds: readonly number[],
): Promise<Map<number, LastPromise>> {
  const rows = await ctx.db
    .selectDistinctOn([promises.ticketId], {
      id: promises.id,
      ticketId: promises.ticketId,
      madeAt: promises.madeAt,
      dueAt: promises.dueAt,
      state: promises.state,
      workingMinutes: promises.workingMinutes,
      climbed: sql<LadderPromise["climbed"] | null>`(
        select array_agg(r.rung) from ${promiseRungs} r where r.promise_id = ${promises.id})`,
    })
    .from(promises)
    .where(inArray(promises.ticketId, [...ticketIds]))
    .orderBy(promises.ticketId, sql`${promises.madeAt} desc, ${promises.id} desc`);
  return new Map(rows.map((row) => [row.ticketId, { ...row, climbed: new Set(row.climbed ?? []) }]));
}

export const ladderOf = (site: SiteCalendar, promise: LastPromise): LadderPromise => ({
  ...promise,
  workingMinutes:
    promise.workingMinutes ?? Math.max(0, workingMinutesBetween(site, promise.madeAt, promise.dueAt)),
});

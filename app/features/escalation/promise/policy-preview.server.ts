import { desc, gt, isNull } from "drizzle-orm";
import { localDayOf } from "#app/features/regions/calendar.ts";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { tickets } from "#db/schema/escalation.ts";
import { canReadPolicies } from "./access.ts";
import { type ReplayedTicket, readClockSources, replayTickets } from "./clocks.server.ts";
import { type PolicyBook, type PromisePolicyValues, toPolicy } from "./promise-policy.ts";

/** What policies would have meant for the tickets of the last days. Shares are null when there was nothing to judge. */
export type Outlook = {
  /** First promises for the day on which the question came. */
  sameDay: number | null;
  /** Closed before the target of the solution. */
  solvedInTime: number | null;
  /** Answered before the target of the first answer. */
  answeredInTime: number | null;
};

export type PolicyPreview = {
  open: {
    count: number;
    /** Which another policy would hold for. */
    otherPolicy: number;
    /** Whose next target would come earlier or later; promises are not touched. */
    earlier: number;
    later: number;
    /** Whose target would be over at once. */
    lateAtOnce: number;
  };
  history: { count: number; days: number; before: Outlook; after: Outlook };
};

const historyDays = 30;
/** Enough for shares that mean something, and for an answer within a second. */
const looksAt = 1000;

/**
 * What a change would do, if it held now: to the open tickets, and to those of the last 30 days. Changes nothing.
 * @param change `id` null: a new policy before the one for all others; null: nothing is changed
 * @throws not-found for everybody but leads and admins
 */
export async function previewPolicies(
  ctx: Ctx,
  change: { id: number | null; values: PromisePolicyValues } | null,
): Promise<PolicyPreview> {
  assertAllowed(canReadPolicies(ctx.actor), notFound);
  const sources = await readClockSources(ctx);
  const changed = { ...sources, book: change ? changeBook(sources.book, change) : sources.book };
  const since = new Date(ctx.now.getTime() - historyDays * 86_400_000);
  const [open, past] = await Promise.all([
    listIds(ctx, isNull(tickets.closedAt)),
    listIds(ctx, gt(tickets.openedAt, since)),
  ]);
  const [openNow, openThen, pastNow, pastThen] = [
    await replayTickets(ctx, open, sources),
    await replayTickets(ctx, open, changed),
    await replayTickets(ctx, past, sources),
    await replayTickets(ctx, past, changed),
  ];
  return {
    open: compareOpen(openNow, openThen, ctx.now),
    history: {
      count: past.length,
      days: historyDays,
      before: outlookOf(pastNow, ctx.now),
      after: outlookOf(pastThen, ctx.now),
    },
  };
}

function changeBook(
  book: PolicyBook,
  { id, values }: { id: number | null; values: PromisePolicyValues },
): PolicyBook {
  if (id === null) return [...book.slice(0, -1), toPolicy(0, values), ...book.slice(-1)];
  return book.map((policy) => (policy.id === id ? toPolicy(id, values) : policy));
}

async function listIds(ctx: Ctx, where: ReturnType<typeof isNull>): Promise<number[]> {
  const rows = await ctx.db
    .select({ id: tickets.id })
    .from(tickets)
    .where(where)
    .orderBy(desc(tickets.openedAt))
    .limit(looksAt);
  return rows.map(({ id }) => id);
}

/** What is due next of the team's own targets; null while the clock stands. */
function nextTarget({ clocks }: ReplayedTicket): number | null {
  if (clocks.waitingSince) return null;
  const first = clocks.firstResponseAt ? null : clocks.firstResponse;
  const times = [first, clocks.nextUpdate, clocks.solution].flatMap((one) => one?.dueAt.getTime() ?? []);
  return times.length > 0 ? Math.min(...times) : null;
}

function compareOpen(now: ReplayedTicket[], then: ReplayedTicket[], at: Date): PolicyPreview["open"] {
  const pairs = now.map((ticket, index) => ({ ticket, other: then[index] ?? ticket }));
  const moves = pairs.map(({ ticket, other }) => [nextTarget(ticket), nextTarget(other)] as const);
  const count = (test: (before: number, after: number) => boolean) =>
    moves.filter(([before, after]) => before !== null && after !== null && test(before, after)).length;
  return {
    count: pairs.length,
    otherPolicy: pairs.filter(({ ticket, other }) => ticket.policy.id !== other.policy.id).length,
    earlier: count((before, after) => after < before),
    later: count((before, after) => after > before),
    lateAtOnce: count((before, after) => before > at.getTime() && after <= at.getTime()),
  };
}

function outlookOf(replayed: ReplayedTicket[], now: Date): Outlook {
  const share = (judged: boolean[]) =>
    judged.length === 0 ? null : judged.filter(Boolean).length / judged.length;
  const isInTime = (dueAt: Date | undefined, doneAt: Date | null): boolean[] => {
    if (!dueAt || (!doneAt && dueAt > now)) return [];
    return [doneAt !== null && doneAt <= dueAt];
  };
  return {
    sameDay: share(
      replayed.map(({ clocks, site }) => {
        const last = new Date(clocks.solution.dueAt.getTime() - 1);
        return localDayOf(site, last) === localDayOf(site, clocks.openedAt);
      }),
    ),
    solvedInTime: share(replayed.flatMap(({ clocks }) => isInTime(clocks.solution.dueAt, clocks.closedAt))),
    answeredInTime: share(
      replayed.flatMap(({ clocks }) => isInTime(clocks.firstResponse?.dueAt, clocks.firstResponseAt)),
    ),
  };
}

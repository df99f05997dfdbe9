import { asc } from "drizzle-orm";
import { endExpiredClaims } from "#app/features/forum/solving/claims.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { categories } from "#db/schema/forum.ts";
import {
  beginLastCall,
  listUnsettled,
  type RuleWorld,
  settleLastCall,
} from "../last-calls/last-calls.server.ts";
import { dueThreads, listUncalled, readCalendars } from "../tickets/watched.server.ts";
import { readRuleBook, ruleFor } from "./rules.server.ts";

const batchSize = 100;

export type RuleSweep = { called: number; settled: number; escalated: number; failed: number };

/** The rules and calendars of this minute. */
export async function readRuleWorld(ctx: Ctx): Promise<RuleWorld> {
  const [book, calendars, rows] = await Promise.all([
    readRuleBook(ctx),
    readCalendars(ctx),
    ctx.db.select({ id: categories.id }).from(categories).orderBy(asc(categories.id)),
  ]);
  return { calendars, rules: new Map(rows.map(({ id }) => [id, ruleFor(book, id)])) };
}

/**
 * Each minute: begins the last calls that are due and settles those whose time is up. Everything is found anew from the
 * tables, each question in a transaction of its own under its lock: running twice, at once, or hours late changes nothing
 * about what happens, only when.
 */
export async function sweepRules(ctx: Ctx): Promise<RuleSweep> {
  await endExpiredClaims(ctx);
  const world = await readRuleWorld(ctx);
  const done: RuleSweep = { called: 0, settled: 0, escalated: 0, failed: 0 };
  const due = dueThreads(ctx, { ...world, stage: "call" });
  const uncalled = due ? (after: number) => listUncalled(ctx, due, after, batchSize) : async () => [];
  await inBatches(uncalled, Number, async (id) => {
    await attempt(ctx, done, id, async () => {
      if (await beginLastCall(ctx, id, world)) done.called++;
    });
  });
  const unsettled = (after: number) => listUnsettled(ctx, after, batchSize);
  await inBatches(
    unsettled,
    ({ id }) => id,
    async (call) => {
      await attempt(ctx, done, call.threadId, async () => {
        const outcome = await settleLastCall(ctx, call, world);
        if (outcome) done.settled++;
        if (outcome === "escalated") done.escalated++;
      });
    },
  );
  return done;
}

async function inBatches<T>(
  list: (after: number) => Promise<T[]>,
  idOf: (row: T) => number,
  handle: (row: T) => Promise<void>,
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await list(after);
    for (const row of rows) await handle(row);
    const last = rows.at(-1);
    if (rows.length < batchSize || last === undefined) return;
    after = idOf(last);
  }
}

/** What goes wrong with one question does not hold up the others; the next minute tries it again. */
async function attempt(
  ctx: Ctx,
  done: RuleSweep,
  threadId: number,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    done.failed++;
    ctx.log.error({ threadId, error: String(error) }, "a rule failed for a question");
  }
}

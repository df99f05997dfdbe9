import { and, eq, isNull, sql } from "drizzle-orm";
import { readClaims } from "#app/features/forum/solving/claims.server.ts";
import { lockThread } from "#app/features/forum/threads.server.ts";
import { isOpen, type SiteCalendar, workingMinutesBetween } from "#app/features/regions/calendar.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { emit } from "#app/platform/events.server.ts";
import { lastCallInvitations, lastCalls } from "#db/schema/escalation-rules.ts";
import { lastCallMade } from "../events.server.ts";
import { type Firing, isTimeToCall, type RuleValues, ruleFires } from "../rules/rule.ts";
import { escalateByRule } from "../tickets/tickets.server.ts";
import { readSeverity, readWatched, type Watched } from "../tickets/watched.server.ts";
import { chooseHelpers } from "./helper-choice.server.ts";

export type LastCallRow = typeof lastCalls.$inferSelect;
type Outcome = NonNullable<LastCallRow["outcome"]>;

/** What one sweep knows about rules and working time. */
export type RuleWorld = {
  rules: ReadonlyMap<number, RuleValues>;
  calendars: ReadonlyMap<number, SiteCalendar>;
};

type Looked = { thread: Watched; firing: Firing | null; calendar: SiteCalendar };

/** The thread under its lock, so that nothing happens twice, and what the rule says now. */
async function lookUnderLock(ctx: Ctx, threadId: number, world: RuleWorld): Promise<Looked | null> {
  await lockThread(ctx, threadId);
  const [thread] = await readWatched(ctx, [threadId]);
  const rule = thread && world.rules.get(thread.categoryId);
  const calendar = thread && world.calendars.get(thread.regionId);
  if (!thread || !rule || !calendar) return null;
  return { thread, calendar, firing: ruleFires(thread, rule, calendar) };
}

/**
 * Begins the end of the community's time for one question: calls fitting helpers and tells the asker, as long as there
 * is time for that. When the worker stood still and there is none, it is only written down and the hand-over follows at
 * once: nobody is told of a time that has passed.
 * @returns whether a call was begun; a second run finds it
 */
export async function beginLastCall(ctx: Ctx, threadId: number, world: RuleWorld): Promise<boolean> {
  return transact(ctx, async (ctx) => {
    const looked = await lookUnderLock(ctx, threadId, world);
    if (!looked?.firing || looked.firing.callAt > ctx.now || !looked.thread.countsFrom) return false;
    const { thread, firing, calendar } = looked;
    const endsAt = firing.at > ctx.now ? firing.at : ctx.now;
    const [call] = await ctx.db
      .insert(lastCalls)
      .values({ threadId, cause: firing.why, countsFrom: thread.countsFrom!, calledAt: ctx.now, endsAt })
      .onConflictDoNothing()
      .returning({ id: lastCalls.id });
    if (!call) return false;
    if (!isTimeToCall(firing, calendar, ctx.now)) return true;
    const helpers = await chooseHelpers(ctx, thread);
    if (helpers.length > 0) {
      const rows = helpers.map((helper) => ({ lastCallId: call.id, invitedAt: ctx.now, ...helper }));
      await ctx.db.insert(lastCallInvitations).values(rows);
    }
    await emit(ctx, lastCallMade, { threadId, lastCallId: call.id });
    return true;
  });
}

/** The next batch of last calls that have something to settle, in the order of their ids. */
export async function listUnsettled(ctx: Ctx, after: number, limit: number) {
  const rows = await ctx.db.execute<{ id: string; thread_id: string }>(sql`
    select c.id, c.thread_id from ${lastCalls} c join threads t on t.id = c.thread_id
    where c.ended_at is null and c.id > ${after}
      and (c.ends_at <= ${ctx.now.toISOString()}::timestamptz
        or t.solved_at is not null or t.hidden_at is not null or t.locked_at is not null
        or t.auto_escalate_from is null or t.auto_escalate_from > c.counts_from
        or exists (select 1 from ticket_threads k where k.thread_id = t.id and k.ended_at is null)
        or (c.cause = 'unanswered' and t.answer_count > 0))
    order by c.id limit ${limit}`);
  return rows.map((row) => ({ id: Number(row.id), threadId: Number(row.thread_id) }));
}

/**
 * What has become of a last call: somebody helped, the asker declined, or the question goes to its regional team now. A
 * helper who is at it holds that back until the 30 minutes are over, once.
 * @returns the end, null while it goes on
 */
export async function settleLastCall(
  ctx: Ctx,
  { id, threadId }: { id: number; threadId: number },
  world: RuleWorld,
): Promise<Outcome | null> {
  return transact(ctx, async (ctx) => {
    const looked = await lookUnderLock(ctx, threadId, world);
    const [call] = await ctx.db
      .select()
      .from(lastCalls)
      .where(and(eq(lastCalls.id, id), isNull(lastCalls.endedAt)))
      .for("update");
    if (!call) return null;
    const outcome = looked ? outcomeOf(call, looked, ctx.now) : "withdrawn";
    if (outcome === "go-on" || (outcome === "escalated" && (await isHeld(ctx, call)))) return null;
    if (outcome === "escalated" && looked?.firing) {
      const { thread, firing, calendar } = looked;
      await escalateByRule(ctx, {
        threadId,
        cause: firing.why,
        minutes: Math.round(workingMinutesBetween(calendar, call.countsFrom, firing.at)),
        severity: await readSeverity(ctx, thread),
      });
    }
    await ctx.db.update(lastCalls).set({ endedAt: ctx.now, outcome }).where(eq(lastCalls.id, id));
    return outcome;
  });
}

/** Pure: what the facts say about a call at this moment. */
function outcomeOf(call: LastCallRow, { thread, firing, calendar }: Looked, now: Date): Outcome | "go-on" {
  if (thread.isSolved) return "solved";
  if (thread.isWithTeam) return "with-team";
  if (call.cause === "unanswered" && thread.isAnswered && firing?.why !== "outage") return "answered";
  // The asker declined, the clock began anew, the question is closed, or the rule has changed.
  if (!firing || !thread.countsFrom || thread.countsFrom > call.countsFrom) return "withdrawn";
  if (firing.at > now) return firing.at > call.endsAt ? "withdrawn" : "go-on";
  return call.endsAt <= now && isOpen(calendar, now) ? "escalated" : "go-on";
}

/** At most until the first claim ends; who claims after that holds nothing back any more. */
async function isHeld(ctx: Ctx, call: LastCallRow): Promise<boolean> {
  const claim = (await readClaims(ctx, [call.threadId])).get(call.threadId);
  if (!claim) return false;
  if (call.heldUntil) return ctx.now < call.heldUntil;
  await ctx.db.update(lastCalls).set({ heldUntil: claim.expiresAt }).where(eq(lastCalls.id, call.id));
  return true;
}

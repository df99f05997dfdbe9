import { and, eq, gt, isNull } from "drizzle-orm";
import { threadChanged } from "#app/features/forum/events.server.ts";
import { lockThread, type Thread } from "#app/features/forum/threads.server.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { isStaff } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { lastCallInvitations, lastCalls } from "#db/schema/escalation-rules.ts";
import { threads } from "#db/schema/forum.ts";
import { canDeclineRules } from "../policy.ts";
import { hasOpenTicket } from "../tickets/ticket-rows.server.ts";
import { horizonDays, readWatched } from "../tickets/watched.server.ts";
import { type RuleCause, ruleFires } from "./rule.ts";
import { readRuleBook, ruleFor } from "./rules.server.ts";

/** What the page of a question says about rules. */
export type AutoEscalation = {
  /** When it goes to the team by itself, and why; null when it does not. */
  ahead: { at: Date; cause: RuleCause } | null;
  /** Is a last call out, and how many were asked? */
  call: { endsAt: Date; invitedCount: number } | null;
  /** Of this viewer. */
  invitation: { solvedCount: number; regionSolvedCount: number } | null;
  mayDecline: boolean;
  isDeclined: boolean;
  /** The asker, guides and staff are told; everybody else sees the journey line. */
  isTold: boolean;
};

const nothing: AutoEscalation = {
  ahead: null,
  call: null,
  invitation: null,
  mayDecline: false,
  isDeclined: false,
  isTold: false,
};

/** @param thread read through the forum's visibility scope */
export async function readAutoEscalation(ctx: Ctx, thread: Thread): Promise<AutoEscalation> {
  const mayDecline = canDeclineRules(ctx.actor, thread);
  const from = thread.autoEscalateFrom;
  if (thread.solvedAt || thread.lockedAt || thread.hiddenAt) return nothing;
  if (!from) {
    // Declined, or with the team already: then there is nothing left to decide.
    const isTold = mayDecline && !(await hasOpenTicket(ctx, thread.id));
    return isTold ? { ...nothing, mayDecline, isDeclined: true, isTold } : nothing;
  }
  if (ctx.now.getTime() - from.getTime() > horizonDays * 86_400_000) return nothing;
  const [[watched], book, call] = await Promise.all([
    readWatched(ctx, [thread.id]),
    readRuleBook(ctx),
    readOpenCall(ctx, thread.id),
  ]);
  if (!watched || watched.isOver) return nothing;
  const calendar = await readSiteCalendar(ctx, watched.regionId);
  const firing = ruleFires(watched, ruleFor(book, thread.categoryId), calendar);
  const isGuide = ctx.actor.kind === "user" && ctx.actor.role === "guide";
  return {
    ...call,
    ahead: firing && { at: laterOf(firing.at, call.call?.endsAt), cause: firing.why },
    mayDecline: mayDecline && firing !== null,
    isDeclined: false,
    isTold: firing !== null && (mayDecline || isGuide || isStaff(ctx.actor)),
  };
}

/** A call that was begun late, or before the rule was shortened, holds what it said. */
const laterOf = (at: Date, endsAt: Date | undefined) => (endsAt && endsAt > at ? endsAt : at);

async function readOpenCall(
  ctx: Ctx,
  threadId: number,
): Promise<Pick<AutoEscalation, "call" | "invitation">> {
  const rows = await ctx.db
    .select({ endsAt: lastCalls.endsAt, invited: lastCallInvitations })
    .from(lastCalls)
    .leftJoin(lastCallInvitations, eq(lastCallInvitations.lastCallId, lastCalls.id))
    .where(and(eq(lastCalls.threadId, threadId), isNull(lastCalls.endedAt), gt(lastCalls.endsAt, ctx.now)));
  const [first] = rows;
  const invited = rows.flatMap((row) => row.invited ?? []);
  const own = invited.find(({ userId }) => ctx.actor.kind === "user" && ctx.actor.id === userId);
  return {
    call: first ? { endsAt: first.endsAt, invitedCount: invited.length } : null,
    invitation: own ? { solvedCount: own.solvedCount, regionSolvedCount: own.regionSolvedCount } : null,
  };
}

/**
 * The asker does not want the question to go over by itself, or does after all: then its time begins anew. Pressing twice
 * changes nothing.
 * @throws unauthenticated, not-found, forbidden (not the asker, or no longer open), conflict (with the team already)
 */
export async function setAutoEscalation(
  ctx: Ctx,
  { threadId, isOn }: { threadId: number; isOn: boolean },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, threadId);
    assertAllowed(canDeclineRules(ctx.actor, thread));
    if (await hasOpenTicket(ctx, thread.id)) throw new AppError("conflict", "escalation.error.withTeam");
    if (isOn === (thread.autoEscalateFrom !== null)) return;
    await ctx.db
      .update(threads)
      .set({ autoEscalateFrom: isOn ? ctx.now : null })
      .where(eq(threads.id, thread.id));
    await emit(ctx, threadChanged, { threadId: thread.id });
  });
}

import type { Ctx } from "#app/platform/context.ts";
import { type EscalationStanding, escalationStanding } from "../policy.ts";
import { findLastRefusal } from "../refusals/refusals.server.ts";
import { readHistory } from "./history.server.ts";
import { fastLaneClosedUntil, limitReached } from "./limits.ts";

type ThreadFacts = Parameters<typeof escalationStanding>[1] & { id: number };

/**
 * May the actor hand this question to the regional team now, with everything that was before: its refusal, and how often
 * they have done so. Whoever acts on it holds the question's lock and {@link lockHistory}.
 */
export async function readStanding(
  ctx: Ctx,
  thread: ThreadFacts,
  { hasOpenTicket }: { hasOpenTicket: boolean },
): Promise<EscalationStanding> {
  const facts = { hasOpenTicket, now: ctx.now };
  const standing = escalationStanding(ctx.actor, thread, facts);
  if (!standing.may || standing.by === "staff") return standing;
  const [history, refusal] = await Promise.all([
    readHistory(ctx, thread.authorId),
    standing.by === "asker" ? findLastRefusal(ctx, thread.id) : undefined,
  ]);
  const limit = limitReached(standing.by, history, ctx.now);
  if (limit)
    return { may: false, why: limit.why === "day" ? "too-many-today" : "too-many-open", until: limit.until };
  const notBefore = refusal && refusal.decision !== "reopened" ? refusal.againFrom : null;
  const after = escalationStanding(ctx.actor, thread, { ...facts, notBefore });
  if (!after.may || !after.onlyTotalOutageUntil || !fastLaneClosedUntil(history, ctx.now)) return after;
  return { may: false, why: "wait", until: after.onlyTotalOutageUntil };
}

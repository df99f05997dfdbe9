import { asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { type threadEventKinds, threadEvents } from "#db/schema/order.ts";

export type ThreadEventKind = (typeof threadEventKinds)[number];

/** A small line in the thread: what was done with it, by whom and why. */
export type ThreadEvent = {
  id: number;
  kind: ThreadEventKind;
  data: Record<string, string | number>;
  reason: string;
  createdAt: Date;
  actor: { id: number; displayName: string } | null;
};

const actors = alias(users, "event_actors");

/** What was done with a thread that the actor has read through the visibility scope, the oldest first. */
export async function listThreadEvents(ctx: Ctx, threadId: number): Promise<ThreadEvent[]> {
  const rows = await ctx.db
    .select({
      id: threadEvents.id,
      kind: threadEvents.kind,
      data: threadEvents.data,
      reason: threadEvents.reason,
      createdAt: threadEvents.createdAt,
      actorId: actors.id,
      actorName: actors.displayName,
    })
    .from(threadEvents)
    .leftJoin(actors, eq(actors.id, threadEvents.actorId))
    .where(eq(threadEvents.threadId, threadId))
    .orderBy(asc(threadEvents.createdAt), asc(threadEvents.id));
  return rows.map(({ actorId, actorName, ...event }) => ({
    ...event,
    actor: actorId !== null && actorName !== null ? { id: actorId, displayName: actorName } : null,
  }));
}

/**
 * Logs an act in the caller's transaction. `byNobody`: several people together, or a rule.
 * @throws invalid (personal data in the reason, which is public)
 */
export async function logThreadEvent(
  ctx: Ctx,
  event: {
    threadId: number;
    kind: ThreadEventKind;
    data?: ThreadEvent["data"];
    reason?: string;
    byNobody?: boolean;
  },
): Promise<void> {
  const { threadId, kind, data = {}, reason = "", byNobody = false } = event;
  assertPublicText(ctx, { reason });
  const actorId = ctx.actor.kind === "user" && !byNobody ? ctx.actor.id : null;
  await ctx.db.insert(threadEvents).values({ threadId, kind, data, reason, actorId, createdAt: ctx.now });
}

import { and, eq, gt, inArray, sql } from "drizzle-orm";
import type { UserActor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { env } from "#app/platform/env.server.ts";
import { sessions, users } from "#db/schema/accounts.ts";
import { canLogIn } from "./policy.ts";
import { toActor } from "./sessions.server.ts";

/**
 * Who these sessions belong to at this moment, by their stored hash; a session that has ended is missing. For streams
 * that outlive the request that opened them.
 */
export async function readSessionActors(ctx: Ctx, sessionIds: string[]): Promise<Map<string, UserActor>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ sessionId: sessions.id, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    // Sessions live on the wall clock.
    .where(and(inArray(sessions.id, sessionIds), gt(sessions.expiresAt, sql`now()`)));
  return new Map(
    rows
      .filter(({ user }) => canLogIn(user, env()))
      .map(({ sessionId, user }) => [sessionId, toActor(user, ctx.now, sessionId)]),
  );
}

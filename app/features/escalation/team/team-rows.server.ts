import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { agents } from "#db/schema/escalation.ts";
import { type teamChangeKinds, teamChanges } from "#db/schema/team.ts";

/** An agent with the team they are in, or were in last. */
export type AgentRow = {
  id: number;
  regionId: number;
  displayName: string;
  hue: number;
  fullName: string;
  salutation: "f" | "m";
  isLead: boolean;
  capacity: number | null;
  joinedAt: Date;
  leavesAt: Date | null;
  leftAt: Date | null;
};

const agentColumns = {
  id: users.id,
  regionId: sql<number>`${users.teamRegionId}`.mapWith(Number),
  displayName: users.displayName,
  hue: users.hue,
  fullName: agents.fullName,
  salutation: agents.salutation,
  isLead: sql<boolean>`${users.role} = 'lead'`,
  capacity: agents.capacity,
  joinedAt: agents.joinedAt,
  leavesAt: agents.leavesAt,
  leftAt: agents.leftAt,
};

/** @throws not-found, also for whoever has left */
export async function readAgent(ctx: Ctx, agentId: number): Promise<AgentRow> {
  const [row] = await ctx.db
    .select(agentColumns)
    .from(agents)
    .innerJoin(users, eq(users.id, agents.userId))
    .where(and(eq(agents.userId, agentId), isNull(agents.leftAt), sql`${users.teamRegionId} is not null`));
  return found(row);
}

/** Who is in a team today, the lead first. No policy: for rules that were asked already. */
export function listAgents(ctx: Ctx, regionId: number): Promise<AgentRow[]> {
  return ctx.db
    .select(agentColumns)
    .from(agents)
    .innerJoin(users, eq(users.id, agents.userId))
    .where(and(eq(users.teamRegionId, regionId), isNull(agents.leftAt)))
    .orderBy(sql`${users.role} = 'lead' desc`, agents.fullName, users.id);
}

/** One change of a team at a time, so that who stands in for whom is read as it is. */
export const lockTeam = (ctx: Ctx, regionId: number) =>
  ctx.db.execute(sql`select pg_advisory_xact_lock(hashtext('escalation.team'), ${regionId}::int)`);

/** Keeps for good who did what. */
export async function logTeam(
  ctx: Ctx,
  entry: {
    regionId: number;
    kind: (typeof teamChangeKinds)[number];
    agentId?: number;
    data?: Record<string, string | number | null>;
  },
): Promise<void> {
  await ctx.db.insert(teamChanges).values({
    ...entry,
    changedAt: ctx.now,
    changedById: ctx.actor.kind === "user" ? ctx.actor.id : null,
  });
}

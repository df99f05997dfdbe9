import { and, eq, isNull } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agents } from "#db/schema/escalation.ts";

/** Who leads a region's team now, by id. */
export async function findLeads(ctx: Ctx, regionId: number): Promise<number[]> {
  const leads = await ctx.db
    .select({ id: users.id })
    .from(users)
    .innerJoin(agents, eq(agents.userId, users.id))
    .where(and(eq(users.role, "lead"), eq(users.teamRegionId, regionId), isNull(agents.leftAt)));
  return leads.map(({ id }) => id);
}

import { eq, type SQL, type SQLWrapper, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { agentPhotos } from "#db/schema/team.ts";

/** The address of somebody's portrait, as a column beside their name; null for initials. */
export const photoKeyOf = (agentId: SQLWrapper): SQL<string | null> =>
  sql<string | null>`(select f.key from agent_photos f where f.agent_id = ${agentId})`;

/** The same for one person. */
export async function photoKeyOfAgent(ctx: Ctx, agentId: number): Promise<string | null> {
  const [row] = await ctx.db
    .select({ key: agentPhotos.key })
    .from(agentPhotos)
    .where(eq(agentPhotos.agentId, agentId));
  return row?.key ?? null;
}

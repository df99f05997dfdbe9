import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agents } from "#db/schema/escalation.ts";
import { agentPhotos } from "#db/schema/team.ts";

/** As everybody may see them: by the name that stands on their posts. Customers of a case read the full name there. */
export type PublicMember = {
  id: number;
  displayName: string;
  hue: number;
  isLead: boolean;
  photoKey: string | null;
  languages: string[];
  /** Names of categories; empty for whoever knows them all. */
  skills: string[];
};

/** Who works in a regional team today, the lead first. Public. */
export async function listFaces(ctx: Ctx, regionId: number): Promise<PublicMember[]> {
  return ctx.db
    .select({
      id: users.id,
      displayName: users.displayName,
      hue: users.hue,
      isLead: sql<boolean>`${users.role} = 'lead'`,
      photoKey: agentPhotos.key,
      languages: sql<string[]>`array(
        select l.language from agent_languages l where l.agent_id = ${users.id} order by l.language <> 'de', l.language)`,
      skills: sql<string[]>`array(
        select c.name from agent_skills s join categories c on c.id = s.category_id
        where s.agent_id = ${users.id} and (select count(*) from agent_skills x where x.agent_id = ${users.id})
          < (select count(*) from categories)
        order by c.position)`,
    })
    .from(users)
    .innerJoin(agents, eq(agents.userId, users.id))
    .leftJoin(agentPhotos, eq(agentPhotos.agentId, users.id))
    .where(and(eq(users.teamRegionId, regionId), isNull(agents.leftAt)))
    .orderBy(sql`${users.role} = 'lead' desc`, users.displayName);
}

/** How many people each team has. */
export async function countTeams(ctx: Ctx): Promise<Map<number, number>> {
  const rows = await ctx.db
    .select({ regionId: users.teamRegionId, count: sql<number>`count(*)::int` })
    .from(users)
    .innerJoin(agents, eq(agents.userId, users.id))
    .where(isNull(agents.leftAt))
    .groupBy(users.teamRegionId);
  return new Map(rows.flatMap(({ regionId, count }) => (regionId ? [[regionId, count] as const] : [])));
}

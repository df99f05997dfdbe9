import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agents } from "#db/schema/escalation.ts";
import { agentPhotos } from "#db/schema/team.ts";

/** As on a contact card: agents answer by name. */
export type TeamMember = {
  id: number;
  fullName: string;
  hue: number;
  isLead: boolean;
  photoKey: string | null;
};

/** Who works in a regional team, the lead first. Public, as on the contact cards. */
export async function listTeam(ctx: Ctx, regionId: number): Promise<TeamMember[]> {
  return ctx.db
    .select({
      id: users.id,
      fullName: agents.fullName,
      hue: users.hue,
      isLead: sql<boolean>`${users.role} = 'lead'`,
      photoKey: agentPhotos.key,
    })
    .from(users)
    .innerJoin(agents, eq(agents.userId, users.id))
    .leftJoin(agentPhotos, eq(agentPhotos.agentId, users.id))
    .where(and(eq(users.teamRegionId, regionId), isNull(agents.leftAt)))
    .orderBy(sql`${users.role} = 'lead' desc`, agents.fullName);
}

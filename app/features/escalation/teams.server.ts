import { and, eq, isNull, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { agents } from "#db/schema/escalation.ts";

/** As on a contact card: agents answer by name. */
export type TeamMember = { id: number; fullName: string; hue: number; isLead: boolean };

/** Who works in a regional team, the lead first. Public, as on the contact cards. */
export async function listTeam(ctx: Ctx, regionId: number): Promise<TeamMember[]> {
  return ctx.db
    .select({
      id: users.id,
      fullName: agents.fullName,
      hue: users.hue,
      isLead: sql<boolean>`${users.role} = 'lead'`,
    })
    .from(users)
    .innerJoin(agents, eq(agents.userId, users.id))
    .where(and(eq(users.teamRegionId, regionId), isNull(agents.leftAt)))
    .orderBy(sql`${users.role} = 'lead' desc`, agents.fullName);
}

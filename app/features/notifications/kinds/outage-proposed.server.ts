import { and, eq, isNull } from "drizzle-orm";
import { formatNumber } from "#app/i18n/formats.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { agents } from "#db/schema/escalation.ts";
import { categories } from "#db/schema/forum.ts";
import { outageProposals } from "#db/schema/outages.ts";
import { regions } from "#db/schema/regions.ts";
import type { NotificationKind } from "../kind.ts";

/** To the leads of the region: the radar proposes an outage. At once, also outside working time: an outage does not wait. */
export const outageProposed: NotificationKind<{ proposalId: number }> = {
  name: "outage-proposed",
  icon: "activity",
  tone: "alarm",
  group: "desk",
  audience: "lead",
  mail: { delaySeconds: 0, isUrgent: true },
  async findNotices(ctx, { proposalId }) {
    const [row] = await ctx.db
      .select({ proposal: outageProposals, region: regions.name, category: categories.name })
      .from(outageProposals)
      .innerJoin(regions, eq(regions.id, outageProposals.regionId))
      .innerJoin(categories, eq(categories.id, outageProposals.categoryId))
      .where(and(eq(outageProposals.id, proposalId), isNull(outageProposals.endedAt)));
    if (!row) return [];
    const leads = await ctx.db
      .select({ id: users.id })
      .from(users)
      .innerJoin(agents, eq(agents.userId, users.id))
      .where(
        and(eq(users.role, "lead"), eq(users.teamRegionId, row.proposal.regionId), isNull(agents.leftAt)),
      );
    const data = {
      people: row.proposal.peopleCount,
      expected: formatNumber("de", row.proposal.expectedCount, 1),
      region: row.region,
      category: row.category,
    };
    return leads.map(({ id: userId }) => ({
      ...{ userId, data, subject: `proposal:${proposalId}`, path: paths.outageProposal(proposalId) },
    }));
  },
};

import type { Region } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { type AbsenceEntry, listAbsences } from "./absences.server.ts";
import { type DeputyEntry, listDeputies } from "./deputies.server.ts";
import { readCard } from "./members.server.ts";
import { photoKeyOfAgent } from "./photo-key.server.ts";
import { listTeamChanges, readLedRegion, type TeamChange } from "./roster.server.ts";
import { type AgentRow, listAgents, readAgent } from "./team-rows.server.ts";

export type MemberPage = {
  region: Region;
  agent: AgentRow;
  card: Awaited<ReturnType<typeof readCard>>;
  photoKey: string | null;
  deputies: DeputyEntry[];
  absences: AbsenceEntry[];
  colleagues: { id: number; fullName: string }[];
  changes: TeamChange[];
};

/** An agent as whoever leads the team edits them. @throws not-found (not theirs to lead, not of that team) */
export async function readMemberPage(
  ctx: Ctx,
  { slug, agentId }: { slug: string; agentId: number },
): Promise<MemberPage> {
  const region = await readLedRegion(ctx, slug);
  const agent = await readAgent(ctx, agentId);
  assertAllowed(agent.regionId === region.id, notFound);
  const [card, photoKey, deputies, absences, team, changes] = await Promise.all([
    readCard(ctx, agent),
    photoKeyOfAgent(ctx, agentId),
    listDeputies(ctx, agentId),
    listAbsences(ctx, { agentId }),
    listAgents(ctx, region.id),
    listTeamChanges(ctx, { regionId: region.id, agentId }),
  ]);
  return {
    ...{ region, agent, card, photoKey, deputies, absences, changes },
    colleagues: team.filter(({ id }) => id !== agentId).map(({ id, fullName }) => ({ id, fullName })),
  };
}

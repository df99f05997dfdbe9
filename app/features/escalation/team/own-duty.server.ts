import type { Frame } from "#app/features/regions/calendar.ts";
import { readRegion } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { notFound } from "#app/platform/errors.ts";
import { readTeam } from "../contact/duty.server.ts";
import { standingDeputyAt } from "../contact/duty.ts";
import { type AbsenceEntry, listAbsences } from "./absences.server.ts";
import { type DeputyEntry, listDeputies } from "./deputies.server.ts";
import { readCard } from "./members.server.ts";
import { photoKeyOfAgent } from "./photo-key.server.ts";
import { hasOwnDuty } from "./policy.ts";
import { listAgents, readAgent } from "./team-rows.server.ts";

export type OwnDuty = {
  id: number;
  fullName: string;
  hue: number;
  photoKey: string | null;
  regionName: string;
  regionSlug: string;
  frames: Frame[];
  languages: string[];
  capacity: number | null;
  openCount: number;
  absences: AbsenceEntry[];
  deputies: DeputyEntry[];
  /** Names of those for whom the actor stands in. */
  standsInFor: string[];
  colleagues: { id: number; fullName: string }[];
};

/** What an agent sees of themselves. @throws not-found for everybody without a desk */
export async function readOwnDuty(ctx: Ctx): Promise<OwnDuty> {
  if (!hasOwnDuty(ctx.actor)) throw notFound();
  const agent = await readAgent(ctx, ctx.actor.id);
  const [region, card, team, absences, deputies, colleagues, photoKey] = await Promise.all([
    readRegion(ctx, agent.regionId),
    readCard(ctx, agent),
    readTeam(ctx, agent.regionId),
    listAbsences(ctx, { agentId: agent.id }),
    listDeputies(ctx, agent.id),
    listAgents(ctx, agent.regionId),
    photoKeyOfAgent(ctx, agent.id),
  ]);
  const { id, fullName, hue, capacity } = agent;
  return {
    ...{ id, fullName, hue, capacity, photoKey, absences, deputies },
    regionName: region.name,
    regionSlug: region.slug,
    frames: card.frames,
    languages: card.languages,
    openCount: team.members.find((member) => member.id === id)?.openCount ?? 0,
    standsInFor: team.members
      .filter((member) => !member.hasLeft && standingDeputyAt(member, ctx.now) === id)
      .map((member) => member.fullName),
    colleagues: colleagues
      .filter((one) => one.id !== id)
      .map((one) => ({ id: one.id, fullName: one.fullName })),
  };
}

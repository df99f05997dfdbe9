import { desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { listRegions, type Region } from "#app/features/regions/regions.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { agents, tickets } from "#db/schema/escalation.ts";
import { agentPhotos, type teamChangeKinds, teamChanges } from "#db/schema/team.ts";
import { readTeam } from "../contact/duty.server.ts";
import { absenceAt, type Member, type Presence, presenceOf, standingDeputyAt } from "../contact/duty.ts";
import { canLeadTeam, canSeeTeams } from "./policy.ts";

export type TeamSummary = {
  slug: string;
  name: string;
  siteCity: string;
  position: number;
  people: number;
  present: number;
  openCount: number;
};

/** The teams that the actor leads: an admin all of them. @throws not-found for everybody else */
export async function listLedTeams(ctx: Ctx): Promise<TeamSummary[]> {
  assertAllowed(canSeeTeams(ctx.actor), notFound);
  const led = (await listRegions(ctx)).filter(({ id }) => canLeadTeam(ctx.actor, { regionId: id }));
  return Promise.all(
    led.map(async ({ id, slug, name, siteCity, position }) => {
      const members = (await readTeam(ctx, id)).members.filter(({ hasLeft }) => !hasLeft);
      return {
        ...{ slug, name, siteCity, position },
        people: members.length,
        present: members.filter((member) => presenceOf(member, ctx.now).isPresent).length,
        openCount: members.reduce((sum, { openCount }) => sum + openCount, 0),
      };
    }),
  );
}

/** @throws not-found (no such team, or not theirs to lead) */
export async function readLedRegion(ctx: Ctx, slug: string): Promise<Region> {
  const region = found((await listRegions(ctx)).find((one) => one.slug === slug));
  assertAllowed(canLeadTeam(ctx.actor, { regionId: region.id }), notFound);
  return region;
}

export type RosterMember = {
  id: number;
  fullName: string;
  hue: number;
  photoKey: string | null;
  isLead: boolean;
  openCount: number;
  capacity: number | null;
  presence: Presence;
  isAway: boolean;
  /** Who stands in right now when they are not there. */
  deputyName: string | null;
  leavesAt: Date | null;
};

/** Everybody of a team as their lead sees them, the lead first. @throws not-found (not theirs to lead) */
export async function listRoster(ctx: Ctx, regionId: number): Promise<RosterMember[]> {
  assertAllowed(canLeadTeam(ctx.actor, { regionId }), notFound);
  const { members } = await readTeam(ctx, regionId);
  const staying = members.filter(({ hasLeft }) => !hasLeft);
  const rows = await ctx.db
    .select({ id: agents.userId, leavesAt: agents.leavesAt, photoKey: agentPhotos.key })
    .from(agents)
    .leftJoin(agentPhotos, eq(agentPhotos.agentId, agents.userId))
    .where(
      inArray(
        agents.userId,
        staying.map(({ id }) => id),
      ),
    );
  const nameOf = (id: number | null | undefined) => members.find((one) => one.id === id)?.fullName ?? null;
  return staying
    .map((member) => ({
      ...pick(member),
      photoKey: rows.find(({ id }) => id === member.id)?.photoKey ?? null,
      leavesAt: rows.find(({ id }) => id === member.id)?.leavesAt ?? null,
      presence: presenceOf(member, ctx.now),
      isAway: absenceAt(member, ctx.now) !== undefined,
      deputyName: nameOf(absenceAt(member, ctx.now)?.deputyId ?? standingDeputyAt(member, ctx.now)),
    }))
    .sort((a, b) => Number(b.isLead) - Number(a.isLead) || a.fullName.localeCompare(b.fullName, "de"));
}

const pick = ({ id, fullName, hue, isLead, openCount, capacity }: Member) => ({
  ...{ id, fullName, hue, isLead, openCount, capacity },
});

export type TeamChange = {
  id: number;
  kind: (typeof teamChangeKinds)[number];
  at: Date;
  /** Null: by itself, on a planned day. */
  by: string | null;
  about: string | null;
  data: Record<string, string | number | null>;
};

const shownChanges = 30;

/** What was changed in a team, or about one of its people, the latest first. @throws not-found (not theirs to lead) */
export async function listTeamChanges(
  ctx: Ctx,
  { regionId, agentId }: { regionId: number; agentId?: number },
): Promise<TeamChange[]> {
  assertAllowed(canLeadTeam(ctx.actor, { regionId }), notFound);
  const about = alias(agents, "about");
  return ctx.db
    .select({
      id: teamChanges.id,
      kind: teamChanges.kind,
      at: teamChanges.changedAt,
      by: users.displayName,
      about: about.fullName,
      data: teamChanges.data,
    })
    .from(teamChanges)
    .leftJoin(users, eq(users.id, teamChanges.changedById))
    .leftJoin(about, eq(about.userId, teamChanges.agentId))
    .where(
      sql`${teamChanges.regionId} = ${regionId} and (${agentId ?? null}::bigint is null or ${teamChanges.agentId} = ${agentId ?? null}::bigint)`,
    )
    .orderBy(desc(teamChanges.id))
    .limit(shownChanges);
}

/** Open tickets of people who have left and for whom nobody was found yet. */
export async function countOrphans(ctx: Ctx, regionId: number): Promise<number> {
  const [row] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(tickets)
    .innerJoin(agents, eq(agents.userId, tickets.ownerId))
    .where(
      sql`${tickets.regionId} = ${regionId} and ${tickets.closedAt} is null and ${isNotNull(agents.leftAt)}`,
    );
  return row?.count ?? 0;
}

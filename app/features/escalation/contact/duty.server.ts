import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { type Ctx, oncePerPage } from "#app/platform/context.ts";
import { notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { agentAbsences, agentFrames, agentSkills, agents, tickets } from "#db/schema/escalation.ts";
import { agentDeputies } from "#db/schema/team.ts";
import { hasDesk } from "../policy.ts";
import { type Member, type Presence, presenceOf, type Team } from "./duty.ts";

/**
 * A team with everything that duty and owners are worked out from. Members who have left are in it, because they may
 * still be named on tickets.
 * @throws not-found for a region that does not exist
 */
export const readTeam = oncePerPage(async (ctx: Ctx, regionId: number): Promise<Team> => {
  const ofTeam = eq(users.teamRegionId, regionId);
  const [site, people, frames, absences, skills, deputies] = await Promise.all([
    readSiteCalendar(ctx, regionId),
    ctx.db
      .select({
        id: users.id,
        fullName: agents.fullName,
        displayName: users.displayName,
        salutation: agents.salutation,
        hue: users.hue,
        isLead: sql<boolean>`${users.role} = 'lead'`,
        hasLeft: sql<boolean>`${agents.leftAt} is not null`,
        capacity: agents.capacity,
        openCount: sql<number>`(
          select count(*)::int from ${tickets} t where t.owner_id = ${users.id} and t.closed_at is null)`,
      })
      .from(users)
      .innerJoin(agents, eq(agents.userId, users.id))
      .where(ofTeam)
      .orderBy(users.id),
    ctx.db
      .select({
        agentId: agentFrames.agentId,
        weekday: agentFrames.weekday,
        startMinute: agentFrames.startMinute,
        endMinute: agentFrames.endMinute,
      })
      .from(agentFrames)
      .innerJoin(users, eq(users.id, agentFrames.agentId))
      .where(ofTeam),
    ctx.db
      .select({
        agentId: agentAbsences.agentId,
        startsAt: agentAbsences.startsAt,
        endsAt: agentAbsences.endsAt,
        deputyId: agentAbsences.deputyId,
      })
      .from(agentAbsences)
      .innerJoin(users, eq(users.id, agentAbsences.agentId))
      .where(and(ofTeam, gt(agentAbsences.endsAt, ctx.now))),
    ctx.db
      .select({ agentId: agentSkills.agentId, categoryId: agentSkills.categoryId })
      .from(agentSkills)
      .innerJoin(users, eq(users.id, agentSkills.agentId))
      .where(ofTeam),
    ctx.db
      .select({
        agentId: agentDeputies.agentId,
        deputyId: agentDeputies.deputyId,
        validFrom: agentDeputies.validFrom,
        validTo: agentDeputies.validTo,
      })
      .from(agentDeputies)
      .innerJoin(users, eq(users.id, agentDeputies.agentId))
      .where(and(ofTeam, or(isNull(agentDeputies.validTo), gt(agentDeputies.validTo, ctx.now)))),
  ]);
  const members = people.map((person): Member => {
    const ofPerson = <T extends { agentId: number }>(rows: T[]) =>
      rows.filter(({ agentId }) => agentId === person.id);
    const away = ofPerson(absences);
    const shifts = { ...site, frames: ofPerson(frames) };
    return {
      ...person,
      shifts,
      calendar: { ...shifts, absences: away },
      absences: away,
      deputies: ofPerson(deputies),
      skills: ofPerson(skills).map(({ categoryId }) => categoryId),
    };
  });
  return { regionId, site, members };
});

export type MemberPresence = Pick<Member, "id" | "fullName" | "hue" | "isLead" | "openCount"> & {
  presence: Presence;
};

/** Who of the actor's own team is there, those who are first. @throws not-found for everybody without a desk */
export async function listPresence(ctx: Ctx): Promise<MemberPresence[]> {
  if (!hasDesk(ctx.actor)) throw notFound();
  const { members } = await readTeam(ctx, ctx.actor.teamRegionId);
  return members
    .filter(({ hasLeft }) => !hasLeft)
    .map((member) => ({
      id: member.id,
      fullName: member.fullName,
      hue: member.hue,
      isLead: member.isLead,
      openCount: member.openCount,
      presence: presenceOf(member, ctx.now),
    }))
    .sort((a, b) => Number(b.presence.isPresent) - Number(a.presence.isPresent));
}

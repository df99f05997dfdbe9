import { and, asc, eq, gt, lt, ne } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { agentAbsences, agents } from "#db/schema/escalation.ts";
import { absenceChanged } from "./events.server.ts";
import { canEnterAbsence } from "./policy.ts";
import { type AgentRow, listAgents, lockTeam, readAgent } from "./team-rows.server.ts";

export type AbsenceEntry = {
  id: number;
  agentId: number;
  agentName: string;
  startsAt: Date;
  endsAt: Date;
  deputyName: string | null;
  note: string;
  isNow: boolean;
};

const longestDays = 400;

/** Absences of a team, or of one of its agents, that are not over; the next first. No policy: pages ask one. */
export async function listAbsences(
  ctx: Ctx,
  of: { regionId: number } | { agentId: number },
): Promise<AbsenceEntry[]> {
  const deputy = alias(agents, "deputy");
  const rows = await ctx.db
    .select({
      id: agentAbsences.id,
      agentId: agentAbsences.agentId,
      agentName: agents.fullName,
      startsAt: agentAbsences.startsAt,
      endsAt: agentAbsences.endsAt,
      deputyName: deputy.fullName,
      note: agentAbsences.note,
    })
    .from(agentAbsences)
    .innerJoin(agents, eq(agents.userId, agentAbsences.agentId))
    .innerJoin(users, eq(users.id, agentAbsences.agentId))
    .leftJoin(deputy, eq(deputy.userId, agentAbsences.deputyId))
    .where(
      and(
        gt(agentAbsences.endsAt, ctx.now),
        "agentId" in of ? eq(agentAbsences.agentId, of.agentId) : eq(users.teamRegionId, of.regionId),
      ),
    )
    .orderBy(asc(agentAbsences.startsAt), asc(agentAbsences.id));
  return rows.map((row) => ({ ...row, isNow: row.startsAt <= ctx.now }));
}

/**
 * Somebody will be away. In that time the deputy answers for them; from one working day on their tickets may get
 * another owner.
 * @param input.endsAt excluded
 * @throws not-found (no such agent, or neither oneself nor one's lead), invalid (times, the deputy, another absence)
 */
export async function enterAbsence(
  ctx: Ctx,
  input: { agentId: number; startsAt: Date; endsAt: Date; deputyId: number | null; note: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const agent = await readAgent(ctx, input.agentId);
    assertAllowed(canEnterAbsence(ctx.actor, agent), notFound);
    await lockTeam(ctx, agent.regionId);
    assertTimes(ctx, input);
    await assertFree(ctx, input);
    await assertDeputy(ctx, agent, input);
    await ctx.db.insert(agentAbsences).values({
      ...input,
      enteredById: ctx.actor.kind === "user" ? ctx.actor.id : null,
    });
    await emit(ctx, absenceChanged, { agentId: agent.id, regionId: agent.regionId });
  });
}

type Span = { startsAt: Date; endsAt: Date };

function assertTimes({ now }: Ctx, { startsAt, endsAt }: Span): void {
  if (endsAt <= startsAt) throw new AppError("invalid", "team.error.order", {}, "toDay");
  if (endsAt <= now) throw new AppError("invalid", "team.error.past", {}, "toDay");
  if (endsAt.getTime() - startsAt.getTime() > longestDays * 24 * 3_600_000)
    throw new AppError("invalid", "team.error.tooLong", { days: longestDays }, "toDay");
}

const overlaps = ({ startsAt, endsAt }: Span) =>
  and(lt(agentAbsences.startsAt, endsAt), gt(agentAbsences.endsAt, startsAt));

async function assertFree(ctx: Ctx, input: Span & { agentId: number }): Promise<void> {
  const count = await ctx.db.$count(
    agentAbsences,
    and(eq(agentAbsences.agentId, input.agentId), overlaps(input)),
  );
  if (count > 0) throw new AppError("invalid", "team.error.awayAlready", {}, "fromDay");
}

/** Of the team, somebody else, and not away for the whole time; for a part of it the standing deputy steps in. */
async function assertDeputy(
  ctx: Ctx,
  agent: AgentRow,
  input: Span & { deputyId: number | null },
): Promise<void> {
  const team = await listAgents(ctx, agent.regionId);
  if (input.deputyId === null) {
    if (team.length > 1) throw new AppError("invalid", "team.error.deputy", {}, "deputyId");
    return;
  }
  const deputy = team.find(({ id }) => id === input.deputyId && id !== agent.id);
  if (!deputy) throw new AppError("invalid", "errors.field.choice", {}, "deputyId");
  const away = await ctx.db
    .select({ startsAt: agentAbsences.startsAt, endsAt: agentAbsences.endsAt })
    .from(agentAbsences)
    .where(and(eq(agentAbsences.agentId, deputy.id), overlaps(input), ne(agentAbsences.agentId, agent.id)));
  const isAwayThroughout = away.some(
    ({ startsAt, endsAt }) => startsAt <= input.startsAt && input.endsAt <= endsAt,
  );
  if (isAwayThroughout) {
    throw new AppError("invalid", "team.error.deputyAway", { name: deputy.fullName }, "deputyId");
  }
}

/**
 * Takes an absence back; one that has begun ends now.
 * @throws not-found (no such absence, over already, or neither one's own nor of a team one leads)
 */
export async function endAbsence(ctx: Ctx, { absenceId }: { absenceId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(agentAbsences)
      .where(and(eq(agentAbsences.id, absenceId), gt(agentAbsences.endsAt, ctx.now)))
      .for("update");
    const absence = found(row);
    const agent = await readAgent(ctx, absence.agentId);
    assertAllowed(canEnterAbsence(ctx.actor, agent), notFound);
    const isThis = eq(agentAbsences.id, absenceId);
    if (absence.startsAt < ctx.now) await ctx.db.update(agentAbsences).set({ endsAt: ctx.now }).where(isThis);
    else await ctx.db.delete(agentAbsences).where(isThis);
    await emit(ctx, absenceChanged, { agentId: agent.id, regionId: agent.regionId });
  });
}

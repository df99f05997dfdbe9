import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { agents } from "#db/schema/escalation.ts";
import { agentDeputies } from "#db/schema/team.ts";
import { teamChanged } from "./events.server.ts";
import { canLeadTeam } from "./policy.ts";
import { listAgents, lockTeam, logTeam, readAgent } from "./team-rows.server.ts";

export type DeputyEntry = {
  agentId: number;
  deputyId: number;
  deputyName: string;
  validFrom: Date;
  validTo: Date | null;
};

/** Who stands in for an agent from now on, in order. */
export function listDeputies(ctx: Ctx, agentId: number): Promise<DeputyEntry[]> {
  const deputy = alias(agents, "deputy");
  return ctx.db
    .select({
      agentId: agentDeputies.agentId,
      deputyId: agentDeputies.deputyId,
      deputyName: deputy.fullName,
      validFrom: agentDeputies.validFrom,
      validTo: agentDeputies.validTo,
    })
    .from(agentDeputies)
    .innerJoin(deputy, eq(deputy.userId, agentDeputies.deputyId))
    .where(and(eq(agentDeputies.agentId, agentId), isNotOver(ctx)))
    .orderBy(asc(agentDeputies.validFrom));
}

const isNotOver = ({ now }: Ctx) => or(isNull(agentDeputies.validTo), gt(agentDeputies.validTo, now));

/**
 * Somebody of the same team stands in from a moment on, for good or until another; before and after it stays as it was.
 * @param input.to excluded; null: until further notice
 * @throws not-found (no such agent, or not theirs to lead), invalid (the deputy is not of the team, the time is past)
 */
export async function setDeputy(
  ctx: Ctx,
  input: { agentId: number; deputyId: number; from: Date; to: Date | null },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const agent = await readAgent(ctx, input.agentId);
    assertAllowed(canLeadTeam(ctx.actor, agent), notFound);
    await lockTeam(ctx, agent.regionId);
    const deputy = (await listAgents(ctx, agent.regionId)).find(({ id }) => id === input.deputyId);
    if (!deputy || deputy.id === agent.id)
      throw new AppError("invalid", "errors.field.choice", {}, "deputyId");
    const from = input.from < ctx.now ? ctx.now : input.from;
    if (input.to && input.to <= from) throw new AppError("invalid", "team.error.deputyTime", {}, "to");
    await putDeputy(ctx, { agentId: agent.id, deputyId: deputy.id, from, to: input.to });
    await logTeam(ctx, {
      ...{ regionId: agent.regionId, kind: "deputy", agentId: agent.id },
      data: { name: deputy.fullName, from: from.toISOString(), to: input.to?.toISOString() ?? null },
    });
    await emit(ctx, teamChanged, { regionId: agent.regionId });
  });
}

/** Lays a period over the plan: what it covers goes, what sticks out on both sides stays. */
export async function putDeputy(
  ctx: Ctx,
  { agentId, deputyId, from, to }: { agentId: number; deputyId: number | null; from: Date; to: Date | null },
): Promise<void> {
  const covered = (await listPlan(ctx, agentId)).filter(
    (row) => (row.validTo === null || row.validTo > from) && (to === null || row.validFrom < to),
  );
  for (const { id } of covered) await ctx.db.delete(agentDeputies).where(eq(agentDeputies.id, id));
  const createdById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  const before = covered
    .filter((row) => row.validFrom < from)
    .map((row) => ({ ...copyOf(row), validTo: from }));
  const after = covered.flatMap((row) =>
    to !== null && (row.validTo === null || row.validTo > to) ? [{ ...copyOf(row), validFrom: to }] : [],
  );
  const put =
    deputyId === null
      ? []
      : [{ agentId, deputyId, validFrom: from, validTo: to, createdAt: ctx.now, createdById }];
  const rows = [...before, ...put, ...after];
  if (rows.length > 0) await ctx.db.insert(agentDeputies).values(rows);
}

type PlanRow = typeof agentDeputies.$inferSelect;

const listPlan = (ctx: Ctx, agentId: number): Promise<PlanRow[]> =>
  ctx.db.select().from(agentDeputies).where(eq(agentDeputies.agentId, agentId));

const copyOf = ({ id: _, ...row }: PlanRow) => row;

/**
 * Somebody goes: nobody stands in for them any more, and whoever they stood in for gets another deputy from now on, the
 * leaver's own one if possible.
 */
export async function replaceDeputy(
  ctx: Ctx,
  { leaverId, regionId }: { leaverId: number; regionId: number },
): Promise<void> {
  const [own, staying] = [
    await listDeputies(ctx, leaverId),
    (await listAgents(ctx, regionId)).filter(({ id }) => id !== leaverId),
  ];
  const successors = [
    ...own.filter(({ deputyId }) => staying.some(({ id }) => id === deputyId)).map((row) => row.deputyId),
    ...staying.map(({ id }) => id),
  ];
  await putDeputy(ctx, { agentId: leaverId, deputyId: null, from: ctx.now, to: null });
  const orphaned = await ctx.db
    .select()
    .from(agentDeputies)
    .where(and(eq(agentDeputies.deputyId, leaverId), isNotOver(ctx)));
  for (const { agentId, validFrom, validTo } of orphaned) {
    const deputyId = successors.find((id) => id !== agentId) ?? null;
    const from = validFrom < ctx.now ? ctx.now : validFrom;
    await putDeputy(ctx, { agentId, deputyId, from, to: validTo });
  }
}

/** Whoever was alone in the team, and the newcomer, get each other. */
export async function giveDeputies(
  ctx: Ctx,
  { newcomerId, regionId, deputyId }: { newcomerId: number; regionId: number; deputyId: number | null },
): Promise<void> {
  const others = (await listAgents(ctx, regionId)).filter(({ id }) => id !== newcomerId);
  const own = others.find(({ id }) => id === deputyId) ?? others[0];
  if (!own) return;
  await putDeputy(ctx, { agentId: newcomerId, deputyId: own.id, from: ctx.now, to: null });
  for (const { id } of others) {
    const plan = await listDeputies(ctx, id);
    if (!plan.some(({ validTo }) => validTo === null)) {
      await putDeputy(ctx, { agentId: id, deputyId: newcomerId, from: ctx.now, to: null });
    }
  }
}

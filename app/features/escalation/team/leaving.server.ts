import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { system } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { users } from "#db/schema/accounts.ts";
import { agentAbsences, agents } from "#db/schema/escalation.ts";
import { passOnTicketsOf } from "../owners/owner-change.server.ts";
import { replaceDeputy } from "./deputies.server.ts";
import { agentLeft } from "./events.server.ts";
import { deletePhotoRow, deleteStored } from "./photos.server.ts";
import { canAppoint } from "./policy.ts";
import { listAgents, lockTeam, logTeam, readAgent } from "./team-rows.server.ts";

/**
 * Somebody leaves their team now: the one place where `agents.left_at` is set. They are an ordinary member again, their
 * portrait and coming absences go, and whoever they stood in for gets another deputy. `escalation.agent-left` then lets
 * their open tickets find another owner.
 * @throws not-found (neither an admin nor the system, no such agent), conflict (the last one of the team)
 */
export async function leaveTeam(ctx: Ctx, { agentId }: { agentId: number }): Promise<void> {
  assertAllowed(ctx.actor.kind === "system" || canAppoint(ctx.actor), notFound);
  const storageKey = await transact(ctx, async (ctx) => {
    const agent = await readAgent(ctx, agentId);
    const { regionId } = agent;
    await lockTeam(ctx, regionId);
    const staying = (await listAgents(ctx, regionId)).filter(({ id }) => id !== agentId);
    // Nobody would answer for the team's tickets.
    if (staying.length === 0) throw new AppError("conflict", "team.error.lastOne");
    await replaceDeputy(ctx, { leaverId: agentId, regionId });
    await ctx.db.update(agents).set({ leftAt: ctx.now, leavesAt: null }).where(eq(agents.userId, agentId));
    // The team stays noted: closed tickets still name them, and their colleagues' pages know where they were.
    await ctx.db.update(users).set({ role: "customer" }).where(eq(users.id, agentId));
    await endAbsences(ctx, agentId);
    // In the same moment: no ticket is ever without an owner.
    await passOnTicketsOf(ctx, { agentId });
    const key = await deletePhotoRow(ctx, agentId);
    await logTeam(ctx, { regionId, kind: "left", agentId, data: { name: agent.fullName } });
    await emit(ctx, agentLeft, { agentId, regionId });
    return key;
  });
  if (storageKey) await deleteStored(ctx, storageKey);
}

/** Nobody stands in as the deputy of somebody's absence who is no longer there, and leavers are not absent. */
async function endAbsences(ctx: Ctx, agentId: number): Promise<void> {
  await ctx.db
    .delete(agentAbsences)
    .where(and(eq(agentAbsences.agentId, agentId), sql`${agentAbsences.endsAt} > ${ctx.now.toISOString()}`));
  await ctx.db
    .update(agentAbsences)
    .set({ deputyId: null })
    .where(and(eq(agentAbsences.deputyId, agentId), sql`${agentAbsences.endsAt} > ${ctx.now.toISOString()}`));
}

/**
 * Notes when somebody will leave, or that they stay after all.
 * @param input.leavesAt the first moment at which they are gone; null: no plan
 * @throws not-found (not an admin, no such agent), invalid (in the past)
 */
export async function planLeaving(
  ctx: Ctx,
  { agentId, leavesAt }: { agentId: number; leavesAt: Date | null },
): Promise<void> {
  assertAllowed(canAppoint(ctx.actor), notFound);
  if (leavesAt && leavesAt <= ctx.now) throw new AppError("invalid", "team.error.past", {}, "leavesOn");
  await transact(ctx, async (ctx) => {
    const { regionId } = await readAgent(ctx, agentId);
    await ctx.db.update(agents).set({ leavesAt }).where(eq(agents.userId, agentId));
    await logTeam(ctx, {
      ...{ regionId, kind: "leaving", agentId },
      data: { at: leavesAt?.toISOString() ?? null },
    });
  });
}

/**
 * Each quarter of an hour: whose planned day has come leaves. The last one of a team stays until there is somebody else;
 * their page says so.
 */
export const leaveOnTime = defineJob("escalation.leave-on-time", z.unknown(), async (ctx) => {
  const due = await ctx.db
    .select({ agentId: agents.userId })
    .from(agents)
    .where(and(isNull(agents.leftAt), lte(agents.leavesAt, ctx.now)));
  for (const { agentId } of due) {
    try {
      await leaveTeam({ ...ctx, actor: system }, { agentId });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== "conflict") throw error;
      ctx.log.warn({ agentId }, "the last one of a team cannot leave yet");
    }
  }
});

export const cronJobs: CronJob[] = [{ cron: "*/15 * * * *", job: leaveOnTime }];

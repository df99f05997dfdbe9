import { and, eq, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { agentFrames, agents } from "#db/schema/escalation.ts";
import { regionFrames, regions } from "#db/schema/regions.ts";
import { agentLanguages } from "#db/schema/team.ts";
import { giveDeputies } from "./deputies.server.ts";
import { teamChanged } from "./events.server.ts";
import { canAppoint } from "./policy.ts";
import { lockTeam, logTeam, readAgent } from "./team-rows.server.ts";

export type Appointment = {
  regionId: number;
  /** E-mail address or public name of a member. */
  who: string;
  role: "agent" | "lead";
  fullName: string;
  salutation: "f" | "m";
  /** Null: whoever is first in the team. */
  deputyId: number | null;
};

/**
 * Makes a member an agent or a lead. They begin with the hours of the site, German, and a deputy; whoever was alone in
 * the team now has one as well.
 * @returns the member's id
 * @throws not-found (not an admin), invalid (field `who`: no such member, or already staff)
 */
export async function appointStaff(ctx: Ctx, input: Appointment): Promise<number> {
  assertAllowed(canAppoint(ctx.actor), notFound);
  assertPublicText(ctx, { fullName: input.fullName });
  return transact(ctx, async (ctx) => {
    const regionsFound = await ctx.db.$count(regions, eq(regions.id, input.regionId));
    if (regionsFound === 0) throw notFound();
    await lockTeam(ctx, input.regionId);
    const member = await findMember(ctx, input.who);
    await ctx.db
      .update(users)
      .set({ role: input.role, teamRegionId: input.regionId })
      .where(eq(users.id, member.id));
    const card = { fullName: input.fullName, salutation: input.salutation };
    const fresh = { ...card, joinedAt: ctx.now, leavesAt: null, leftAt: null };
    await ctx.db
      .insert(agents)
      .values({ userId: member.id, ...fresh })
      .onConflictDoUpdate({ target: agents.userId, set: fresh });
    await giveHours(ctx, member.id, input.regionId);
    await ctx.db.insert(agentLanguages).values({ agentId: member.id, language: "de" }).onConflictDoNothing();
    await giveDeputies(ctx, { newcomerId: member.id, ...input });
    await logTeam(ctx, {
      ...{ regionId: input.regionId, kind: "appointed", agentId: member.id },
      data: { role: input.role, name: input.fullName },
    });
    await emit(ctx, teamChanged, { regionId: input.regionId });
    return member.id;
  });
}

async function findMember(ctx: Ctx, who: string): Promise<{ id: number }> {
  const name = who.trim().toLowerCase();
  const rows = await ctx.db
    .select({ id: users.id, role: users.role, suspendedUntil: users.suspendedUntil })
    .from(users)
    .where(
      and(
        or(eq(users.email, name), sql`lower(${users.displayName}) = ${name}`),
        isNotNull(users.emailVerifiedAt),
        isNotNull(users.email),
        isNull(users.deletedAt),
      ),
    )
    .for("update");
  const [member] = rows;
  if (!member || rows.length > 1) throw new AppError("invalid", "team.error.nobody", {}, "who");
  if (member.role !== "customer" && member.role !== "guide")
    throw new AppError("invalid", "team.error.staffAlready", {}, "who");
  if (member.suspendedUntil && member.suspendedUntil > ctx.now)
    throw new AppError("invalid", "team.error.suspended", {}, "who");
  return member;
}

/** The hours of the site, until their own are entered; who comes back keeps theirs. */
async function giveHours(ctx: Ctx, agentId: number, regionId: number): Promise<void> {
  if ((await ctx.db.$count(agentFrames, eq(agentFrames.agentId, agentId))) > 0) return;
  const frames = await ctx.db.select().from(regionFrames).where(eq(regionFrames.regionId, regionId));
  if (frames.length === 0) return;
  await ctx.db
    .insert(agentFrames)
    .values(
      frames.map(({ weekday, startMinute, endMinute }) => ({ agentId, weekday, startMinute, endMinute })),
    );
}

/**
 * Makes an agent the lead, or a lead an agent again. A team may have several leads.
 * @throws not-found (not an admin, no such agent)
 */
export async function setTeamRole(
  ctx: Ctx,
  { agentId, role }: { agentId: number; role: "agent" | "lead" },
): Promise<void> {
  assertAllowed(canAppoint(ctx.actor), notFound);
  await transact(ctx, async (ctx) => {
    const agent = await readAgent(ctx, agentId);
    const changed = await ctx.db
      .update(users)
      .set({ role })
      .where(and(eq(users.id, agentId), ne(users.role, role)))
      .returning({ id: users.id });
    if (changed.length === 0) return;
    const before = agent.isLead ? "lead" : "agent";
    await logTeam(ctx, {
      ...{ regionId: agent.regionId, kind: "role", agentId },
      data: { before, after: role },
    });
    await emit(ctx, teamChanged, { regionId: agent.regionId });
  });
}

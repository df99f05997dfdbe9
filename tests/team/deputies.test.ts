import { and, eq, isNull, sql } from "drizzle-orm";
import { describe } from "vitest";
import { readTeam } from "#app/features/escalation/contact/duty.server.ts";
import { onDuty } from "#app/features/escalation/contact/duty.ts";
import { appointStaff } from "#app/features/escalation/team/appointing.server.ts";
import { listDeputies, setDeputy } from "#app/features/escalation/team/deputies.server.ts";
import { leaveTeam } from "#app/features/escalation/team/leaving.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { agents } from "#db/schema/escalation.ts";
import { agentDeputies } from "#db/schema/team.ts";
import { makeAgent, makeRegion, makeUser } from "../support/make.ts";
import { as, at, expect, test } from "../support/test.ts";

async function makeTeam(ctx: Ctx) {
  const region = await makeRegion(ctx);
  const lead = await makeAgent(ctx, region, { isLead: true });
  const [anna, ben] = [await makeAgent(ctx, region), await makeAgent(ctx, region)];
  return { region, lead, anna, ben, admin: await makeUser(ctx, { role: "admin" }) };
}

/** What the commit would say; a savepoint keeps the test's transaction. */
async function commit(ctx: Ctx, write: (ctx: Ctx) => Promise<unknown>): Promise<string> {
  try {
    await ctx.db.transaction(async (tx) => {
      await write({ ...ctx, db: tx });
      await tx.execute(sql`set constraints all immediate`);
    });
    return "committed";
  } catch (error) {
    const { constraint_name, code } = (error as { cause: { constraint_name: string; code: string } }).cause;
    return `${code} ${constraint_name}`;
  } finally {
    await ctx.db.execute(sql`set constraints all deferred`);
  }
}

const plan = (ctx: Ctx, agentId: number) =>
  ctx.db.select().from(agentDeputies).where(eq(agentDeputies.agentId, agentId));
const days = (ctx: Ctx, count: number) => new Date(ctx.now.getTime() + count * 86_400_000);

describe("The database itself", () => {
  test("refuses two deputies at the same time", async ({ ctx }) => {
    const { anna, ben } = await makeTeam(ctx);
    const second = { agentId: anna.id, deputyId: ben.id, validFrom: days(ctx, 3), validTo: days(ctx, 5) };
    expect(await commit(ctx, ({ db }) => db.insert(agentDeputies).values(second))).toBe(
      "23P01 agent_deputies_no_overlap",
    );
  });

  test("refuses a gap at commit, and lets a transaction pass through one", async ({ ctx }) => {
    const { anna, ben } = await makeTeam(ctx);
    const [row] = await plan(ctx, anna.id);
    const end = (db: Ctx["db"]) =>
      db
        .update(agentDeputies)
        .set({ validTo: days(ctx, 2) })
        .where(eq(agentDeputies.id, row!.id));
    const resume = (db: Ctx["db"], from: Date) =>
      db.insert(agentDeputies).values({ agentId: anna.id, deputyId: ben.id, validFrom: from });
    expect(await commit(ctx, ({ db }) => end(db))).toBe("23514 deputies_without_gap");
    const late = async ({ db }: Ctx) => [await end(db), await resume(db, days(ctx, 3))];
    expect(await commit(ctx, late)).toBe("23514 deputies_without_gap");
    const seamless = async ({ db }: Ctx) => [await end(db), await resume(db, days(ctx, 2))];
    expect(await commit(ctx, seamless)).toBe("committed");
  });

  test("refuses an agent without a deputy, unless alone", async ({ ctx }) => {
    const { region } = await makeTeam(ctx);
    const hire = async ({ db }: Ctx, teamRegionId: number) => {
      const user = await makeUser({ ...ctx, db }, { role: "agent", teamRegionId });
      await db
        .insert(agents)
        .values({ userId: user.id, fullName: "Neu Hier", salutation: "f", joinedAt: ctx.now });
    };
    expect(await commit(ctx, (ctx) => hire(ctx, region.id))).toBe("23514 deputies_without_gap");
    const alone = await makeRegion(ctx);
    expect(await commit(ctx, (ctx) => hire(ctx, alone.id))).toBe("committed");
  });

  test("refuses a deputy who has left or is of another team, and oneself", async ({ ctx }) => {
    const { anna, ben, region } = await makeTeam(ctx);
    const elsewhere = await makeAgent(ctx, await makeRegion(ctx));
    const put = (deputyId: number) => (ctx: Ctx) =>
      ctx.db.update(agentDeputies).set({ deputyId }).where(eq(agentDeputies.agentId, anna.id));
    expect(await commit(ctx, put(elsewhere.id))).toBe("23514 deputies_without_gap");
    expect(await commit(ctx, put(anna.id))).toBe("23514 agent_deputies_somebody_else");
    await commit(ctx, put(ben.id));
    const leave = (ctx: Ctx) =>
      ctx.db.update(agents).set({ leftAt: ctx.now }).where(eq(agents.userId, ben.id));
    expect(await commit(ctx, leave)).toBe("23514 deputies_without_gap");
    expect((await readTeam(ctx, region.id)).members.every(({ hasLeft }) => !hasLeft)).toBe(true);
  });

  test("lets only one of two transactions leave a gap together", async ({ committed: { ctx } }) => {
    const { region, lead, anna, ben } = await makeTeam(ctx);
    await setDeputy(as(ctx, lead), { agentId: anna.id, deputyId: lead.id, from: ctx.now, to: null });
    // Ben leaves properly while Anna gets him as her deputy: each is right alone.
    const admin = await makeUser(ctx, { role: "admin" });
    const choose = ctx.db.transaction(async (tx) => {
      await tx
        .update(agentDeputies)
        .set({ deputyId: ben.id })
        .where(and(eq(agentDeputies.agentId, anna.id), isNull(agentDeputies.validTo)));
      await new Promise((done) => setTimeout(done, 300));
    });
    const leave = leaveTeam(as(ctx, admin), { agentId: ben.id });
    const outcomes = await Promise.allSettled([choose, leave]);
    expect(outcomes.filter(({ status }) => status === "fulfilled").length).toBeGreaterThanOrEqual(1);
    const gaps = await ctx.db.execute<{ gap: string | null }>(sql`select deputy_gap(${region.id}) as gap`);
    expect(gaps[0]?.gap).toBeNull();
  });
});

describe("A deputy", () => {
  test("for some days lies over the plan, which goes on afterwards", async ({ ctx }) => {
    const { lead, anna, ben } = await makeTeam(ctx);
    const [usual] = await listDeputies(ctx, anna.id);
    const other = usual?.deputyId === ben.id ? lead : ben;
    await setDeputy(as(ctx, lead), {
      agentId: anna.id,
      deputyId: other.id,
      from: days(ctx, 2),
      to: days(ctx, 5),
    });
    expect(
      (await listDeputies(ctx, anna.id)).map((row) => [row.deputyId, row.validFrom, row.validTo]),
    ).toEqual([
      [usual?.deputyId, usual?.validFrom, days(ctx, 2)],
      [other.id, days(ctx, 2), days(ctx, 5)],
      [usual?.deputyId, days(ctx, 5), null],
    ]);
    // Once more over all of it, for good.
    await setDeputy(as(ctx, lead), { agentId: anna.id, deputyId: other.id, from: days(ctx, 1), to: null });
    expect((await listDeputies(ctx, anna.id)).map(({ deputyId }) => deputyId)).toEqual([
      usual?.deputyId,
      other.id,
    ]);
  });

  test("answers when the owner is not there, before anybody else", async ({ ctx }) => {
    const region = await makeRegion(ctx);
    const week = (from: number, to: number) =>
      [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: from * 60, endMinute: to * 60 }));
    const lead = await makeAgent(ctx, region, { isLead: true, frames: week(9, 18) });
    const anna = await makeAgent(ctx, region, { frames: week(8, 12) });
    const ben = await makeAgent(ctx, region, { frames: week(9, 18) });
    const cleo = await makeAgent(ctx, region, { frames: week(9, 18) });
    await setDeputy(as(ctx, lead), { agentId: anna.id, deputyId: cleo.id, from: ctx.now, to: null });
    const afternoon = at(ctx, "2026-11-23T15:00:00+01:00");
    const team = await readTeam(afternoon, region.id);
    expect(onDuty(team, anna.id, afternoon.now)).toMatchObject({ kind: "deputy", member: { id: cleo.id } });
    const without = { ...team, members: team.members.map((member) => ({ ...member, deputies: [] })) };
    expect(onDuty(without, anna.id, afternoon.now)).toMatchObject({
      kind: "colleague",
      member: { id: ben.id },
    });
  });

  test("is set by leads for their own team only, and only from it", async ({ ctx }) => {
    const { anna, ben } = await makeTeam(ctx);
    const other = await makeTeam(ctx);
    const input = { agentId: anna.id, deputyId: ben.id, from: ctx.now, to: null };
    for (const user of [anna, other.lead]) {
      await expect(setDeputy(as(ctx, user), input)).rejects.toThrow("not-found");
    }
    const { admin } = other;
    await expect(setDeputy(as(ctx, admin), { ...input, deputyId: other.ben.id })).rejects.toThrow(
      "errors.field.choice",
    );
    await setDeputy(as(ctx, admin), input);
  });

  test("of somebody who leaves is replaced, also in plans of the future", async ({ ctx }) => {
    const { lead, anna, ben, region, admin } = await makeTeam(ctx);
    await setDeputy(as(ctx, lead), {
      agentId: anna.id,
      deputyId: ben.id,
      from: days(ctx, 1),
      to: days(ctx, 3),
    });
    await leaveTeam(as(ctx, admin), { agentId: ben.id });
    const rows = await ctx.db.select().from(agentDeputies).where(isNull(agentDeputies.validTo));
    expect(rows.some(({ deputyId, agentId }) => deputyId === ben.id || agentId === ben.id)).toBe(false);
    expect(await commit(ctx, async () => {})).toBe("committed");
    await leaveTeam(as(ctx, admin), { agentId: anna.id });
    await expect(leaveTeam(as(ctx, admin), { agentId: lead.id })).rejects.toThrow("team.error.lastOne");
    // Somebody new: both have each other.
    const member = await makeUser(ctx, { displayName: "Neue Kraft" });
    const id = await appointStaff(as(ctx, admin), {
      ...{ regionId: region.id, who: "neue kraft", role: "agent", fullName: "Neue Kraft", salutation: "f" },
      deputyId: null,
    });
    expect(id).toBe(member.id);
    expect((await listDeputies(ctx, lead.id)).map(({ deputyId }) => deputyId)).toEqual([member.id]);
    expect((await listDeputies(ctx, member.id)).map(({ deputyId }) => deputyId)).toEqual([lead.id]);
  });
});

import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { describe } from "vitest";
import { readTeam } from "#app/features/escalation/contact/duty.server.ts";
import { chooseOwner } from "#app/features/escalation/contact/duty.ts";
import { endAbsence, enterAbsence, listAbsences } from "#app/features/escalation/team/absences.server.ts";
import { appointStaff, setTeamRole } from "#app/features/escalation/team/appointing.server.ts";
import { listFaces } from "#app/features/escalation/team/faces.server.ts";
import { leaveOnTime, leaveTeam, planLeaving } from "#app/features/escalation/team/leaving.server.ts";
import { saveCard, saveHours } from "#app/features/escalation/team/members.server.ts";
import { readOwnDuty } from "#app/features/escalation/team/own-duty.server.ts";
import { readPhoto, removePhoto, savePhoto } from "#app/features/escalation/team/photos.server.ts";
import { listLedTeams, listRoster, listTeamChanges } from "#app/features/escalation/team/roster.server.ts";
import { addClosure, saveSiteHours } from "#app/features/escalation/team/site.server.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { teamChanges } from "#db/schema/team.ts";
import { makeAgent, makeCategory, makeRegion, makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";

async function makeTeam(ctx: Ctx) {
  const region = await makeRegion(ctx);
  return {
    region,
    lead: await makeAgent(ctx, region, { isLead: true }),
    anna: await makeAgent(ctx, region),
    ben: await makeAgent(ctx, region),
    admin: await makeUser(ctx, { role: "admin" }),
  };
}

const day = (text: string) => new Date(`2026-${text}T00:00:00+01:00`);

describe("An appointment", () => {
  const card = { role: "agent", fullName: "Mara Lindt", salutation: "f", deputyId: null } as const;

  test("makes a member an agent with hours, German and a deputy, and is kept for good", async ({ ctx }) => {
    const { region, admin } = await makeTeam(ctx);
    const mara = await makeUser(ctx, { email: "mara@example.org" });
    await appointStaff(as(ctx, admin), { ...card, regionId: region.id, who: "Mara@Example.org" });
    const team = await readTeam(ctx, region.id);
    const member = team.members.find(({ id }) => id === mara.id);
    expect(member).toMatchObject({ hasLeft: false, isLead: false });
    expect(member?.shifts.frames).toHaveLength(5);
    expect(member?.deputies).toHaveLength(1);
    const [change] = await listTeamChanges(as(ctx, admin), { regionId: region.id });
    expect(change).toMatchObject({ kind: "appointed", about: "Mara Lindt" });
    await expect(
      ctx.db.transaction((tx) => tx.update(teamChanges).set({ kind: "left" })),
    ).rejects.toMatchObject({ cause: { message: "team_changes is append-only" } });
  });

  test("is the admin's alone, and of confirmed members without another role", async ({ ctx }) => {
    const { region, lead, anna, admin } = await makeTeam(ctx);
    const fresh = await makeUser(ctx, { isVerified: false });
    const input = { ...card, regionId: region.id };
    const appoint = (actor: typeof lead, who: string) => appointStaff(as(ctx, actor), { ...input, who });
    await expect(appoint(lead, "niemand")).rejects.toThrow("not-found");
    await expect(appoint(admin, "niemand")).rejects.toThrow("team.error.nobody");
    await expect(appoint(admin, fresh.displayName)).rejects.toThrow("team.error.nobody");
    await expect(appoint(admin, anna.displayName)).rejects.toThrow("team.error.staffAlready");
  });

  test("ends: an ordinary member again, known by closed tickets, with room for a new one", async ({
    ctx,
  }) => {
    const { region, anna, admin } = await makeTeam(ctx);
    await leaveTeam(as(ctx, admin), { agentId: anna.id });
    const [row] = await ctx.db.select().from(users).where(eq(users.id, anna.id));
    expect(row?.role).toBe("customer");
    expect((await readTeam(ctx, region.id)).members.find(({ id }) => id === anna.id)?.hasLeft).toBe(true);
    await expect(readOwnDuty(as(ctx, { ...anna, role: "customer" }))).rejects.toThrow("not-found");
    await appointStaff(as(ctx, admin), { ...card, regionId: region.id, who: anna.displayName });
    expect((await readTeam(ctx, region.id)).members.find(({ id }) => id === anna.id)?.hasLeft).toBe(false);
  });

  test("ends by itself on the planned day, once", async ({ ctx }) => {
    const { region, anna, admin } = await makeTeam(ctx);
    await planLeaving(as(ctx, admin), { agentId: anna.id, leavesAt: day("11-28") });
    const hasLeft = async (moment: string) => {
      const then = at(ctx, moment);
      await leaveOnTime.handle(then, {});
      return (await readTeam(then, region.id)).members.find(({ id }) => id === anna.id)?.hasLeft;
    };
    expect(await hasLeft("2026-11-27T23:59:00+01:00")).toBe(false);
    expect(await hasLeft("2026-11-28T00:00:00+01:00")).toBe(true);
    expect(await hasLeft("2026-11-29T00:00:00+01:00")).toBe(true);
  });

  test("as a lead or an agent again", async ({ ctx }) => {
    const { region, anna, lead, admin } = await makeTeam(ctx);
    await expect(setTeamRole(as(ctx, lead), { agentId: anna.id, role: "lead" })).rejects.toThrow("not-found");
    await setTeamRole(as(ctx, admin), { agentId: anna.id, role: "lead" });
    await setTeamRole(as(ctx, admin), { agentId: anna.id, role: "lead" });
    const changes = await listTeamChanges(as(ctx, admin), { regionId: region.id });
    expect(changes.filter(({ kind }) => kind === "role")).toHaveLength(1);
  });
});

describe("Agents", () => {
  test("are edited by their lead and by admins; every field that changed is kept", async ({ ctx }) => {
    const { region, lead, anna, admin } = await makeTeam(ctx);
    const category = await makeCategory(ctx, { name: "Glasfaser" });
    const foreign = await makeAgent(ctx, await makeRegion(ctx), { isLead: true });
    const card = {
      ...{ agentId: anna.id, fullName: "Anna Vogel", salutation: "f" as const, capacity: 3 },
      ...{ skills: [category.id, 4711], languages: ["de", "tr"] },
    };
    await expect(saveCard(as(ctx, anna), card)).rejects.toThrow("not-found");
    await expect(saveCard(as(ctx, foreign), card)).rejects.toThrow("not-found");
    await saveCard(as(ctx, lead), card);
    await saveHours(as(ctx, admin), {
      agentId: anna.id,
      frames: [{ weekday: 1, startMinute: 480, endMinute: 750 }],
    });
    const [face] = (await listFaces(asGuest(ctx), region.id)).filter(({ id }) => id === anna.id);
    expect(face).toMatchObject({ languages: ["de", "tr"] });
    expect(JSON.stringify(face)).not.toContain("Vogel");
    const kept = await listTeamChanges(as(ctx, lead), { regionId: region.id, agentId: anna.id });
    expect(kept.map(({ kind, data }) => data.field ?? kind).sort()).toEqual([
      ...["capacity", "fullName", "hours", "languages", "skills"],
    ]);
  });

  test("at their capacity come after those with room, but before the lead", async ({ ctx }) => {
    const { region } = await makeTeam(ctx);
    const { members, ...rest } = await readTeam(ctx, region.id);
    const choose = (loads: [open: number, most: number | null][]) => {
      const agents = members.filter(({ isLead }) => !isLead);
      const loaded = agents.map((member, i) => ({
        ...member,
        skills: [7],
        openCount: loads[i]?.[0] ?? 0,
        capacity: loads[i]?.[1] ?? null,
      }));
      const team = { ...rest, members: [...members.filter(({ isLead }) => isLead), ...loaded] };
      const chosen = chooseOwner(team, { lastHelperId: null, categoryId: 7, now: ctx.now });
      return loaded.findIndex(({ id }) => id === chosen?.member.id);
    };
    expect(
      choose([
        [2, 2],
        [5, 9],
      ]),
    ).toBe(1);
    expect(
      choose([
        [2, 3],
        [5, 9],
      ]),
    ).toBe(0);
    expect(
      choose([
        [8, 2],
        [5, 5],
      ]),
    ).toBe(1);
  });

  test("are shown to the lead of their team and to admins, to nobody else", async ({ ctx }) => {
    const { region, lead, anna, admin } = await makeTeam(ctx);
    const foreign = await makeAgent(ctx, await makeRegion(ctx), { isLead: true });
    expect(await listRoster(as(ctx, lead), region.id)).toHaveLength(3);
    expect((await listLedTeams(as(ctx, admin))).length).toBeGreaterThan(1);
    expect(await listLedTeams(as(ctx, lead))).toMatchObject([{ people: 3, present: 3 }]);
    for (const user of [anna, foreign]) {
      await expect(listRoster(as(ctx, user), region.id)).rejects.toThrow("not-found");
    }
  });
});

describe("An absence", () => {
  const entry = (agentId: number, deputyId: number | null, from = "12-01", to = "12-05") => ({
    ...{ agentId, deputyId, note: "" },
    startsAt: day(from),
    endsAt: day(to),
  });

  test("is entered by oneself or the lead, seen by the lead, and taken back", async ({ ctx }) => {
    const { region, lead, anna, ben } = await makeTeam(ctx);
    await enterAbsence(as(ctx, anna), entry(anna.id, ben.id));
    await enterAbsence(as(ctx, lead), entry(ben.id, lead.id, "12-10", "12-11"));
    await expect(enterAbsence(as(ctx, anna), entry(ben.id, anna.id))).rejects.toThrow("not-found");
    const seen = await listAbsences(ctx, { regionId: region.id });
    expect(seen.map(({ agentId }) => agentId)).toEqual([anna.id, ben.id]);
    const [first] = seen;
    await expect(endAbsence(as(ctx, ben), { absenceId: first!.id })).rejects.toThrow("not-found");
    await endAbsence(as(ctx, anna), { absenceId: first!.id });
    expect(await listAbsences(ctx, { agentId: anna.id })).toEqual([]);
  });

  test("that has begun ends now and leaves its past", async ({ ctx }) => {
    const { anna, ben } = await makeTeam(ctx);
    await enterAbsence(as(ctx, anna), entry(anna.id, ben.id));
    const later = at(ctx, "2026-12-03T10:00:00+01:00");
    const [row] = await listAbsences(later, { agentId: anna.id });
    expect(row?.isNow).toBe(true);
    await endAbsence(as(later, anna), { absenceId: row!.id });
    expect(await listAbsences(later, { agentId: anna.id })).toEqual([]);
    expect(await listAbsences(ctx, { agentId: anna.id })).toMatchObject([{ endsAt: later.now }]);
  });

  test("makes sense: in order, not over, not twice, with somebody who is there", async ({ ctx }) => {
    const { lead, anna, ben } = await makeTeam(ctx);
    const enter = (...args: Parameters<typeof entry>) => enterAbsence(as(ctx, anna), entry(...args));
    await expect(enter(anna.id, ben.id, "12-05", "12-05")).rejects.toThrow("team.error.order");
    await expect(enter(anna.id, ben.id, "11-01", "11-05")).rejects.toThrow("team.error.past");
    await expect(enter(anna.id, null)).rejects.toThrow("team.error.deputy");
    await expect(enter(anna.id, anna.id)).rejects.toThrow("errors.field.choice");
    await enterAbsence(as(ctx, ben), entry(ben.id, lead.id, "12-01", "12-20"));
    await expect(enter(anna.id, ben.id)).rejects.toThrow("team.error.deputyAway");
    await enter(anna.id, ben.id, "12-18", "12-22");
    await expect(enter(anna.id, lead.id, "12-21", "12-23")).rejects.toThrow("team.error.awayAlready");
  });
});

test("A portrait is made anew: square, without the file's own data, and gone when its agent leaves", async ({
  ctx,
}) => {
  const { region, lead, anna, admin } = await makeTeam(ctx);
  const bytes = await sharp({ create: { width: 900, height: 500, channels: 3, background: "#a40" } })
    .withExif({ IFD0: { Copyright: "geheim" }, IFD3: { GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();
  await savePhoto(as(ctx, anna), { bytes });
  const keyOf = async () =>
    (await listFaces(asGuest(ctx), region.id)).find(({ id }) => id === anna.id)?.photoKey;
  const key = (await keyOf()) ?? "";
  const stored = Buffer.from(await new Response((await readPhoto(asGuest(ctx), { key })).body).arrayBuffer());
  expect(await sharp(stored).metadata()).toMatchObject({ width: 320, height: 320, format: "webp" });
  expect((await sharp(stored).metadata()).exif).toBeUndefined();
  await expect(removePhoto(as(ctx, await makeUser(ctx)), { agentId: anna.id })).rejects.toThrow("not-found");
  await removePhoto(as(ctx, lead), { agentId: anna.id });
  await expect(readPhoto(asGuest(ctx), { key })).rejects.toThrow("not-found");
  await expect(savePhoto(as(ctx, anna), { bytes: Buffer.from("<svg/>") })).rejects.toThrow("noImage");
  await savePhoto(as(ctx, anna), { bytes });
  const again = (await keyOf()) ?? "";
  await leaveTeam(as(ctx, admin), { agentId: anna.id });
  await expect(readPhoto(asGuest(ctx), { key: again })).rejects.toThrow("not-found");
});

test("A site's hours and closed days are the admin's to change", async ({ ctx }) => {
  const { region, lead, admin } = await makeTeam(ctx);
  const frames = [{ weekday: 2, startMinute: 540, endMinute: 600 }];
  await expect(saveSiteHours(as(ctx, lead), { regionId: region.id, frames })).rejects.toThrow("not-found");
  await expect(saveSiteHours(as(ctx, admin), { regionId: region.id, frames: [] })).rejects.toThrow(
    "neverOpen",
  );
  await saveSiteHours(as(ctx, admin), { regionId: region.id, frames });
  await addClosure(as(ctx, admin), { regionId: region.id, day: "2026-12-24", name: "Heiligabend" });
  expect(await readSiteCalendar(ctx, region.id)).toMatchObject({ frames, closures: ["2026-12-24"] });
  expect(await ctx.db.$count(teamChanges, sql`kind = 'site'`)).toBe(2);
});

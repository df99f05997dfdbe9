import { listTeam } from "#app/features/escalation/teams.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { agents } from "#db/schema/escalation.ts";
import { makeRegion, makeUser } from "../support/make.ts";
import { asGuest, expect, test } from "../support/test.ts";

async function hire(ctx: Ctx, fullName: string, teamRegionId: number, role: "agent" | "lead", leftAt?: Date) {
  const user = await makeUser(ctx, { role, teamRegionId });
  await ctx.db.insert(agents).values({ userId: user.id, fullName, salutation: "f", leftAt });
}

test("a team is listed with its lead first, without those who left or work elsewhere", async ({ ctx }) => {
  const [here, elsewhere] = [await makeRegion(ctx), await makeRegion(ctx)];
  await hire(ctx, "Tom Becker", here.id, "agent");
  await hire(ctx, "Leyla Sahin", here.id, "agent");
  await hire(ctx, "Katharina Brandt", here.id, "lead");
  await hire(ctx, "Anna Weg", here.id, "agent", ctx.now);
  await hire(ctx, "Ralf Hoffmann", elsewhere.id, "lead");
  const team = await listTeam(asGuest(ctx), here.id);
  expect(team.map(({ fullName, isLead }) => [fullName, isLead])).toEqual([
    ["Katharina Brandt", true],
    ["Leyla Sahin", false],
    ["Tom Becker", false],
  ]);
  expect(JSON.stringify(team)).not.toContain("@");
});

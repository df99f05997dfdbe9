import { eq } from "drizzle-orm";
import { listTeam } from "#app/features/escalation/contact/teams.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { agents } from "#db/schema/escalation.ts";
import { makeAgent, makeRegion } from "../support/make.ts";
import { asGuest, expect, test } from "../support/test.ts";

async function hire(ctx: Ctx, fullName: string, team: { id: number }, isLead = false, hasLeft = false) {
  const user = await makeAgent(ctx, team, { isLead, hasLeft });
  await ctx.db.update(agents).set({ fullName }).where(eq(agents.userId, user.id));
}

test("a team is listed with its lead first, without those who left or work elsewhere", async ({ ctx }) => {
  const [here, elsewhere] = [await makeRegion(ctx), await makeRegion(ctx)];
  await hire(ctx, "Tom Becker", here);
  await hire(ctx, "Leyla Sahin", here);
  await hire(ctx, "Katharina Brandt", here, true);
  await hire(ctx, "Anna Weg", here, false, true);
  await hire(ctx, "Ralf Hoffmann", elsewhere, true);
  const team = await listTeam(asGuest(ctx), here.id);
  expect(team.map(({ fullName, isLead }) => [fullName, isLead])).toEqual([
    ["Katharina Brandt", true],
    ["Leyla Sahin", false],
    ["Tom Becker", false],
  ]);
  expect(JSON.stringify(team)).not.toContain("@");
});

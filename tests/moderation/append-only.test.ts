import { sql } from "drizzle-orm";
import { moderationActions } from "#db/schema/moderation.ts";
import { expect, test } from "../support/test.ts";

test("the record of the moderation takes rows and lets none be changed or deleted", async ({ ctx }) => {
  await ctx.db.insert(moderationActions).values({ action: "case.open", reason: "Probe", createdAt: ctx.now });
  for (const act of [
    "update moderation_actions set reason = ''",
    "delete from moderation_actions",
    "truncate moderation_actions",
  ]) {
    const refused = ctx.db.transaction((tx) => tx.execute(sql.raw(act)));
    await expect(refused, act).rejects.toMatchObject({ cause: { code: "23001" } });
  }
  expect(await ctx.db.$count(moderationActions)).toBe(1);
});

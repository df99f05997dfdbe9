import { eq, sql } from "drizzle-orm";
import { describe } from "vitest";
import { insertRows } from "#app/features/importers/insert-rows.server.ts";
import { users } from "#db/schema/accounts.ts";
import { importLinks } from "#db/schema/platform.ts";
import { expect, test } from "../support/test.ts";

const link = (externalId: string, localId = 1) => ({ source: "test", kind: "post", externalId, localId });

describe("rows inserted at once", () => {
  test("keep umlauts, quotes, line ends and dates, and take the defaults of what they do not name", async ({
    ctx,
  }) => {
    const displayName = `Zoë "Müßig"\n\\u0041 'O`;
    const createdAt = new Date("2019-10-27T00:30:15.123Z");
    await insertRows(ctx, users, [{ id: 900_001, displayName, createdAt, lastSeenAt: null }]);
    const [row] = await ctx.db.select().from(users).where(eq(users.id, 900_001));
    expect(row).toMatchObject({ displayName, createdAt, lastSeenAt: null, role: "customer", locale: "de" });
  });

  test("survive half a surrogate pair", async ({ ctx }) => {
    await insertRows(ctx, importLinks, [link("a\ud83d"), link("b😀"), link("\\ud83d")]);
    const rows = await ctx.db.select().from(importLinks).orderBy(importLinks.externalId);
    expect(rows.map(({ externalId }) => externalId)).toEqual(["\\ud83d", "a\ufffd", "b😀"]);
  });

  test("leave what is there when told so, and do nothing for no rows", async ({ ctx }) => {
    await insertRows(ctx, importLinks, [link("1")]);
    await insertRows(ctx, importLinks, [link("1", 2), link("2", 3)], sql`on conflict do nothing`);
    await insertRows(ctx, importLinks, []);
    const rows = await ctx.db.select().from(importLinks).orderBy(importLinks.externalId);
    expect(rows.map(({ localId }) => localId)).toEqual([1, 3]);
    await expect(insertRows(ctx, importLinks, [link("1", 2)])).rejects.toThrow();
  });
});

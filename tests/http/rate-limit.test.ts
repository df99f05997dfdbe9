import { tidyUp } from "#app/features/admin/housekeeping.server.ts";
import { spendLimit } from "#app/http/rate-limit.server.ts";
import { spendKeyed } from "#app/platform/throttle.server.ts";
import { rateLimits } from "#db/schema/platform.ts";
import { makeUser } from "../support/make.ts";
import { as, asGuest, at, expect, test } from "../support/test.ts";

const limit = { name: "test", max: 3, seconds: 3600, per: "actor" } as const;

test("the fourth use of three is refused and says how long to wait", async ({ ctx }) => {
  for (let use = 0; use < 3; use++) await spendKeyed(ctx, limit, "a");
  await expect(spendKeyed(ctx, limit, "a")).rejects.toMatchObject({
    code: "too-many",
    params: { retrySeconds: expect.any(Number), minutes: expect.any(Number) },
  });
});

test("another key, another member and another limit are not affected", async ({ ctx }) => {
  const [one, other] = [as(ctx, await makeUser(ctx)), as(ctx, await makeUser(ctx))];
  for (let use = 0; use < 3; use++) await spendLimit(one, limit, "192.0.2.1");
  await expect(spendLimit(one, limit, "198.51.100.7")).rejects.toThrow("too-many");
  await spendLimit(other, limit, "192.0.2.1");
  await spendLimit(one, { ...limit, name: "other" }, "192.0.2.1");
});

test("guests are counted by their address, of which only a keyed hash is kept", async ({ ctx }) => {
  const guest = asGuest(ctx);
  for (let use = 0; use < 3; use++) await spendLimit(guest, limit, "192.0.2.1");
  await expect(spendLimit(guest, limit, "192.0.2.1")).rejects.toThrow("too-many");
  await spendLimit(guest, limit, "192.0.2.2");
  const rows = await ctx.db.select().from(rateLimits);
  expect(JSON.stringify(rows)).not.toContain("192.0.2");
});

test("old counts are tidied away", async ({ ctx }) => {
  await spendKeyed(ctx, limit, "a");
  await tidyUp.handle(at(ctx, new Date(Date.now() + 2 * 86_400_000)), {});
  expect(await ctx.db.select().from(rateLimits)).toEqual([]);
});

import { clearFailure, listTroubles, noteFailure, readReadiness } from "#app/platform/health.server.ts";
import { heartbeats } from "#db/schema/platform.ts";
import { expect, test } from "../support/test.ts";

test("a part that failed is told with the time it began, until it works again", async ({ ctx }) => {
  await noteFailure(ctx.db, "search", "timeout");
  const [first] = await listTroubles(ctx.db);
  expect(first).toEqual({ part: "search", since: expect.any(Date) });
  await noteFailure(ctx.db, "search", "timeout again");
  expect(await listTroubles(ctx.db)).toEqual([first]);
  await clearFailure(ctx.db, "search");
  expect(await listTroubles(ctx.db)).toEqual([]);
});

test("a worker that is silent is a trouble, one that beats is not", async ({ ctx }) => {
  const beatAt = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1000);
  await ctx.db.insert(heartbeats).values({ process: "worker", beatAt: beatAt(300) });
  expect(await listTroubles(ctx.db)).toEqual([{ part: "worker", since: expect.any(Date) }]);
  expect(await readReadiness(ctx.db, new Date())).toMatchObject({
    ready: false,
    checks: { worker: "silent" },
  });
  await ctx.db.update(heartbeats).set({ beatAt: beatAt(5) });
  expect(await listTroubles(ctx.db)).toEqual([]);
  expect(await readReadiness(ctx.db, new Date())).toMatchObject({ ready: true });
});

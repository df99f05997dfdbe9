import { eq, sql } from "drizzle-orm";
import postgres from "postgres";
import { describe, vi } from "vitest";
import { z } from "zod";
import type { Ctx } from "#app/platform/context.ts";
import { transact } from "#app/platform/context.ts";
import { defineEvent, emit, on } from "#app/platform/events.server.ts";
import { addJob, defineJob } from "#app/platform/jobs.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts } from "#db/schema/forum.ts";
import { makeAnswer, makeComment, makeRegion, makeThread, makeUser } from "./make.ts";
import { as, asGuest, at, drainJobs, expect, monday, test } from "./test.ts";

const countUsers = async (ctx: Ctx) => (await ctx.db.select({ id: users.id }).from(users)).length;

describe("a test's transaction", () => {
  for (const name of ["the first", "the second"]) {
    test(`is rolled back, so ${name} of two tests sees only its own rows`, async ({ ctx }) => {
      await makeUser(ctx, { displayName: "Erika Muster" });
      expect(await countUsers(ctx)).toBe(1);
    });
  }

  test("survives an error that was caught in a use case", async ({ ctx }) => {
    await makeUser(ctx, { email: "doppelt@example.org" });
    await expect(
      transact(ctx, (inner) => makeUser(inner, { email: "doppelt@example.org" })),
    ).rejects.toThrow();
    expect(await countUsers(ctx)).toBe(1);
  });

  test("stands on a Monday morning in Germany", async ({ ctx }) => {
    expect(ctx.now).toEqual(monday);
    expect(at(ctx, "2026-11-24T08:00:00Z").now.getUTCDate()).toBe(24);
  });

  test("can be looked at as a member and as a guest", async ({ ctx }) => {
    const region = await makeRegion(ctx);
    const user = await makeUser(ctx, { role: "lead", teamRegionId: region.id, isVerified: false });
    expect(as(ctx, user).actor).toMatchObject({ kind: "user", id: user.id, role: "lead", isVerified: false });
    expect(asGuest(ctx).actor.kind).toBe("guest");
  });
});

describe("a committed clone", () => {
  test("is seen by other connections and is empty at first", async ({ committed }) => {
    expect(await countUsers(committed.ctx)).toBe(0);
    await makeUser(committed.ctx);
    const other = postgres(committed.url, { max: 1 });
    const [row] = await other`select count(*)::int as count from users`;
    await other.end();
    expect(row?.count).toBe(1);
  });
});

describe("factories", () => {
  test("make a thread with answers in order and comments", async ({ ctx }) => {
    const thread = await makeThread(ctx);
    const first = await makeAnswer(ctx, thread);
    const second = await makeAnswer(ctx, thread);
    const comment = await makeComment(ctx, second);
    expect([thread.question.position, first.position, second.position]).toEqual([0, 1, 2]);
    expect(comment).toMatchObject({ kind: "comment", parentId: second.id, position: null });
    const rows = await ctx.db.select().from(posts).where(eq(posts.threadId, thread.id));
    expect(rows).toHaveLength(4);
  });
});

describe("drainJobs", () => {
  const greeted = defineEvent("test.member-greeted", z.object({ userId: z.number() }));
  const seen: string[] = [];
  const later = defineJob("test.remember", z.object({ text: z.string() }), async (_ctx, { text }) => {
    seen.push(text);
  });
  const subscriptions = [
    on(greeted, "test.first", async (_ctx, { userId }) => void seen.push(`first ${userId}`)),
    on(greeted, "test.second", async (ctx) => addJob(ctx, later, { text: "from the second" })),
  ];

  test("runs events, their subscribers and the jobs these add", async ({ ctx }) => {
    seen.length = 0;
    await emit(ctx, greeted, { userId: 7 });
    const ran = await drainJobs(ctx, { subscriptions, jobs: [later] });
    expect(ran).toEqual(["platform.fan-out", "test.first", "test.second", "test.remember"]);
    expect(seen).toEqual(["first 7", "from the second"]);
  });

  test("leaves jobs for later in the queue until their time", async ({ ctx }) => {
    seen.length = 0;
    await addJob(ctx, later, { text: "at ten" }, { runAt: new Date("2026-11-23T10:00:00+01:00") });
    expect(await drainJobs(ctx, { jobs: [later] })).toEqual([]);
    expect(await drainJobs(at(ctx, "2026-11-23T10:00:00+01:00"), { jobs: [later] })).toEqual([
      "test.remember",
    ]);
  });

  test("says which job failed", async ({ ctx }) => {
    await ctx.db.execute(sql`select graphile_worker.add_job('test.unknown')`);
    await expect(drainJobs(ctx, {})).rejects.toThrow("test.unknown");
  });
});

describe("an unexpected console.error", () => {
  test("can be expected by a test that replaces it", () => {
    const spy = vi.spyOn(console, "error").mockImplementation(() => {});
    console.error("known");
    expect(spy).toHaveBeenCalledOnce();
    spy.mockRestore();
  });
});

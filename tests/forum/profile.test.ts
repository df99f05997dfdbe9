import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { listHelpedThreads, listQuestionsOf, readProfile } from "#app/features/forum/profile.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { postSources, posts, solutions, threads } from "#db/schema/forum.ts";
import { makeAnswer, makeComment, makeRegion, makeThread, makeUser, type Post } from "../support/make.ts";
import { as, asGuest, expect, monday, test } from "../support/test.ts";

const hoursAgo = (hours: number) => new Date(monday.getTime() - hours * 3_600_000);

async function accept(ctx: Ctx, post: Post, revokedAt: Date | null = null): Promise<void> {
  const [thread] = await ctx.db.select().from(threads).where(eq(threads.id, post.threadId));
  await ctx.db.insert(solutions).values({
    postId: post.id,
    threadId: post.threadId,
    source: "asker",
    acceptedById: thread!.authorId,
    revokedAt,
  });
}

describe("a public profile", () => {
  test("has no e-mail address and no postcode, for nobody", async ({ ctx }) => {
    const region = await makeRegion(ctx, { name: "Frankfurt" });
    const user = await makeUser(ctx, { email: "geheim@example.org", postcode: "60311", regionId: region.id });
    for (const reader of [asGuest(ctx), as(ctx, user), as(ctx, await makeUser(ctx, { role: "admin" }))]) {
      const profile = await readProfile(reader, user.id);
      expect(profile).toMatchObject({ displayName: user.displayName, regionName: "Frankfurt", source: null });
      expect(JSON.stringify(profile)).not.toMatch(/geheim|60311/);
    }
  });

  test("counts standing solutions and thanks of what is visible", async ({ ctx }) => {
    const user = await makeUser(ctx);
    const thread = await makeThread(ctx);
    await accept(ctx, await makeAnswer(ctx, thread, { author: user, helpfulCount: 3 }));
    await accept(ctx, await makeAnswer(ctx, thread, { author: user, helpfulCount: 2 }), ctx.now);
    await accept(ctx, await makeAnswer(ctx, thread, { author: user, helpfulCount: 9, hiddenAt: ctx.now }));
    const hidden = await makeThread(ctx, { hiddenAt: ctx.now });
    await accept(ctx, await makeAnswer(ctx, hidden, { author: user, helpfulCount: 9 }));
    expect(await readProfile(asGuest(ctx), user.id)).toMatchObject({ helpfulCount: 5, solutionCount: 1 });
  });

  test("says which team somebody works in, and where an imported author came from", async ({ ctx }) => {
    const team = await makeRegion(ctx, { name: "Köln" });
    const agent = await makeUser(ctx, { role: "agent", teamRegionId: team.id });
    expect((await readProfile(ctx, agent.id)).teamName).toBe("Köln");
    const author = await makeUser(ctx, { email: null });
    const post = await makeAnswer(ctx, await makeThread(ctx), { author });
    await ctx.db.insert(postSources).values({
      postId: post.id,
      site: "iot.stackexchange.com",
      url: "https://iot.stackexchange.com/a/1",
      authorName: "Ghanima",
      authorUrl: "https://iot.stackexchange.com/users/12",
      licence: "CC BY-SA 3.0",
    });
    expect((await readProfile(asGuest(ctx), author.id)).source).toEqual({
      site: "iot.stackexchange.com",
      url: "https://iot.stackexchange.com/users/12",
    });
  });

  test("of nobody is not found", async ({ ctx }) => {
    await expect(readProfile(ctx, 987_654)).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("the threads somebody helped in", () => {
  test("are other people's, each once with its latest answer, and say whether a solution is among the answers", async ({
    ctx,
  }) => {
    const user = await makeUser(ctx);
    const [first, second, own] = [
      await makeThread(ctx, { title: "Erste" }),
      await makeThread(ctx, { title: "Zweite" }),
      await makeThread(ctx, { author: user }),
    ];
    await accept(ctx, await makeAnswer(ctx, first, { author: user, createdAt: hoursAgo(9) }));
    await makeAnswer(ctx, second, { author: user, createdAt: hoursAgo(5) });
    await makeAnswer(ctx, first, { author: user, createdAt: hoursAgo(2) });
    await makeAnswer(ctx, own, { author: user });
    await makeComment(ctx, (await makeThread(ctx)).question, { author: user });
    const helped = await listHelpedThreads(asGuest(ctx), user.id, 5);
    expect(helped.map(({ title, isSolution, answeredAt }) => [title, isSolution, answeredAt])).toEqual([
      ["Erste", true, hoursAgo(2)],
      ["Zweite", false, hoursAgo(5)],
    ]);
    expect(await listHelpedThreads(asGuest(ctx), user.id, 1)).toHaveLength(1);
  });

  test("and the own questions leave out what is hidden, except for moderators", async ({ ctx }) => {
    const user = await makeUser(ctx);
    const thread = await makeThread(ctx);
    const answer = await makeAnswer(ctx, thread, { author: user });
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, answer.id));
    await makeThread(ctx, { author: user, title: "Sichtbar" });
    await makeThread(ctx, { author: user, hiddenAt: ctx.now });
    const moderator = as(ctx, await makeUser(ctx, { role: "moderator" }));
    expect(await listHelpedThreads(asGuest(ctx), user.id, 5)).toEqual([]);
    expect(await listHelpedThreads(moderator, user.id, 5)).toHaveLength(1);
    expect((await listQuestionsOf(asGuest(ctx), user.id, 5)).map(({ title }) => title)).toEqual(["Sichtbar"]);
    expect(await listQuestionsOf(moderator, user.id, 5)).toHaveLength(2);
  });
});

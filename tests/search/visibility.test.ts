import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { refreshThread } from "#app/features/search/refresh.server.ts";
import { searchThreads } from "#app/features/search/search.server.ts";
import { findSimilar } from "#app/features/search/similar.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { makeAnswer, makeCategory, makeThread, makeUser, type Thread } from "../support/make.ts";
import { as, asGuest, expect, test } from "../support/test.ts";

const search = (ctx: Ctx, q: string) => searchThreads(ctx, { q, page: 1 });
const similar = (ctx: Ctx, title: string) => findSimilar(ctx, { title, limit: 5 });

async function acceptAnswer(ctx: Ctx, thread: Thread, body: string) {
  const answer = await makeAnswer(ctx, thread, { body });
  await ctx.db
    .insert(solutions)
    .values({ postId: answer.id, threadId: thread.id, source: "asker", acceptedById: thread.authorId });
  await ctx.db.update(threads).set({ solvedAt: ctx.now }).where(eq(threads.id, thread.id));
  return answer;
}

describe("A late index shows nothing that was hidden or changed since:", () => {
  test("a hidden thread is in no result", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Receiver bleibt schwarz" });
    await refreshThread(ctx, thread.id);
    const guest = asGuest(ctx);
    expect((await search(guest, "Receiver")).results).toHaveLength(1);
    expect(await similar(guest, "Receiver bleibt schwarz")).toHaveLength(1);
    await ctx.db.update(threads).set({ hiddenAt: ctx.now }).where(eq(threads.id, thread.id));
    for (const reader of [
      guest,
      as(ctx, await makeUser(ctx)),
      as(ctx, await makeUser(ctx, { role: "guide" })),
    ]) {
      expect(await search(reader, "Receiver")).toMatchObject({ results: [], total: 0 });
      expect(await similar(reader, "Receiver bleibt schwarz")).toEqual([]);
    }
  });

  test("a hidden post is in no result", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Receiver bleibt schwarz" });
    const answer = await makeAnswer(ctx, thread, { body: "Meine IBAN steht hier: Kontoauszug" });
    await refreshThread(ctx, thread.id);
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, answer.id));
    expect((await search(asGuest(ctx), "Kontoauszug")).results).toEqual([]);
  });

  test("what was edited away is not shown any more", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Receiver", body: "Rufen Sie 0151 an wegen Kontoauszug" });
    await refreshThread(ctx, thread.id);
    await ctx.db
      .update(posts)
      .set({ body: "Neuer Text", bodyHtml: "<p>Neuer Text</p>" })
      .where(eq(posts.id, thread.question.id));
    const { results } = await search(asGuest(ctx), "Kontoauszug");
    expect(results).toHaveLength(1);
    expect(results[0]?.snippet).toEqual([{ text: "Neuer Text", isMatch: false }]);
  });

  test("a solution that was taken back or hidden is not quoted", async ({ ctx }) => {
    const thread = await makeThread(ctx, { title: "Receiver bleibt schwarz" });
    const first = await acceptAnswer(ctx, thread, "Kabel tauschen");
    const second = await acceptAnswer(ctx, thread, "Sender neu suchen");
    await refreshThread(ctx, thread.id);
    const guest = asGuest(ctx);
    const quoted = async () => (await similar(guest, "Receiver schwarz"))[0]?.solution;
    expect(await quoted()).toEqual({ postId: first.id, excerpt: "Kabel tauschen" });
    await ctx.db.update(solutions).set({ revokedAt: ctx.now }).where(eq(solutions.postId, first.id));
    expect(await quoted()).toEqual({ postId: second.id, excerpt: "Sender neu suchen" });
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.id, second.id));
    expect(await quoted()).toBeNull();
  });
});

describe("Searching", () => {
  test("shows title, category and the fitting place with marks", async ({ ctx }) => {
    const category = await makeCategory(ctx, { name: "Internet & WLAN" });
    const thread = await makeThread(ctx, {
      title: "Router <b>blinkt</b>",
      category,
      body: "Die rote Lampe.",
    });
    await refreshThread(ctx, thread.id);
    const { results, total, isTotalExact } = await search(asGuest(ctx), "router lampe");
    expect({ total, isTotalExact }).toEqual({ total: 1, isTotalExact: true });
    expect(results).toMatchObject([
      {
        thread: { id: thread.id, isSolved: false, answerCount: 0 },
        post: { id: thread.question.id, kind: "question" },
        categoryName: "Internet & WLAN",
        title: [
          { text: "Router", isMatch: true },
          { text: " <b>blinkt</b>", isMatch: false },
        ],
        snippet: [
          { text: "Die rote ", isMatch: false },
          { text: "Lampe", isMatch: true },
          { text: ".", isMatch: false },
        ],
      },
    ]);
  });

  test("narrows down by what is typed or clicked, and says when a category does not exist", async ({
    ctx,
  }) => {
    const category = await makeCategory(ctx, { slug: "internet-wlan", name: "Internet & WLAN" });
    const inside = await makeThread(ctx, { title: "Router eins", category, solvedAt: ctx.now });
    const outside = await makeThread(ctx, { title: "Router zwei" });
    for (const thread of [inside, outside]) await refreshThread(ctx, thread.id);
    const ids = ({ results }: { results: { thread: { id: number } }[] }) =>
      results.map(({ thread }) => thread.id);
    for (const q of ["router thema:internet-wlan", "router thema:internet", "router status:gelöst"]) {
      expect(ids(await search(ctx, q)), q).toEqual([inside.id]);
    }
    expect(ids(await searchThreads(ctx, { q: "router", category: "internet-wlan", page: 1 }))).toEqual([
      inside.id,
    ]);
    expect(ids(await searchThreads(ctx, { q: "router", status: "open", page: 1 }))).toEqual([outside.id]);
    const unknown = await search(ctx, "router thema:gartenbau");
    expect(unknown).toMatchObject({ unknownCategory: "gartenbau", category: null, total: 2 });
  });

  test("answers whatever is typed or put into the address", async ({ ctx }) => {
    await refreshThread(ctx, (await makeThread(ctx, { title: "Router blinkt" })).id);
    const typed = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            "router",
            '"',
            "-",
            "thema:",
            "status:",
            "offen",
            ":*",
            "'",
            "\\",
            "\u0000",
            " ",
            "&",
            "(",
          ),
          {
            maxLength: 30,
          },
        )
        .map((list) => list.join("")),
    );
    const any = fc.record({ q: typed, category: typed, status: typed, page: fc.integer() });
    await fc.assert(
      fc.asyncProperty(any, async (input) => {
        const found = await searchThreads(ctx, input);
        expect(found.page).toBeGreaterThan(0);
        await similar(ctx, input.q);
      }),
      { numRuns: 150 },
    );
  });

  test("asks for a word when there is none", async ({ ctx }) => {
    for (const q of ["", "  ", "???", "-router", "was ist das", "status:offen"]) {
      expect(await search(ctx, q), q).toMatchObject({ isSearchable: false, results: [], total: 0 });
    }
  });
});

describe("Similar questions", () => {
  test("put solved ones first with their solution and leave the asked one out", async ({ ctx }) => {
    const asked = await makeThread(ctx, { title: "Router blinkt rot nach Update" });
    const open = await makeThread(ctx, { title: "Router blinkt rot nach Update seit Montag" });
    const solved = await makeThread(ctx, { title: "Router blinkt rot" });
    const distant = await makeThread(ctx, { title: "Rechnung", body: "Zu hoch." });
    await acceptAnswer(ctx, solved, "Router **zehn Minuten** vom Strom trennen.");
    for (const thread of [asked, open, solved, distant]) await refreshThread(ctx, thread.id);
    const found = await findSimilar(asGuest(ctx), {
      title: asked.title,
      excludeThreadId: asked.id,
      limit: 5,
    });
    expect(found.map(({ id }) => id)).toEqual([solved.id, open.id]);
    expect(found[0]).toMatchObject({ isSolved: true, answerCount: 1 });
    expect(found[0]?.solution?.excerpt).toContain("vom Strom trennen");
    expect(found[1]?.solution).toBeNull();
  });

  test("are none as long as nothing telling was typed", async ({ ctx }) => {
    for (const title of ["", "Wie", "Was ist das?", "???"]) expect(await similar(ctx, title)).toEqual([]);
  });
});

import { eq } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { bodyField, commentField, submissionKeyField, titleField } from "#app/features/forum/text.ts";
import { askQuestion, getThread } from "#app/features/forum/threads.server.ts";
import { slugify } from "#app/ui/paths.ts";
import { categories, follows, posts, threadPlaces, threads } from "#db/schema/forum.ts";
import { postcodeAreas } from "#db/schema/regions.ts";
import { makeCategory, makeRegion, makeUser } from "../support/make.ts";
import { as, expect, test } from "../support/test.ts";
import { listNews } from "./cast.ts";

const text = { title: "Glasfaser-Modem blinkt rot", body: "Seit dem **Gewitter**." };

describe("asking", () => {
  test("makes a thread with its first post, and the asker follows it", async ({ ctx }) => {
    const [asker, category] = [await makeUser(ctx), await makeCategory(ctx)];
    const thread = await askQuestion(as(ctx, asker), { categoryId: category.id, ...text });
    const shown = await getThread(ctx, thread.id);
    expect(shown).toMatchObject({
      title: text.title,
      slug: "glasfaser-modem-blinkt-rot",
      category: { id: category.id },
      author: { id: asker.id },
      region: null,
      createdAt: ctx.now,
      lastActivityAt: ctx.now,
      autoEscalateFrom: ctx.now,
      answerCount: 0,
      solvedAt: null,
    });
    const [question] = await ctx.db.select().from(posts).where(eq(posts.threadId, thread.id));
    expect(question).toMatchObject({
      kind: "question",
      position: 0,
      authorId: asker.id,
      body: text.body,
      bodyHtml: "<p>Seit dem <strong>Gewitter</strong>.</p>\n",
    });
    const followers = await ctx.db.select().from(follows).where(eq(follows.threadId, thread.id));
    expect(followers.map(({ userId }) => userId)).toEqual([asker.id]);
    const [counted] = await ctx.db.select().from(categories).where(eq(categories.id, category.id));
    expect([counted?.openCount, counted?.solvedCount]).toEqual([1, 0]);
    expect(await listNews(ctx)).toEqual([
      ["forum.thread-asked", { threadId: thread.id, postId: question?.id }],
    ]);
  });

  test("finds the region of the postcode and keeps the postcode apart from the public thread", async ({
    ctx,
  }) => {
    const [asker, category, region] = [await makeUser(ctx), await makeCategory(ctx), await makeRegion(ctx)];
    await ctx.db
      .insert(postcodeAreas)
      .values({ prefix: "60", regionId: region.id, latitude: 50.1, longitude: 8.7 })
      .onConflictDoUpdate({ target: postcodeAreas.prefix, set: { regionId: region.id } });
    const input = { categoryId: category.id, ...text, postcode: "60326" };
    const thread = await askQuestion(as(ctx, asker), input);
    expect((await getThread(ctx, thread.id)).region).toEqual({
      id: region.id,
      slug: region.slug,
      name: region.name,
    });
    const places = await ctx.db.select().from(threadPlaces).where(eq(threadPlaces.threadId, thread.id));
    expect(places).toEqual([{ threadId: thread.id, postcode: "60326" }]);
    expect(JSON.stringify(await getThread(ctx, thread.id))).not.toContain("60326");
  });

  test("sent twice asks once", async ({ ctx }) => {
    const [asker, category] = [await makeUser(ctx), await makeCategory(ctx)];
    const input = { categoryId: category.id, ...text, submissionKey: "a".repeat(20) };
    const first = await askQuestion(as(ctx, asker), input);
    const second = await askQuestion(as(ctx, asker), input);
    expect(second.id).toBe(first.id);
    const all = await ctx.db.select().from(threads).where(eq(threads.authorId, asker.id));
    expect(all).toHaveLength(1);
    expect(await listNews(ctx)).toHaveLength(1);
  });

  test("does not hand out somebody else's thread for a key that was guessed", async ({ ctx }) => {
    const [asker, thief, category] = [await makeUser(ctx), await makeUser(ctx), await makeCategory(ctx)];
    const input = { categoryId: category.id, ...text, submissionKey: "b".repeat(20) };
    await askQuestion(as(ctx, asker), input);
    await expect(askQuestion(as(ctx, thief), input)).rejects.toMatchObject({ code: "not-found" });
  });

  test("in a category that does not exist is refused at its field", async ({ ctx }) => {
    const asker = await makeUser(ctx);
    const act = askQuestion(as(ctx, asker), { categoryId: 999_999, ...text });
    await expect(act).rejects.toMatchObject({ code: "invalid", field: "categoryId" });
  });
});

describe("what can be typed", () => {
  test("a title has 8 to 150 characters, white space around and inside it does not count", () => {
    expect(titleField.parse("  Router   blinkt\nrot ")).toBe("Router blinkt rot");
    expect(titleField.safeParse("  kurz     ").success).toBe(false);
    expect(titleField.safeParse("a".repeat(150)).success).toBe(true);
    expect(titleField.safeParse("a".repeat(151)).success).toBe(false);
    expect(titleField.safeParse("????????????").success).toBe(false);
  });

  test("a text needs at least one letter or digit and ends at 30,000 characters, a comment at 3,000", () => {
    expect(bodyField.safeParse(" \n ").success).toBe(false);
    expect(bodyField.safeParse("...").success).toBe(false);
    expect(bodyField.safeParse("ü").success).toBe(true);
    expect(bodyField.safeParse("a".repeat(30_000)).success).toBe(true);
    expect(bodyField.safeParse("a".repeat(30_001)).success).toBe(false);
    expect(commentField.safeParse("a".repeat(3_000)).success).toBe(true);
    expect(commentField.safeParse("a".repeat(3_001)).success).toBe(false);
    expect(commentField.safeParse("?!").success).toBe(false);
  });

  test("indented code at the start of a text stays indented", () => {
    expect(bodyField.parse("    ping 1.1.1.1")).toBe("    ping 1.1.1.1");
  });

  test("a submission key is plain and not guessable by length", () => {
    expect(submissionKeyField.safeParse("Zx_-9".repeat(4)).success).toBe(true);
    for (const key of ["", "short", "with space in the key", "a".repeat(65), "ä".repeat(20)]) {
      expect(submissionKeyField.safeParse(key).success, key).toBe(false);
    }
  });
});

describe("the readable part of an address", () => {
  test("writes umlauts out and drops accents and signs", () => {
    expect(slugify("Störung: Übergröße & „Café“ (FRITZ!Box 7590)")).toBe(
      "stoerung-uebergroesse-cafe-fritz-box-7590",
    );
  });

  test("is safe in an address and never empty, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (title) => {
        const slug = slugify(title);
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

import { describe } from "vitest";
import {
  readBadgesOf,
  readExpertise,
  readExperts,
  readExpertsByCategory,
  readExpertsOfWeek,
} from "#app/features/badges/read.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { expertise } from "#db/schema/badges.ts";
import { solutions } from "#db/schema/forum.ts";
import { type Category, makeAnswer, makeCategory, makeThread, makeUser, type User } from "../support/make.ts";
import { at, expect, monday, test } from "../support/test.ts";

const daysFrom = (days: number) => new Date(monday.getTime() + days * 86_400_000);

async function give(
  ctx: Ctx,
  user: User,
  category: Category,
  values: Partial<typeof expertise.$inferInsert> = {},
): Promise<void> {
  await ctx.db.insert(expertise).values({
    userId: user.id,
    categoryId: category.id,
    points: 100,
    confirmedCount: 9,
    failedCount: 0,
    wilson: 0.769,
    level: "bronze",
    computedAt: ctx.now,
    ...values,
  });
}

async function solve(ctx: Ctx, author: User, category: Category, acceptedAt = ctx.now): Promise<void> {
  const thread = await makeThread(ctx, { category });
  const answer = await makeAnswer(ctx, thread, { author });
  await ctx.db.insert(solutions).values({
    postId: answer.id,
    threadId: thread.id,
    source: "asker",
    acceptedById: thread.authorId,
    acceptedAt,
  });
}

const names = (experts: { displayName: string }[]) => experts.map(({ displayName }) => displayName);

describe("badges beside names", () => {
  test("come for many people at once, the highest first, and only real ones", async ({ ctx }) => {
    const [wifi, fibre] = [
      await makeCategory(ctx, { name: "WLAN" }),
      await makeCategory(ctx, { name: "Glasfaser" }),
    ];
    const [first, second, third] = [await makeUser(ctx), await makeUser(ctx), await makeUser(ctx)];
    await give(ctx, first, wifi, { level: "bronze", points: 900 });
    await give(ctx, first, fibre, { level: "gold" });
    await give(ctx, second, wifi, { level: null });
    const badges = await readBadgesOf(ctx, [first.id, second.id, third.id, first.id]);
    expect(badges.get(first.id)).toEqual([
      { categoryId: fibre.id, categoryName: "Glasfaser", level: "gold" },
      { categoryId: wifi.id, categoryName: "WLAN", level: "bronze" },
    ]);
    expect(badges.size).toBe(1);
    expect(await readBadgesOf(ctx, [])).toEqual(new Map());
  });
});

describe("a member's expertise", () => {
  test("tells what is there, how long it stands and what is missing, with points faded to now", async ({
    ctx,
  }) => {
    const [user, category] = [
      await makeUser(ctx),
      await makeCategory(ctx, { name: "Glasfaser", slug: "glasfaser" }),
    ];
    await give(ctx, user, category, { points: 240, confirmedCount: 12, failedCount: 1 });
    const [item] = await readExpertise(at(ctx, daysFrom(180)), user.id);
    expect(item).toMatchObject({
      categoryName: "Glasfaser",
      categorySlug: "glasfaser",
      level: "bronze",
      points: 120,
      confirmedCount: 12,
      failedCount: 1,
      safeUntil: daysFrom(180 + 180 + 30),
      next: { level: "silver", progress: { points: { missing: 130 }, confirmed: { missing: 3 } } },
    });
  });

  test("names the level to keep while it is on notice, and nothing above gold", async ({ ctx }) => {
    const [user, gold, silver] = [await makeUser(ctx), await makeCategory(ctx), await makeCategory(ctx)];
    await give(ctx, user, gold, { level: "gold", points: 1500, confirmedCount: 90 });
    await give(ctx, user, silver, { level: "silver", points: 200, confirmedCount: 20, fallsAt: daysFrom(9) });
    const [first, second] = await readExpertise(ctx, user.id);
    expect(first).toMatchObject({ level: "gold", next: null });
    expect(second).toMatchObject({
      safeUntil: daysFrom(9),
      next: { level: "silver", progress: { points: { missing: 50 } } },
    });
  });

  test("leaves out categories in which nothing is left", async ({ ctx }) => {
    const [user, category] = [await makeUser(ctx), await makeCategory(ctx)];
    await give(ctx, user, category, { level: null, points: 0, confirmedCount: 0 });
    expect(await readExpertise(ctx, user.id)).toEqual([]);
  });
});

describe("lists of experts", () => {
  test("of a category go by level, then points; who is suspended is not recommended", async ({ ctx }) => {
    const category = await makeCategory(ctx);
    const [bronze, silver, strong, suspended, none] = [
      await makeUser(ctx, { displayName: "Bronze" }),
      await makeUser(ctx, { displayName: "Silber" }),
      await makeUser(ctx, { displayName: "Viel Bronze" }),
      await makeUser(ctx, { displayName: "Gesperrt", suspendedUntil: daysFrom(3) }),
      await makeUser(ctx, { displayName: "Ohne" }),
    ];
    await give(ctx, bronze, category, { points: 70 });
    await give(ctx, strong, category, { points: 240 });
    await give(ctx, silver, category, { level: "silver", points: 200 });
    await give(ctx, suspended, category, { level: "gold", points: 2000 });
    await give(ctx, none, category, { level: null, points: 50 });
    expect(names(await readExperts(ctx, category.id, 5))).toEqual(["Silber", "Viel Bronze", "Bronze"]);
    expect(names(await readExperts(ctx, category.id, 2))).toEqual(["Silber", "Viel Bronze"]);
    expect(names(await readExperts(at(ctx, daysFrom(4)), category.id, 1))).toEqual(["Gesperrt"]);
  });

  test("of all categories come in the categories' order, each with its first few", async ({ ctx }) => {
    const [last, first] = [
      await makeCategory(ctx, { position: 902 }),
      await makeCategory(ctx, { position: 901 }),
    ];
    const [one, two] = [
      await makeUser(ctx, { displayName: "Eins" }),
      await makeUser(ctx, { displayName: "Zwei" }),
    ];
    await give(ctx, one, last, { points: 90 });
    await give(ctx, two, last, { points: 95 });
    await give(ctx, one, first);
    const groups = await readExpertsByCategory(ctx, 1);
    expect(groups.map(({ id, experts }) => [id, names(experts)])).toEqual([
      [first.id, ["Eins"]],
      [last.id, ["Zwei"]],
    ]);
  });

  test("of the week go by this week's solutions of people with a badge there, each person once", async ({
    ctx,
  }) => {
    const [wifi, fibre] = [await makeCategory(ctx), await makeCategory(ctx)];
    const [busy, calm, past, plain] = [
      await makeUser(ctx, { displayName: "Fleißig" }),
      await makeUser(ctx, { displayName: "Ruhig" }),
      await makeUser(ctx, { displayName: "Früher" }),
      await makeUser(ctx, { displayName: "Ohne" }),
    ];
    for (const user of [busy, calm, past]) await give(ctx, user, wifi);
    await give(ctx, busy, fibre, { level: "silver" });
    await solve(ctx, calm, wifi);
    await solve(ctx, busy, wifi);
    for (let times = 0; times < 2; times++) await solve(ctx, busy, fibre);
    for (let times = 0; times < 3; times++) await solve(ctx, plain, wifi);
    for (let times = 0; times < 3; times++) await solve(ctx, past, wifi, daysFrom(-8));
    const { experts, isOfWeek } = await readExpertsOfWeek(ctx, 3);
    expect(isOfWeek).toBe(true);
    expect(names(experts)).toEqual(["Fleißig", "Ruhig"]);
    expect(experts[0]!.badge).toMatchObject({ categoryId: fibre.id, level: "silver" });
  });

  test("fall back to the strongest in a week without solutions", async ({ ctx }) => {
    const category = await makeCategory(ctx);
    const [weak, strong] = [await makeUser(ctx), await makeUser(ctx, { displayName: "Stark" })];
    await give(ctx, weak, category, { points: 61 });
    await give(ctx, strong, category, { points: 600 });
    const { experts, isOfWeek } = await readExpertsOfWeek(ctx, 1);
    expect(isOfWeek).toBe(false);
    expect(names(experts)).toEqual(["Stark"]);
  });
});

import { eq } from "drizzle-orm";
import { describe } from "vitest";
import { computeRanks, readRankProgress } from "#app/features/badges/ranks.server.ts";
import type { BadgeLevel } from "#app/features/badges/rules.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { expertise } from "#db/schema/badges.ts";
import { posts } from "#db/schema/forum.ts";
import { makeAnswer, makeCategory, makeThread, makeUser, type User } from "../support/make.ts";
import { expect, monday, test } from "../support/test.ts";

const daysAgo = (days: number) => new Date(monday.getTime() - days * 86_400_000);

async function rankOf(ctx: Ctx, user: User) {
  await computeRanks(ctx, [user.id]);
  const [row] = await ctx.db.select({ rank: users.rank }).from(users).where(eq(users.id, user.id));
  return row!.rank;
}

/** Confirmed answers as computeExpertise would have counted them. */
async function give(ctx: Ctx, user: User, confirmedCount: number, level: BadgeLevel | null = null) {
  const { id: categoryId } = await makeCategory(ctx);
  await ctx.db
    .insert(expertise)
    .values({ userId: user.id, categoryId, points: 300, confirmedCount, failedCount: 0, wilson: 0.7, level });
}

async function writeOnDays(ctx: Ctx, user: User, days: number) {
  const thread = await makeThread(ctx);
  for (let day = 0; day < days; day++) {
    await makeAnswer(ctx, thread, { author: user, createdAt: daysAgo(day) });
  }
}

describe("the rank", () => {
  test("is member with a confirmed address and one visible post, newcomer before", async ({ ctx }) => {
    const [silent, writer, unverified] = [
      await makeUser(ctx),
      await makeUser(ctx, { rank: "newcomer" }),
      await makeUser(ctx, { isVerified: false }),
    ];
    await writeOnDays(ctx, writer, 1);
    await writeOnDays(ctx, unverified, 1);
    expect(await rankOf(ctx, silent)).toBe("newcomer");
    expect(await rankOf(ctx, writer)).toBe("member");
    expect(await rankOf(ctx, unverified)).toBe("newcomer");
    await ctx.db.update(posts).set({ hiddenAt: ctx.now }).where(eq(posts.authorId, writer.id));
    expect(await rankOf(ctx, writer)).toBe("newcomer");
  });

  test("is helper with 5 confirmed answers, over all categories, and 10 active days", async ({ ctx }) => {
    const user = await makeUser(ctx);
    await give(ctx, user, 2);
    await give(ctx, user, 3);
    await writeOnDays(ctx, user, 9);
    expect(await rankOf(ctx, user)).toBe("member");
    await writeOnDays(ctx, user, 10);
    expect(await rankOf(ctx, user)).toBe("helper");
  });

  test("is expert with a silver badge or above on top of that, not with the badge alone", async ({ ctx }) => {
    const [user, newcomer] = [await makeUser(ctx), await makeUser(ctx)];
    await give(ctx, user, 15, "bronze");
    await writeOnDays(ctx, user, 10);
    expect(await rankOf(ctx, user)).toBe("helper");
    await give(ctx, user, 60, "gold");
    expect(await rankOf(ctx, user)).toBe("expert");
    await give(ctx, newcomer, 15, "silver");
    await writeOnDays(ctx, newcomer, 2);
    expect(await rankOf(ctx, newcomer)).toBe("member");
  });

  test("counts days by the calendar of Germany", async ({ ctx }) => {
    const user = await makeUser(ctx);
    await give(ctx, user, 5);
    const thread = await makeThread(ctx);
    // 00:30 and 23:30 German time of one day each: two dates in UTC.
    for (let day = 1; day <= 5; day++) {
      for (const time of [`2026-11-0${day}T00:30:00+01:00`, `2026-11-0${day}T23:30:00+01:00`]) {
        await makeAnswer(ctx, thread, { author: user, createdAt: new Date(time) });
      }
    }
    expect((await readRankProgress(ctx, user.id)).next!.needs).toContainEqual({
      criterion: "activeDays",
      have: 5,
      need: 10,
    });
    expect(await rankOf(ctx, user)).toBe("member");
  });

  test("of everyone is changed only where it differs", async ({ ctx }) => {
    const user = await makeUser(ctx, { rank: "newcomer" });
    await writeOnDays(ctx, user, 1);
    expect(await computeRanks(ctx, "all")).toBe(1);
    expect(await computeRanks(ctx, "all")).toBe(0);
  });
});

describe("the progress of a rank", () => {
  test("says what is there and what is asked for", async ({ ctx }) => {
    const user = await makeUser(ctx, { rank: "newcomer" });
    await writeOnDays(ctx, user, 2);
    await give(ctx, user, 3);
    expect((await readRankProgress(ctx, user.id)).next!.rank).toBe("member");
    await rankOf(ctx, user);
    expect(await readRankProgress(ctx, user.id)).toEqual({
      rank: "member",
      next: {
        rank: "helper",
        needs: [
          { criterion: "confirmed", have: 3, need: 5 },
          { criterion: "activeDays", have: 2, need: 10 },
        ],
      },
    });
  });

  test("of nobody is not found", async ({ ctx }) => {
    await expect(readRankProgress(ctx, 999_999)).rejects.toMatchObject({ code: "not-found" });
  });
});

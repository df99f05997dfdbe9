import { and, eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { computeExpertise, wilson } from "#app/features/badges/expertise.server.ts";
import { wilsonLowerBound } from "#app/features/badges/wilson.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { expertise } from "#db/schema/badges.ts";
import { confirmations, helpfulVotes, solutions } from "#db/schema/forum.ts";
import { makeAnswer, makeCategory, makeThread, makeUser } from "../support/make.ts";
import { expect, monday, test } from "../support/test.ts";

describe("the Wilson bound", () => {
  test("is 0.526 for 3 of 3, 0.85 for 94 of 104 and 0 for nothing", () => {
    expect(wilsonLowerBound(3, 0)).toBeCloseTo(0.526, 3);
    expect(wilsonLowerBound(94, 10)).toBeCloseTo(0.846, 3);
    expect(wilsonLowerBound(0, 0)).toBe(0);
    expect(wilsonLowerBound(0, 5)).toBe(0);
  });

  test("lies between 0 and the share itself, and rises with every confirmed answer", () => {
    const count = fc.nat({ max: 5000 });
    fc.assert(
      fc.property(count, count, (confirmed, failed) => {
        const bound = wilsonLowerBound(confirmed, failed);
        expect(bound).toBeGreaterThanOrEqual(0);
        if (confirmed + failed > 0) expect(bound).toBeLessThanOrEqual(confirmed / (confirmed + failed));
        expect(wilsonLowerBound(confirmed + 1, failed)).toBeGreaterThan(bound);
        if (confirmed > 0) expect(wilsonLowerBound(confirmed, failed + 1)).toBeLessThan(bound);
      }),
    );
  });

  test("is the same in SQL", async ({ ctx }) => {
    const pairs = fc.sample(fc.tuple(fc.nat({ max: 3000 }), fc.nat({ max: 300 })), 500);
    const json = JSON.stringify([[0, 0], [3, 0], ...pairs]);
    const rows = await ctx.db.execute<{ confirmed: number; failed: number; bound: number }>(sql`
      select confirmed, failed, ${wilson(sql`confirmed`, sql`failed`)} as bound
      from (select (p ->> 0)::int as confirmed, (p ->> 1)::int as failed from json_array_elements(${json}::text::json) p) c`);
    expect(rows).toHaveLength(pairs.length + 2);
    for (const { confirmed, failed, bound } of rows) {
      expect(Number(bound)).toBeCloseTo(wilsonLowerBound(confirmed, failed), 12);
    }
  });
});

/** Days before now on which something happened, one entry per answer and voice. */
const day = fc.double({ min: 0, max: 900, noNaN: true }).map((days) => Math.round(days * 1000) / 1000);
const answerHistory = fc.record({
  solution: fc.option(fc.record({ source: fc.constantFrom("asker" as const, "official" as const), day })),
  takenBack: fc.option(day),
  worked: fc.array(day, { maxLength: 8 }),
  helpful: fc.array(day, { maxLength: 13 }),
});

type History = typeof answerHistory extends fc.Arbitrary<infer T> ? T : never;

/** product.md's rules once more, answer by answer. */
function expectedOf(histories: History[]) {
  const fade = (value: number, daysAgo: number) => value * 2 ** (-daysAgo / 180);
  const earliest = (days: number[], count: number) => [...days].sort((a, b) => b - a).slice(0, count);
  let [points, confirmed, failed] = [0, 0, 0];
  for (const { solution, takenBack, worked, helpful } of histories) {
    const isTakenBack = solution !== null && takenBack !== null;
    if (isTakenBack) points += fade(-10, takenBack);
    else if (solution) points += fade(solution.source === "asker" ? 15 : 5, solution.day);
    for (const daysAgo of earliest(worked, 5)) points += fade(4, daysAgo);
    for (const daysAgo of earliest(helpful, 10)) points += fade(2, daysAgo);
    if (isTakenBack) failed += 1;
    else if (solution || worked.length >= 2) confirmed += 1;
  }
  return { points, confirmed, failed };
}

const daysAgo = (days: number) => new Date(monday.getTime() - Math.round(days * 86_400_000));

class Undo extends Error {}

async function inUndone(ctx: Ctx, work: (ctx: Ctx) => Promise<void>): Promise<void> {
  await transact(ctx, async (inner) => {
    await work(inner);
    throw new Undo();
  }).catch((error) => {
    if (!(error instanceof Undo)) throw error;
  });
}

describe("any history of answers", () => {
  test("gives in SQL what the published rules give by hand", async ({ ctx }) => {
    const category = await makeCategory(ctx);
    const [asker, helper, agent] = [await makeUser(ctx), await makeUser(ctx), await makeUser(ctx)];
    const voters = await Promise.all(Array.from({ length: 13 }, () => makeUser(ctx)));
    const thread = await makeThread(ctx, { category, author: asker });
    const property = fc.asyncProperty(fc.array(answerHistory, { minLength: 1, maxLength: 6 }), (histories) =>
      inUndone(ctx, async (ctx) => {
        for (const { solution, takenBack, worked, helpful } of histories) {
          const { id: postId } = await makeAnswer(ctx, thread, { author: helper });
          const voices = (days: number[]) =>
            days.map((days, index) => ({ postId, userId: voters[index]!.id, createdAt: daysAgo(days) }));
          if (solution) {
            await ctx.db.insert(solutions).values({
              postId,
              threadId: thread.id,
              source: solution.source,
              acceptedById: solution.source === "asker" ? asker.id : agent.id,
              acceptedAt: daysAgo(solution.day),
              revokedAt: takenBack === null ? null : daysAgo(takenBack),
            });
          }
          if (worked.length > 0) await ctx.db.insert(confirmations).values(voices(worked));
          if (helpful.length > 0) await ctx.db.insert(helpfulVotes).values(voices(helpful));
        }
        await computeExpertise(ctx, [helper.id]);
        const [row] = await ctx.db
          .select()
          .from(expertise)
          .where(and(eq(expertise.userId, helper.id), eq(expertise.categoryId, category.id)));
        const expected = expectedOf(histories);
        expect(row?.points ?? 0).toBeCloseTo(expected.points, 6);
        expect(row?.confirmedCount ?? 0).toBe(expected.confirmed);
        expect(row?.failedCount ?? 0).toBe(expected.failed);
      }),
    );
    await fc.assert(property, { numRuns: 40 });
  });
});

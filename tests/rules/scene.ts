import type { Ctx } from "#app/platform/context.ts";
import { expertise } from "#db/schema/badges.ts";
import { solutions } from "#db/schema/forum.ts";
import {
  type Category,
  makeAgent,
  makeAnswer,
  makeCategory,
  makeRegion,
  makeThread,
  makeUser,
  type User,
} from "../support/make.ts";
import { at } from "../support/test.ts";

/** A time of the tests' Monday, "HH:MM", or an ISO time. */
export const clock = (ctx: Ctx, time: string): Ctx =>
  at(ctx, time.includes("T") ? time : `2026-11-23T${time}:00+01:00`);

/** A central team in Hesse (08:00 to 18:00), a category, and a question asked on Monday at nine. */
export async function makeRuleScene(ctx: Ctx) {
  const category = await makeCategory(ctx, { name: "Glasfaser" });
  const region = await makeRegion(ctx, { position: 0, code: "FRA", name: "Frankfurt" });
  const agent = await makeAgent(ctx, region, { skills: [category] });
  const asker = await makeUser(ctx, { displayName: "Erika M." });
  const scene = { category, region, agent, asker };
  return { ...scene, thread: await makeWatched(ctx, scene) };
}

export type RuleScene = Awaited<ReturnType<typeof makeRuleScene>>;

type Values = NonNullable<Parameters<typeof makeThread>[1]>;

/** A question that rules watch, asked at `ctx.now`. */
export function makeWatched(
  ctx: Ctx,
  { category, asker }: { category: Category; asker: User },
  values: Values = {},
) {
  return makeThread(ctx, { author: asker, category, autoEscalateFrom: ctx.now, ...values });
}

/** A helper with confirmed answers in the category; the points decide whom a last call asks first. */
export async function makeExpert(
  ctx: Ctx,
  category: Category,
  values: Parameters<typeof makeUser>[1] & { points?: number; solved?: number } = {},
): Promise<User> {
  const { points = 100, solved = 3, ...columns } = values;
  const user = await makeUser(ctx, { rank: "expert", ...columns });
  await ctx.db.insert(expertise).values({
    userId: user.id,
    categoryId: category.id,
    points,
    confirmedCount: solved,
    failedCount: 0,
    wilson: 0.8,
    level: "bronze",
  });
  const createdAt = new Date(ctx.now.getTime() - 10 * 86_400_000);
  for (let n = 0; n < solved; n++) {
    const thread = await makeThread(ctx, {
      category,
      createdAt,
      solvedAt: createdAt,
      regionId: user.regionId,
    });
    const answer = await makeAnswer(ctx, thread, { author: user, createdAt });
    await ctx.db.insert(solutions).values({
      postId: answer.id,
      threadId: thread.id,
      source: "asker",
      acceptedById: thread.authorId,
      acceptedAt: createdAt,
    });
  }
  return user;
}

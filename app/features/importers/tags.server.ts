import { inArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { tags, threadTags } from "#db/schema/forum.ts";
import type { ImportTarget, IncomingQuestion } from "./incoming.ts";

/** Tags have no identity of their own: the same word is the same tag, wherever it came from. */
export async function writeTags(ctx: Ctx, target: ImportTarget, slugs: readonly string[]): Promise<void> {
  const madeCount = await makeTags(ctx, target, slugs);
  target.tally.known.tags += slugs.length - madeCount;
}

export async function tagThreads(
  ctx: Ctx,
  target: ImportTarget,
  questions: readonly IncomingQuestion[],
  threadIds: readonly number[],
): Promise<void> {
  const pairs = questions.flatMap((question, i) =>
    [...new Set(question.tags)].map((slug) => ({ threadId: threadIds[i]!, slug })),
  );
  if (pairs.length === 0) return;
  const slugs = [...new Set(pairs.map(({ slug }) => slug))];
  await makeTags(ctx, target, slugs);
  const rows = await ctx.db.select().from(tags).where(inArray(tags.slug, slugs));
  const tagIds = new Map(rows.map((row) => [row.slug, row.id]));
  await ctx.db
    .insert(threadTags)
    .values(pairs.map(({ threadId, slug }) => ({ threadId, tagId: tagIds.get(slug)! })))
    .onConflictDoNothing();
}

/** @returns how many were not here yet */
async function makeTags(ctx: Ctx, target: ImportTarget, slugs: readonly string[]): Promise<number> {
  if (slugs.length === 0) return 0;
  const made = await ctx.db
    .insert(tags)
    .values(slugs.map((slug) => ({ slug })))
    .onConflictDoNothing()
    .returning({ id: tags.id });
  target.tally.came.tags += made.length;
  return made.length;
}

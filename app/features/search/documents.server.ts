import { and, asc, eq, gt, inArray } from "drizzle-orm";
import { readFacts } from "#app/features/forum/facts/facts.server.ts";
import type { Fact } from "#app/features/forum/facts/facts.ts";
import { visiblePosts, visibleThreads } from "#app/features/forum/scope.server.ts";
import { guest } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { htmlToText } from "#app/platform/markdown.server.ts";
import { posts, threads } from "#db/schema/forum.ts";
import type { SearchDocument } from "./port.ts";

/** Characters of a post that are indexed; the few longer ones are pasted logs. */
const maxTextLength = 20_000;

/**
 * The public ones among these posts as the engines take them. What is missing in the answer is hidden or gone and has
 * to leave the index.
 */
export async function readDocuments(ctx: Ctx, postIds: number[]): Promise<SearchDocument[]> {
  if (postIds.length === 0) return [];
  const rows = await ctx.db
    .select({
      postId: posts.id,
      threadId: posts.threadId,
      kind: posts.kind,
      title: threads.title,
      html: posts.bodyHtml,
      categoryId: threads.categoryId,
      regionId: threads.regionId,
      solvedAt: threads.solvedAt,
      createdAt: posts.createdAt,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(inArray(posts.id, postIds), isPublic()));
  const askedIds = rows.filter(({ kind }) => kind === "question").map(({ threadId }) => threadId);
  const facts = await readFacts(ctx, askedIds);
  return rows.map(({ html, solvedAt, ...row }) => ({
    ...row,
    text: [htmlToText(html).slice(0, maxTextLength), ...factLines(row.kind, facts.get(row.threadId))].join(
      "\n",
    ),
    isSolved: solvedAt !== null,
  }));
}

/** What the asker chose is searched like what they wrote; that something was not tried is no find. */
function factLines(kind: string, facts: Fact[] = []): string[] {
  if (kind !== "question") return [];
  return facts.flatMap(({ kind, label, value, text }) =>
    kind === "check" ? (value === "done" ? [label] : []) : [`${label} ${text}`],
  );
}

/** What a guest may read; posts and threads must both be in the query. */
export function isPublic() {
  return and(visibleThreads(guest), visiblePosts(guest));
}

/** The next posts by id, whether public or not: for walking over all of them in constant memory. */
export async function listPostIds(ctx: Ctx, after: number, limit: number): Promise<number[]> {
  const rows = await ctx.db
    .select({ id: posts.id })
    .from(posts)
    .where(gt(posts.id, after))
    .orderBy(asc(posts.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

export async function listPostIdsOfThread(ctx: Ctx, threadId: number): Promise<number[]> {
  const rows = await ctx.db.select({ id: posts.id }).from(posts).where(eq(posts.threadId, threadId));
  return rows.map(({ id }) => id);
}

export async function isQuestion(ctx: Ctx, postId: number): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.id, postId), eq(posts.kind, "question")));
  return rows.length > 0;
}

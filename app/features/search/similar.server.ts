import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { visiblePosts, visibleThreads } from "#app/features/forum/scope.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { htmlToText, shorten } from "#app/platform/markdown.server.ts";
import { categories, posts, solutions, threads } from "#db/schema/forum.ts";
import { searchEngine } from "./engine.server.ts";
import { wordsOf } from "./normalise.ts";
import type { SearchHit } from "./port.ts";
import { withoutStopWords } from "./stop-words.ts";

export type SimilarInput = {
  title: string;
  /** Markdown or plain; its beginning helps when the title is short. */
  body?: string;
  /** Threads of this category come a little earlier. */
  categoryId?: number;
  excludeThreadId?: number;
  limit: number;
};

export type SimilarThread = {
  id: number;
  slug: string;
  title: string;
  categoryName: string;
  isSolved: boolean;
  answerCount: number;
  meTooCount: number;
  /** The first lines of what solved it, if a solution stands. */
  solution: { postId: number; excerpt: string } | null;
};

const candidates = 20;
const maxTitleWords = 16;
const maxWords = 24;
const excerptLength = 220;
/** Hits worth less than this share of the best one have little in common with the question. */
const leastShare = 0.35;
const solvedBoost = 1.2;
const categoryBoost = 1.2;

/** Threads that may already answer a question that is being asked, solved ones first; product.md, "Ask". */
export async function findSimilar(ctx: Ctx, input: SimilarInput): Promise<SimilarThread[]> {
  const words = tellingWords(input);
  if (words.length === 0) return [];
  const { excludeThreadId } = input;
  const hits = await searchEngine().similar(ctx, { words, excludeThreadId, limit: candidates });
  const rows = await readThreads(ctx, hits);
  const chosen = rankThreads(rows, hits, input);
  const excerpts = await readSolutions(
    ctx,
    chosen.map(({ id }) => id),
  );
  return chosen.map(({ categoryId, solvedAt, ...thread }) => ({
    ...thread,
    isSolved: solvedAt !== null,
    solution: excerpts.get(thread.id) ?? null,
  }));
}

/** All of the title, then the beginning of the body, each word once. */
function tellingWords({ title, body = "" }: SimilarInput): string[] {
  const ofTitle = withoutStopWords(wordsOf(title)).slice(0, maxTitleWords);
  const ofBody = withoutStopWords(wordsOf(body.slice(0, 600)));
  return [...new Set([...ofTitle, ...ofBody])].slice(0, maxWords);
}

async function readThreads(ctx: Ctx, hits: SearchHit[]) {
  if (hits.length === 0) return [];
  const threadIds = hits.map(({ threadId }) => threadId);
  return ctx.db
    .select({
      id: threads.id,
      slug: threads.slug,
      title: threads.title,
      categoryId: threads.categoryId,
      categoryName: categoryName(ctx),
      solvedAt: threads.solvedAt,
      answerCount: threads.answerCount,
      meTooCount: threads.meTooCount,
    })
    .from(threads)
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .where(and(inArray(threads.id, threadIds), visibleThreads(ctx.actor)));
}

/** The most similar ones, and among them the solved ones first. */
function rankThreads(
  rows: Awaited<ReturnType<typeof readThreads>>,
  hits: SearchHit[],
  { categoryId, limit }: SimilarInput,
) {
  const scores = new Map(hits.map(({ threadId, score }) => [threadId, score]));
  const worth = rows.map((thread) => {
    const score = scores.get(thread.id) ?? 0;
    const boost =
      (thread.solvedAt ? solvedBoost : 1) * (thread.categoryId === categoryId ? categoryBoost : 1);
    return { thread, score: score * boost };
  });
  const best = Math.max(0, ...worth.map(({ score }) => score));
  return worth
    .filter(({ score }) => score >= best * leastShare)
    .sort((a, b) => b.score - a.score || b.thread.id - a.thread.id)
    .slice(0, limit)
    .sort((a, b) => Number(b.thread.solvedAt !== null) - Number(a.thread.solvedAt !== null))
    .map(({ thread }) => thread);
}

/** Per thread the solution that helped most people. */
async function readSolutions(ctx: Ctx, threadIds: number[]) {
  const found = new Map<number, { postId: number; excerpt: string }>();
  if (threadIds.length === 0) return found;
  const rows = await ctx.db
    .select({ threadId: solutions.threadId, postId: posts.id, html: posts.bodyHtml })
    .from(solutions)
    .innerJoin(posts, eq(posts.id, solutions.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        inArray(solutions.threadId, threadIds),
        isNull(solutions.revokedAt),
        visiblePosts(ctx.actor),
        visibleThreads(ctx.actor),
      ),
    )
    .orderBy(desc(posts.workedCount), desc(posts.helpfulCount), posts.id);
  for (const { threadId, postId, html } of rows) {
    if (!found.has(threadId)) {
      found.set(threadId, { postId, excerpt: shorten(htmlToText(html), excerptLength) });
    }
  }
  return found;
}

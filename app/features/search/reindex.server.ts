import { sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { noteFailure } from "#app/platform/health.server.ts";
import { isPublic, listPostIds } from "./documents.server.ts";
import { outsideEngine } from "./engine.server.ts";
import { healthPart } from "./fallback.server.ts";
import { failureOf, type MeilisearchEngine } from "./meilisearch-engine.server.ts";
import { countPending, queueAllPosts, queuePosts } from "./pending.server.ts";
import { indexPosts } from "./refresh.server.ts";
import { syncEngine } from "./sync.server.ts";

const batchSize = 500;

export type ReindexProgress = { engine: "postgresql" | "meilisearch"; done: number; total: number };

export type ReindexResult = {
  /** Posts looked at. */
  count: number;
  /** Why the engine outside is not up to date yet; the worker goes on with what waits. */
  failure: string | null;
};

/**
 * Brings every engine to what the tables say now: new and changed posts in, hidden and deleted ones out. Search works
 * meanwhile; memory does not grow with the number of posts. An engine outside that does not answer is no error.
 */
export async function reindexAll(
  ctx: Ctx,
  onProgress: (progress: ReindexProgress) => void = () => {},
): Promise<ReindexResult> {
  const count = await reindexPostgres(ctx, onProgress);
  const outside = outsideEngine();
  if (!outside) return { count, failure: null };
  await queueAllPosts(ctx);
  try {
    await reindexOutside(ctx, outside, onProgress);
    return { count, failure: null };
  } catch (error) {
    const failure = failureOf(error);
    await noteFailure(ctx.db, healthPart, failure);
    return { count, failure };
  }
}

async function reindexPostgres(ctx: Ctx, onProgress: (progress: ReindexProgress) => void): Promise<number> {
  const total = await countPosts(ctx);
  await ctx.db.execute(sql`
    delete from search_documents d
    where not exists (
      select 1 from posts join threads on threads.id = posts.thread_id
      where posts.id = d.post_id and ${isPublic()})`);
  let done = 0;
  let after = 0;
  for (;;) {
    const postIds = await listPostIds(ctx, after, batchSize);
    if (postIds.length === 0) break;
    await transact(ctx, (ctx) => indexPosts(ctx, postIds));
    after = postIds.at(-1) ?? after;
    done += postIds.length;
    onProgress({ engine: "postgresql", done, total: Math.max(done, total) });
  }
  // The planner's statistics also tell similar questions which words are rare.
  await ctx.db.execute(sql`analyze search_documents`);
  return done;
}

async function reindexOutside(
  ctx: Ctx,
  engine: MeilisearchEngine,
  onProgress: (progress: ReindexProgress) => void,
): Promise<void> {
  await engine.prepare();
  // Those of deleted posts are there only.
  for await (const postIds of engine.listPostIds()) await queuePosts(ctx, postIds);
  const total = await countPending(ctx);
  let done = 0;
  await syncEngine(ctx, engine, (count) => {
    done += count;
    onProgress({ engine: "meilisearch", done, total: Math.max(done, total) });
  });
}

async function countPosts(ctx: Ctx): Promise<number> {
  const [row] = await ctx.db.execute<{ count: string }>(sql`select count(*) as count from posts`);
  return Number(row?.count ?? 0);
}

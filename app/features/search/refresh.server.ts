import { sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { addJob } from "#app/platform/jobs.server.ts";
import { listPostIdsOfThread, readDocuments } from "./documents.server.ts";
import { outsideEngine } from "./engine.server.ts";
import { queuePosts } from "./pending.server.ts";
import { postgresEngine } from "./postgres-engine.server.ts";
import { syncJob } from "./sync.server.ts";

/** Any number that no other advisory lock of this program has. */
const lockKey = 7_235_334_557;

/**
 * Brings the index to what these posts are now, whatever happened to them: public ones go in, all others out. Can be
 * repeated. PostgreSQL's index changes at once, an engine outside by its own job.
 */
export async function refreshPosts(ctx: Ctx, postIds: number[]): Promise<void> {
  await transact(ctx, async (ctx) => {
    await indexPosts(ctx, postIds);
    if (!outsideEngine()) return;
    await queuePosts(ctx, postIds);
    await addJob(ctx, syncJob, {}, { key: syncJob.name });
  });
}

/** The same for every post of a thread: after its title, category, status or visibility changed. */
export async function refreshThread(ctx: Ctx, threadId: number): Promise<void> {
  await refreshPosts(ctx, await listPostIdsOfThread(ctx, threadId));
}

/**
 * PostgreSQL's part of {@link refreshPosts}; the caller opens the transaction. One writer at a time: else one that read
 * a post before an edit could write after the one that read it after.
 */
export async function indexPosts(ctx: Ctx, postIds: number[]): Promise<void> {
  await ctx.db.execute(sql`select pg_advisory_xact_lock(${lockKey}::bigint)`);
  const documents = await readDocuments(ctx, postIds);
  const found = new Set(documents.map(({ postId }) => postId));
  await postgresEngine.index(ctx, documents);
  await postgresEngine.remove(
    ctx,
    postIds.filter((id) => !found.has(id)),
  );
}

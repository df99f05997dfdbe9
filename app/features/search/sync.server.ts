import { z } from "zod";
import type { Ctx } from "#app/platform/context.ts";
import { clearFailure, noteFailure } from "#app/platform/health.server.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { readDocuments } from "./documents.server.ts";
import { outsideEngine } from "./engine.server.ts";
import { healthPart } from "./fallback.server.ts";
import { failureOf, type MeilisearchEngine } from "./meilisearch-engine.server.ts";
import { claimPosts, queueAllPosts, releaseClaims, settleClaims } from "./pending.server.ts";

/** Meilisearch is fast with large batches; with the longest texts this stays below its limit of 100 MB. */
const batchSize = 2_000;

/**
 * Carries what changed over to the outside engine until nothing waits. A new or lost index is made and filled again by
 * itself.
 *
 * @param onBatch told the number of posts after each batch
 * @throws when the engine does not answer; what was not carried over waits for the next call
 */
export async function syncEngine(
  ctx: Ctx,
  engine: MeilisearchEngine,
  onBatch: (count: number) => void = () => {},
): Promise<void> {
  if (await engine.prepare()) await queueAllPosts(ctx);
  for (;;) {
    const claims = await claimPosts(ctx, batchSize);
    if (claims.length === 0) return;
    try {
      const postIds = claims.map(({ postId }) => postId);
      const documents = await readDocuments(ctx, postIds);
      const found = new Set(documents.map(({ postId }) => postId));
      await engine.index(ctx, documents);
      await engine.remove(
        ctx,
        postIds.filter((id) => !found.has(id)),
      );
    } catch (error) {
      await releaseClaims(ctx, claims);
      throw error;
    }
    await settleClaims(ctx, claims);
    onBatch(claims.length);
  }
}

/** Runs after each change and every minute: the next run is the next try, so a failure is noted and not retried here. */
export const syncJob = defineJob("search.sync", z.object({}), async (ctx) => {
  const engine = outsideEngine();
  if (!engine) return;
  try {
    await syncEngine(ctx, engine);
    await clearFailure(ctx.db, healthPart);
  } catch (error) {
    const message = failureOf(error);
    ctx.log.warn({ message }, "the search engine could not be brought up to date");
    await noteFailure(ctx.db, healthPart, message);
  }
});

export const cronJobs: CronJob[] = [{ cron: "* * * * *", job: syncJob }];

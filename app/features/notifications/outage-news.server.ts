import { and, asc, eq, gt, isNotNull, lte, or } from "drizzle-orm";
import { z } from "zod";
import { type Ctx, transact } from "#app/platform/context.ts";
import { addJob, defineJob } from "#app/platform/jobs.server.ts";
import { outagePeople, outageUpdates } from "#db/schema/outages.ts";
import { outageEnded } from "./kinds/outage-ended.server.ts";
import { outageTold } from "./kinds/outage-told.server.ts";
import { tellFirst } from "./tell.server.ts";

/*
 * One update to thousands: batch by batch, each in a transaction of its own that adds the job for the next. A batch that runs
 * twice tells nobody twice, and what was stopped in the middle goes on where it was.
 */

export const batchSize = 500;

const tellJob = defineJob(
  "notifications.tell-outage",
  z.object({ outageId: z.number(), updateId: z.number(), after: z.number() }),
  async (ctx, input) => {
    await transact(ctx, async (ctx) => {
      const people = await readBatch(ctx, input);
      const last = people.at(-1);
      if (last === undefined) return;
      await tellFirst(ctx, [outageEnded, outageTold], { ...input, people });
      if (people.length === batchSize) await addJob(ctx, tellJob, { ...input, after: last });
    });
  },
);

/** Begins to tell everybody concerned. */
export const tellConcerned = (ctx: Ctx, news: { outageId: number; updateId: number }): Promise<void> =>
  addJob(ctx, tellJob, { ...news, after: 0 });

/** Who joined by their own tap has read what was told before. */
async function readBatch(
  ctx: Ctx,
  { outageId, updateId, after }: { outageId: number; updateId: number; after: number },
): Promise<number[]> {
  const rows = await ctx.db
    .select({ userId: outagePeople.userId })
    .from(outagePeople)
    .innerJoin(outageUpdates, eq(outageUpdates.id, updateId))
    .where(
      and(
        eq(outagePeople.outageId, outageId),
        eq(outageUpdates.outageId, outageId),
        gt(outagePeople.userId, after),
        or(isNotNull(outagePeople.threadId), lte(outagePeople.joinedAt, outageUpdates.createdAt)),
      ),
    )
    .orderBy(asc(outagePeople.userId))
    .limit(batchSize);
  return rows.map(({ userId }) => userId);
}

export const jobs = [tellJob];

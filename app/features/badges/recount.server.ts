import { z } from "zod";
import type { Ctx } from "#app/platform/context.ts";
import { type CronJob, defineJob, type Job } from "#app/platform/jobs.server.ts";
import { computeExpertise, type LevelChange } from "./expertise.server.ts";
import { computeRanks } from "./ranks.server.ts";

export type BadgeRecount = { expertiseCount: number; levelChanges: LevelChange[]; rankChangeCount: number };

/** Everyone's expertise and rank anew, by the statements that also run after each event. */
export async function recountBadges(ctx: Ctx): Promise<BadgeRecount> {
  const { rowCount, changes } = await computeExpertise(ctx, "all");
  return { expertiseCount: rowCount, levelChanges: changes, rankChangeCount: await computeRanks(ctx, "all") };
}

/** The same for some members, after something that concerns them. */
export async function recountBadgesOf(ctx: Ctx, userIds: readonly number[]): Promise<void> {
  if (userIds.length === 0) return;
  await computeExpertise(ctx, userIds);
  await computeRanks(ctx, userIds);
}

const nightly = defineJob("badges.recount", z.object({}), async (ctx) => {
  const { expertiseCount, levelChanges, rankChangeCount } = await recountBadges(ctx);
  ctx.log.info(
    { expertiseCount, levelChangeCount: levelChanges.length, rankChangeCount },
    "badges recounted",
  );
});

/** Points fade without any event, so everyone is judged anew once a night. */
export const cronJobs: CronJob[] = [{ cron: "20 2 * * *", job: nightly as Job<unknown> }];

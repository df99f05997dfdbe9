import { lt, or } from "drizzle-orm";
import { z } from "zod";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { drafts } from "#db/schema/drafts.ts";
import { draftLimits } from "./drafts.ts";

const days = (now: Date, count: number) => new Date(now.getTime() - count * 86_400_000);

/** Nightly: drafts nobody has touched for half a year go, deleted ones after a week. */
export const dropOldDrafts = defineJob("forum.drop-old-drafts", z.object({}), async ({ db, now, log }) => {
  const gone = await db
    .delete(drafts)
    .where(
      or(
        lt(drafts.updatedAt, days(now, draftLimits.keepDays)),
        lt(drafts.discardedAt, days(now, draftLimits.undoDays)),
      ),
    );
  log.info({ drafts: gone.count }, "dropped old drafts");
});

export const cronJobs: CronJob[] = [{ cron: "37 2 * * *", job: dropOldDrafts }];

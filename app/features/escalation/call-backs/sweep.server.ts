import { z } from "zod";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { missOverdueCalls } from "./offering.server.ts";

/** Each minute: finds the calls that nobody made. What it finds twice changes nothing. */
export const callSweepJob = defineJob("escalation.sweep-calls", z.unknown(), async (ctx) => {
  await missOverdueCalls(ctx);
});

export const cronJobs: CronJob[] = [{ cron: "* * * * *", job: callSweepJob }];

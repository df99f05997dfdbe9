import { z } from "zod";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { forgetLookers } from "./lookers.server.ts";
import { wakeDueTickets } from "./snooze.server.ts";

/** Each minute: tickets that come back, and people who left a ticket without a word. Twice changes nothing. */
export const deskSweepJob = defineJob("escalation.desk-sweep", z.unknown(), async (ctx) => {
  await wakeDueTickets(ctx);
  await forgetLookers(ctx);
});

export const cronJobs: CronJob[] = [{ cron: "* * * * *", job: deskSweepJob }];

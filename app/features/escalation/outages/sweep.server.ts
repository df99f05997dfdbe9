import { z } from "zod";
import { meTooChanged, threadAsked } from "#app/features/forum/events.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { addJob, type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { ticketOpened } from "../events.server.ts";
import { syncOpenOutages, syncOutage } from "./attaching.server.ts";
import { resumeUnanswered } from "./ending.server.ts";
import { outageChanged } from "./events.server.ts";
import { forgetEvidence } from "./proposal-keeping.server.ts";
import { lookForOutages } from "./radar.server.ts";
import { listServices } from "./settings.server.ts";
import { missOverdueOutagePromises } from "./updates.server.ts";
import { relearn } from "./usual-rate.server.ts";

/**
 * Known outages first, so that what belongs to them makes no proposal; then the look around. Each minute, and soon after
 * somebody asked, voted or a ticket was opened.
 */
export async function watchOutages(ctx: Ctx): Promise<void> {
  await missOverdueOutagePromises(ctx);
  await syncOpenOutages(ctx);
  await lookForOutages(ctx);
  await resumeUnanswered(ctx);
}

const watchJob = defineJob("escalation.watch-outages", z.unknown(), watchOutages);

/** What is usual, and what need not be known any longer. */
const learnJob = defineJob("escalation.learn-usual-rate", z.unknown(), async (ctx) => {
  for (const service of await listServices(ctx)) await relearn(ctx, service);
  await forgetEvidence(ctx);
});

/** Many reports in one second are one look. */
const lookSoon = (ctx: Ctx) => addJob(ctx, watchJob, {}, { key: "escalation.watch-outages" });

export const subscriptions = [
  on(threadAsked, "escalation.watch-question", lookSoon),
  on(meTooChanged, "escalation.watch-me-too", lookSoon),
  on(ticketOpened, "escalation.watch-ticket", lookSoon),
  on(outageChanged, "escalation.sync-outage", (ctx, { outageId }) => syncOutage(ctx, outageId)),
];

export const cronJobs: CronJob[] = [
  { cron: "* * * * *", job: watchJob },
  { cron: "40 3 * * *", job: learnJob },
];

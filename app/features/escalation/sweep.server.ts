import { z } from "zod";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { returnOverdueHandovers } from "./owners/handovers.server.ts";
import { passOnTickets } from "./owners/owner-change.server.ts";
import { climbPromises } from "./promise/ladder.server.ts";
import { clockNewTickets } from "./promise/recount.server.ts";
import { remindOfFollowUps } from "./ratings/follow-up-sweep.server.ts";
import { sweepRules } from "./rules/rule-sweep.server.ts";
import { makeMissingCodes } from "./spoken-codes/codes.server.ts";
import { dropOldClaims } from "./telecom-law/claims.server.ts";
import { missOverdueVisits } from "./visits/arrival.server.ts";

/**
 * Each minute: finds what is due, by the deadlines in the tables. After the worker stood still it catches up in one go;
 * what it finds twice changes nothing.
 */
export const sweepJob = defineJob("escalation.sweep", z.unknown(), async (ctx) => {
  await returnOverdueHandovers(ctx);
  await passOnTickets(ctx);
  await clockNewTickets(ctx);
  await climbPromises(ctx);
  await sweepRules(ctx);
  await remindOfFollowUps(ctx);
  await missOverdueVisits(ctx);
  await makeMissingCodes(ctx);
  await dropOldClaims(ctx);
});

export const cronJobs: CronJob[] = [{ cron: "* * * * *", job: sweepJob }];

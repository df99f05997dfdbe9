import { lt } from "drizzle-orm";
import { z } from "zod";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { linkTokens, sessions } from "#db/schema/accounts.ts";
import { emailChanges } from "#db/schema/mailing.ts";
import { demoMails, rateLimits } from "#db/schema/platform.ts";

const days = (now: Date, count: number) => new Date(now.getTime() - count * 86_400_000);

/** Nightly: what has expired is deleted, so that no table grows for ever and no old secret's hash is kept. */
export const tidyUp = defineJob("admin.tidy-up", z.object({}), async ({ db, now, log }) => {
  const gone = {
    rateLimits: (await db.delete(rateLimits).where(lt(rateLimits.windowStart, days(now, 1)))).count,
    sessions: (await db.delete(sessions).where(lt(sessions.expiresAt, now))).count,
    emailChanges: (await db.delete(emailChanges).where(lt(emailChanges.createdAt, days(now, 30)))).count,
    linkTokens: (await db.delete(linkTokens).where(lt(linkTokens.expiresAt, days(now, 7)))).count,
    demoMails: (await db.delete(demoMails).where(lt(demoMails.createdAt, days(now, 30)))).count,
  };
  log.info(gone, "tidied up");
});

export const cronJobs: CronJob[] = [{ cron: "17 2 * * *", job: tidyUp }];

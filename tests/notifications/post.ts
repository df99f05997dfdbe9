import { asc, eq } from "drizzle-orm";
import { jobs } from "#app/features/notifications/mail.server.ts";
import { subscriptions } from "#app/features/notifications/subscribers.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { notifications } from "#db/schema/notifications.ts";
import { demoMails } from "#db/schema/platform.ts";
import type { User } from "../support/make.ts";
import { at, drainJobs } from "../support/test.ts";

const definitions = { subscriptions, jobs };

/** Everything that is due now: who has what in the inbox. Mails that wait for a visit stay in the queue. */
export async function tellAll(ctx: Ctx) {
  await drainJobs(ctx, definitions);
  return ctx.db.select().from(notifications).orderBy(asc(notifications.id));
}

/** The kinds in this person's inbox, in the order they came. */
export async function kindsOf(ctx: Ctx, user: { id: number }): Promise<string[]> {
  return (await tellAll(ctx)).filter(({ userId }) => userId === user.id).map(({ kind }) => kind);
}

/** Everything in this person's mailbox when the time for a visit is over. */
export async function mailsOf(ctx: Ctx, user: User) {
  await drainJobs(ctx, definitions);
  await drainJobs(at(ctx, new Date(ctx.now.getTime() + 61_000)), definitions);
  return ctx.db
    .select()
    .from(demoMails)
    .where(eq(demoMails.recipient, user.email!))
    .orderBy(asc(demoMails.id));
}

import { z } from "zod";
import type { Ctx } from "./context.ts";
import { addJob, defineJob, type Job } from "./jobs.server.ts";
import { announce } from "./live.server.ts";
import { announcePages } from "./page-news.server.ts";

/** News from one feature for the features to its right. The payload holds ids, never texts. */
export type AppEvent<P> = { name: string; schema: z.ZodType<P> };

export type Subscription = { eventName: string; job: Job<unknown> };

/** `name` is `feature.noun-past`, for instance "forum.solution-accepted". */
export function defineEvent<P>(name: string, schema: z.ZodType<P>): AppEvent<P> {
  return { name, schema };
}

/**
 * Tells the news in the caller's transaction: one job is added that, in the worker, becomes one retried job per
 * subscriber. Nothing is lost and nothing is told for a rollback (docs/decisions/003). Open pages of its thread hear of
 * it without a job (docs/decisions/010), and kept pages of guests go (docs/decisions/014).
 */
export async function emit<P>(ctx: Ctx, event: AppEvent<P>, payload: P): Promise<void> {
  const parsed = event.schema.parse(payload);
  await addJob(ctx, fanOutJob, { event: event.name, payload: parsed });
  const threadId = idOf(parsed, "threadId");
  await announcePages(ctx, { event: event.name, threadId });
  if (threadId !== null) await announce(ctx, { kind: "thread", threadId });
  const ticketId = idOf(parsed, "ticketId");
  if (ticketId !== null) await announce(ctx, { kind: "desk", ticketId });
}

/** Whoever looks at the thread (or has the desk with the ticket) that the news is about is told at once to look again. */
function idOf(payload: unknown, key: "threadId" | "ticketId"): number | null {
  const value = (payload as Record<string, unknown> | null)?.[key];
  return typeof value === "number" ? value : null;
}

/**
 * Subscribes a job to an event. Features export the returned list from `subscribers.server.ts`; the worker joins
 * them. Handlers are idempotent: a job can run twice.
 */
export function on<P>(
  event: AppEvent<P>,
  jobName: string,
  handle: (ctx: Ctx, payload: P) => Promise<void>,
): Subscription {
  return { eventName: event.name, job: defineJob(jobName, event.schema, handle) };
}

/** Runs in the worker with the real subscriptions; see {@link fanOut}. */
export const fanOutJob = defineJob(
  "platform.fan-out",
  z.object({ event: z.string(), payload: z.unknown() }),
  async () => {
    throw new Error("platform.fan-out is handled by the job runner");
  },
);

/** Turns one event into one job per subscriber, in one transaction. */
export async function fanOut(
  ctx: Ctx,
  subscriptions: Subscription[],
  input: { event: string; payload?: unknown },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    for (const { eventName, job } of subscriptions) {
      if (eventName === input.event) await addJob({ ...ctx, db: tx }, job, input.payload);
    }
  });
}

import { and, eq, sql } from "drizzle-orm";
import { rateLimits } from "#db/schema/platform.ts";
import type { Ctx } from "./context.ts";
import { AppError } from "./errors.ts";
import { keyedHash } from "./secrets.server.ts";

/** At most `max` times per `seconds`. */
export type Throttle = { name: string; max: number; seconds: number };

/**
 * Counts one use by `key`, of which only a keyed hash is kept. Call it outside a transaction, so that a refused try
 * counts as well.
 * @throws too-many with the minutes to wait
 */
export async function spendKeyed(ctx: Ctx, throttle: Throttle, key: string): Promise<void> {
  const { windowStart, windowEnd } = currentWindow(throttle);
  const [row] = await ctx.db
    .insert(rateLimits)
    .values({ bucket: bucketOf(throttle, key), windowStart, count: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.bucket, rateLimits.windowStart],
      set: { count: sql`${rateLimits.count} + 1` },
    })
    .returning({ count: rateLimits.count });
  if (row && row.count > throttle.max) {
    const retrySeconds = Math.ceil((windowEnd.getTime() - Date.now()) / 1000);
    throw new AppError("too-many", "errors.tooMany", {
      retrySeconds,
      minutes: Math.floor(retrySeconds / 60),
    });
  }
}

/** Starts counting anew, for instance after a log-in that succeeded. */
export async function forgetKeyed(ctx: Ctx, throttle: Throttle, key: string): Promise<void> {
  const { windowStart } = currentWindow(throttle);
  await ctx.db
    .delete(rateLimits)
    .where(and(eq(rateLimits.bucket, bucketOf(throttle, key)), eq(rateLimits.windowStart, windowStart)));
}

const bucketOf = ({ name }: Throttle, key: string) => keyedHash(`${name}:${key}`);

/** Limits run on the wall clock: a test that stops the time must not stop them. */
function currentWindow({ seconds }: Throttle): { windowStart: Date; windowEnd: Date } {
  const length = seconds * 1000;
  const start = Math.floor(Date.now() / length) * length;
  return { windowStart: new Date(start), windowEnd: new Date(start + length) };
}

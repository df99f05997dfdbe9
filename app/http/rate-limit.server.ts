import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { keyedHash } from "#app/platform/secrets.server.ts";
import { rateLimits } from "#db/schema/platform.ts";

/** At most `max` times per `seconds`, per person (logged in) or per address (guest). */
export type Limit = { name: string; max: number; seconds: number; per: "actor" | "address" };

/** Numbers of bar.md A12-110, softened for people who are logged in. */
export const limits = {
  loginPerAddress: { name: "login", max: 10, seconds: 60, per: "address" },
  signUpPerAddress: { name: "sign-up", max: 8, seconds: 3600, per: "address" },
  mailPerAddress: { name: "mail", max: 5, seconds: 900, per: "address" },
  ask: { name: "ask", max: 6, seconds: 3600, per: "actor" },
  post: { name: "post", max: 10, seconds: 60, per: "actor" },
  act: { name: "act", max: 60, seconds: 60, per: "actor" },
  tokenPerAddress: { name: "token", max: 30, seconds: 300, per: "address" },
} as const satisfies Record<string, Limit>;

/** Counts one use. @throws too-many with the minutes to wait. */
export async function spendLimit(ctx: Ctx, limit: Limit, clientAddress: string): Promise<void> {
  const who =
    limit.per === "actor" && ctx.actor.kind === "user" ? `user:${ctx.actor.id}` : `address:${clientAddress}`;
  await spendKeyed(ctx, limit, who);
}

/** The same for a key of one's own, for instance the mail address somebody tries to log in with. */
export async function spendKeyed(
  ctx: Ctx,
  limit: Pick<Limit, "name" | "max" | "seconds">,
  key: string,
): Promise<void> {
  // Limits run on the wall clock: a test that stops the time must not stop them.
  const windowMs = limit.seconds * 1000;
  const windowStart = new Date(Math.floor(Date.now() / windowMs) * windowMs);
  const [row] = await ctx.db
    .insert(rateLimits)
    .values({ bucket: keyedHash(`${limit.name}:${key}`), windowStart, count: 1 })
    .onConflictDoUpdate({
      target: [rateLimits.bucket, rateLimits.windowStart],
      set: { count: sql`${rateLimits.count} + 1` },
    })
    .returning({ count: rateLimits.count });
  if (row && row.count > limit.max) {
    const retrySeconds = Math.ceil((windowStart.getTime() + windowMs - Date.now()) / 1000);
    throw new AppError("too-many", "errors.tooMany", {
      retrySeconds,
      minutes: Math.floor(retrySeconds / 60),
    });
  }
}

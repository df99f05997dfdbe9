import type { Ctx } from "#app/platform/context.ts";
import { spendKeyed, type Throttle } from "#app/platform/throttle.server.ts";

/** At most `max` times per `seconds`, per person (logged in) or per address (guest). */
export type Limit = Throttle & { per: "actor" | "address" };

/** Per address for what guests do; many people may share one, so these are not narrow. */
export const limits = {
  loginPerAddress: { name: "login", max: 10, seconds: 60, per: "address" },
  signUpPerAddress: { name: "sign-up", max: 8, seconds: 3600, per: "address" },
  mailPerAddress: { name: "mail", max: 5, seconds: 900, per: "address" },
  ask: { name: "ask", max: 6, seconds: 3600, per: "actor" },
  post: { name: "post", max: 10, seconds: 60, per: "actor" },
  act: { name: "act", max: 60, seconds: 60, per: "actor" },
  looking: { name: "looking", max: 60, seconds: 60, per: "actor" },
  writing: { name: "writing", max: 15, seconds: 60, per: "actor" },
  tokenPerAddress: { name: "token", max: 30, seconds: 300, per: "address" },
} as const satisfies Record<string, Limit>;

/** Counts one use. @throws too-many with the minutes to wait. */
export async function spendLimit(ctx: Ctx, limit: Limit, clientAddress: string): Promise<void> {
  const who =
    limit.per === "actor" && ctx.actor.kind === "user" ? `user:${ctx.actor.id}` : `address:${clientAddress}`;
  await spendKeyed(ctx, limit, who);
}

import type { UserActor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { notFound, unauthenticated } from "#app/platform/errors.ts";
import { canModerate } from "./policy.ts";

/**
 * The moderation's rooms are not there for anybody else.
 * @throws unauthenticated for guests, not-found
 */
export function assertModerator(ctx: Ctx): UserActor {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  if (!canModerate(ctx.actor)) throw notFound();
  return ctx.actor;
}

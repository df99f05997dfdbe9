import { toActor } from "#app/features/accounts/sessions.server.ts";
import { toLocale } from "#app/i18n/locale.ts";
import { guest } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import type { users } from "#db/schema/accounts.ts";

type User = typeof users.$inferSelect;

/** The same context as this member sees it. */
export function as(ctx: Ctx, user: User): Ctx {
  return { ...ctx, actor: toActor(user, ctx.now), locale: toLocale(user.locale, ctx.site.address) };
}

export function asGuest(ctx: Ctx): Ctx {
  return { ...ctx, actor: guest };
}

/** The same context at another moment; a string is read as ISO time. */
export function at(ctx: Ctx, now: Date | string): Ctx {
  return { ...ctx, now: new Date(now) };
}

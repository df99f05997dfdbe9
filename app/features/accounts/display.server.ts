import { eq } from "drizzle-orm";
import type { Language } from "#app/i18n/locale.ts";
import type { Ctx } from "#app/platform/context.ts";
import type { Display } from "#app/ui/display.ts";
import { users } from "#db/schema/accounts.ts";

/** Keeps a member's language; for a guest there is nothing to keep but the cookie, which the page sets. */
export async function chooseLanguage(ctx: Ctx, language: Language): Promise<void> {
  if (ctx.actor.kind !== "user") return;
  await ctx.db.update(users).set({ locale: language }).where(eq(users.id, ctx.actor.id));
}

/** Keeps how a member wants to see the site, on all devices. */
export async function chooseDisplay(ctx: Ctx, display: Display): Promise<void> {
  if (ctx.actor.kind !== "user") return;
  await ctx.db.update(users).set(display).where(eq(users.id, ctx.actor.id));
}

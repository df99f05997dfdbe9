import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { forgetSite, readSite, siteKey, writeSite } from "#app/platform/site.server.ts";
import { settingChanges } from "#db/schema/platform.ts";
import { canConfigureSite } from "./policy.ts";

/** Masks of the operator's customer numbers. @throws not-found for everybody but admins */
export async function readCustomerNumbers(ctx: Ctx): Promise<string[]> {
  assertAllowed(canConfigureSite(ctx.actor), notFound);
  return ctx.site.customerNumbers;
}

/**
 * Sets what customer numbers look like, and remembers who did it; every text from now on is looked at with them.
 * @throws not-found for everybody but admins
 */
export async function updateCustomerNumbers(ctx: Ctx, masks: string[]): Promise<void> {
  const { actor } = ctx;
  assertAllowed(canConfigureSite(actor), notFound);
  await transact(ctx, async (ctx) => {
    const before = await readSite(ctx.db);
    if (before.customerNumbers.join("\n") === masks.join("\n")) return;
    const after = { ...before, customerNumbers: masks };
    await writeSite(ctx.db, after, ctx.now);
    await ctx.db
      .insert(settingChanges)
      .values({ key: siteKey, before, after, userId: actor.id, createdAt: ctx.now });
  });
  forgetSite();
}

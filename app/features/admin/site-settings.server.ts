import { desc, eq } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { asSite, forgetSite, readSite, type Site, siteKey, writeSite } from "#app/platform/site.server.ts";
import { users } from "#db/schema/accounts.ts";
import { settingChanges } from "#db/schema/platform.ts";
import { canConfigureSite } from "./policy.ts";

export type SiteChange = {
  id: number;
  createdAt: Date;
  /** Null once that account is deleted. */
  by: string | null;
  before: Site;
  after: Site;
};

const shownChanges = 10;

/**
 * The settings of the site and who changed them, the newest first.
 * @throws not-found for everybody but admins
 */
export async function readSiteSettings(ctx: Ctx): Promise<{ site: Site; changes: SiteChange[] }> {
  assertAllowed(canConfigureSite(ctx.actor), notFound);
  const rows = await ctx.db
    .select({
      id: settingChanges.id,
      createdAt: settingChanges.createdAt,
      by: users.displayName,
      before: settingChanges.before,
      after: settingChanges.after,
    })
    .from(settingChanges)
    .leftJoin(users, eq(users.id, settingChanges.userId))
    .where(eq(settingChanges.key, siteKey))
    .orderBy(desc(settingChanges.id))
    .limit(shownChanges);
  const changes = rows.map((row) => ({ ...row, before: asSite(row.before), after: asSite(row.after) }));
  return { site: ctx.site, changes };
}

/**
 * Sets name, operator and form of address, and remembers who did it. Setting what is set already changes nothing.
 * @throws not-found for everybody but admins
 */
export async function updateSiteSettings(
  ctx: Ctx,
  input: Pick<Site, "name" | "operator" | "address">,
): Promise<void> {
  const { actor } = ctx;
  assertAllowed(canConfigureSite(actor), notFound);
  await transact(ctx, async (ctx) => {
    const before = await readSite(ctx.db);
    const site = { ...before, ...input };
    if (isSame(before, site)) return;
    await writeSite(ctx.db, site, ctx.now);
    await ctx.db
      .insert(settingChanges)
      .values({ key: siteKey, before, after: site, userId: actor.id, createdAt: ctx.now });
  });
  forgetSite();
}

const isSame = (a: Site, b: Site) =>
  a.name === b.name && a.operator === b.operator && a.address === b.address;

import { eq } from "drizzle-orm";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import type { Language } from "#app/i18n/locale.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { found, unauthenticated } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { regions } from "#db/schema/regions.ts";
import { assertNameFree } from "./account-rows.server.ts";

export type OwnProfile = {
  id: number;
  displayName: string;
  email: string | null;
  isVerified: boolean;
  isDemo: boolean;
  postcode: string | null;
  regionName: string | null;
  locale: Language;
  about: string;
};

/** Everything about oneself that can be changed. @throws unauthenticated */
export async function readOwnProfile(ctx: Ctx): Promise<OwnProfile> {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  const [row] = await ctx.db
    .select({
      id: users.id,
      displayName: users.displayName,
      email: users.email,
      emailVerifiedAt: users.emailVerifiedAt,
      isDemo: users.isDemo,
      postcode: users.postcode,
      regionName: regions.name,
      locale: users.locale,
      about: users.about,
    })
    .from(users)
    .leftJoin(regions, eq(regions.id, users.regionId))
    .where(eq(users.id, ctx.actor.id));
  const { emailVerifiedAt, ...profile } = found(row);
  return { ...profile, isVerified: emailVerifiedAt !== null };
}

export type ProfileInput = {
  displayName: string;
  /** Five digits; decides the region. Without one there is no region. */
  postcode: string | null;
  locale: Language;
  about: string;
};

/** @throws unauthenticated, invalid at the field displayName */
export async function updateProfile(ctx: Ctx, input: ProfileInput): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const { displayName, postcode, locale, about } = input;
    await assertNameFree(ctx, displayName, actor.id);
    const region = postcode ? await resolveRegion(ctx, postcode) : null;
    await ctx.db
      .update(users)
      .set({ displayName, postcode, locale, about, regionId: region?.id ?? null })
      .where(eq(users.id, actor.id));
  });
}

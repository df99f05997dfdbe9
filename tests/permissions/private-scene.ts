import { sql } from "drizzle-orm";
import { saveOwnDetails } from "#app/features/vault/details.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { privateConsents, privateDetails } from "#db/schema/vault.ts";
import { as } from "../support/contexts.ts";
import type { Cast } from "./world.ts";

export type PrivateWish = { isAsked?: boolean; isGranted?: boolean; hasFreshRoles?: boolean };
export type PrivateScene = { consentId: number };

export const noPrivate: PrivateScene = { consentId: 1 };

/** Private details of the asker, and perhaps an admin's request for consent. Roles are old unless told otherwise. */
export async function makePrivate(
  ctx: Ctx,
  { people }: Cast,
  threadId: number,
  wish: PrivateWish,
): Promise<PrivateScene> {
  const roleSince = new Date(ctx.now.getTime() - (wish.hasFreshRoles ? 1 : 30 * 24) * 3_600_000);
  await ctx.db.update(users).set({ roleSince }).where(sql`${users.role} <> 'customer'`);
  await ctx.db.delete(privateDetails);
  await saveOwnDetails(as(ctx, people.asker), { threadId, values: { phone: "0261 482177" } });
  if (!wish.isAsked && !wish.isGranted) return noPrivate;
  const [consent] = await ctx.db
    .insert(privateConsents)
    .values({
      threadId,
      requesterId: people.admin.id,
      reason: "Beschwerde",
      requestedAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + 30 * 60_000),
      ...(wish.isGranted ? { deciderId: people.lead.id, grantedAt: ctx.now } : {}),
    })
    .returning({ id: privateConsents.id });
  return { consentId: consent!.id };
}

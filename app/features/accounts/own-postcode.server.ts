import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";

/** The actor's own postcode, to fill in forms; nobody else's is ever read. Null for guests and when none is kept. */
export async function readOwnPostcode(ctx: Ctx): Promise<string | null> {
  if (ctx.actor.kind !== "user") return null;
  const [row] = await ctx.db
    .select({ postcode: users.postcode })
    .from(users)
    .where(eq(users.id, ctx.actor.id));
  return row?.postcode ?? null;
}

import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { outages, outageUpdates } from "#db/schema/outages.ts";

/** What is told, and to which people of this batch. */
export type OutageNews = { outageId: number; updateId: number; people: number[] };

/** The update with its outage; null when it is gone. */
export async function readUpdate(ctx: Ctx, updateId: number) {
  const [row] = await ctx.db
    .select({ update: outageUpdates, outage: outages })
    .from(outageUpdates)
    .innerJoin(outages, eq(outages.id, outageUpdates.outageId))
    .where(eq(outageUpdates.id, updateId));
  return row ?? null;
}

import { asc, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { categories } from "#db/schema/forum.ts";
import { inLanguageOf } from "./category-name.server.ts";

export type Category = typeof categories.$inferSelect;

/** All categories with their counters, in the order in which they are shown. They are public. */
export async function listCategories(ctx: Ctx): Promise<Category[]> {
  const rows = await ctx.db.select().from(categories).orderBy(asc(categories.position), asc(categories.id));
  return rows.map((row) => inLanguageOf(ctx, row));
}

/**
 * The category of an address.
 * @throws not-found
 */
export async function readCategory(ctx: Ctx, slug: string): Promise<Category> {
  const [row] = await ctx.db.select().from(categories).where(eq(categories.slug, slug));
  return inLanguageOf(ctx, found(row));
}

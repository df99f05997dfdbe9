import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "./context.ts";

/** The channel on which web processes hear that pages they have kept may be out of date. */
export const pageChannel = "tadellos_pages";

const newsSchema = z.object({
  /** The name of the event (platform/events.server.ts). */
  event: z.string(),
  threadId: z.number().nullable(),
});

export type PageNews = z.output<typeof newsSchema>;

/** In the caller's transaction: heard when it commits, never for a rollback. */
export async function announcePages(ctx: Ctx, news: PageNews): Promise<void> {
  await ctx.db.execute(sql`select pg_notify(${pageChannel}, ${JSON.stringify(news)})`);
}

/** @returns null for what a newer version of this program may have sent; the listener then trusts nothing it has kept */
export function parsePageNews(payload: string): PageNews | null {
  try {
    return newsSchema.parse(JSON.parse(payload));
  } catch {
    return null;
  }
}

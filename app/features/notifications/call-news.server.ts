import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { callBacks } from "#db/schema/call-backs.ts";
import type { TicketNews } from "./ticket-news.server.ts";

/** What the events of call-backs carry. */
export type CallNews = TicketNews & { callBackId: number };

/** The call as it is now. */
export async function readCall(ctx: Ctx, { callBackId }: CallNews) {
  const [row] = await ctx.db.select().from(callBacks).where(eq(callBacks.id, callBackId));
  return row ?? null;
}

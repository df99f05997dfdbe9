import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { visits } from "#db/schema/visits.ts";
import type { TicketNews } from "./ticket-news.server.ts";

/** What the events of visits carry. */
export type VisitNews = TicketNews & { visitId?: number; offerId?: number };

export async function readVisit(ctx: Ctx, visitId: number | undefined) {
  if (visitId === undefined) return null;
  const [row] = await ctx.db.select().from(visits).where(eq(visits.id, visitId));
  return row ?? null;
}

/** For the texts: the window of a visit. */
export const windowData = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
  startsAt: startsAt.toISOString(),
  endsAt: endsAt.toISOString(),
});

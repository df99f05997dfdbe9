import { issueToken } from "#app/features/accounts/link-tokens.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import {
  outageAreas,
  outagePeople,
  outagePromises,
  outageProposals,
  outages,
  outageThreads,
} from "#db/schema/outages.ts";

export type OutageScene = { outageId: number; proposalId: number; secret: string };
export const noOutage: OutageScene = { outageId: 0, proposalId: 0, secret: "keins" };

export type OutageWish = "open" | "ended";

type Of = { threadId: number; regionId: number; categoryId: number; leadId: number; concernedIds: number[] };

/** An outage with the thread attached, and a proposal that waits; these people are concerned. */
export async function makeOutage(ctx: Ctx, wish: OutageWish, of: Of): Promise<OutageScene> {
  const { threadId, regionId, categoryId } = of;
  await ctx.db.delete(outages);
  await ctx.db.delete(outageProposals);
  const startsAt = new Date(ctx.now.getTime() - 3_600_000);
  const endedAt = wish === "ended" ? ctx.now : null;
  const [outage] = await ctx.db
    .insert(outages)
    .values({
      ...{ kind: "outage", service: "line", title: "Internet in Frankfurt gestört", categoryId, regionId },
      ...{ startsAt, openedAt: startsAt, openedById: of.leadId, endedAt },
    })
    .returning();
  const outageId = outage?.id ?? 0;
  await ctx.db.insert(outageAreas).values({ outageId, prefix: "603" });
  const dueAt = new Date(ctx.now.getTime() + 3_600_000);
  await ctx.db.insert(outagePromises).values({ outageId, madeAt: startsAt, dueAt });
  await ctx.db
    .insert(outageThreads)
    .values({ outageId, threadId, attachedAt: startsAt, releasedAt: endedAt });
  await ctx.db
    .insert(outagePeople)
    .values(of.concernedIds.map((userId) => ({ outageId, userId, joinedAt: startsAt })));
  const [proposal] = await ctx.db
    .insert(outageProposals)
    .values({
      ...{ service: "line", categoryId, regionId, firstReportAt: startsAt, lastReportAt: ctx.now },
      ...{ foundAt: ctx.now, latitude: 50.1, longitude: 8.6, radiusKm: 3, windowMinutes: 60 },
      ...{ seenCount: 6, expectedCount: 0.2, tail: 1e-8, peopleCount: 6 },
    })
    .returning();
  const secret = await issueToken(ctx, {
    purpose: "outage-fixed",
    userId: of.concernedIds[0] ?? 0,
    subject: { outageId },
    days: 5,
  });
  return { outageId, proposalId: proposal?.id ?? 0, secret };
}

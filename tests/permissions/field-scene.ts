import { eq } from "drizzle-orm";
import { issueToken } from "#app/features/accounts/link-tokens.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { tickets } from "#db/schema/escalation.ts";
import { refusals } from "#db/schema/refusals.ts";
import { spokenCodes, visitOffers, visits, visitWindows } from "#db/schema/visits.ts";
import { makeThread, type User } from "../support/make.ts";

/** What a case has beside itself. */
export type FieldWish = "offer" | "visit" | "missed" | "refused" | "objected" | "second";

export type FieldScene = {
  visitId: number;
  /** Of the technician's link. */
  secret: string;
  /** As it is said. */
  spokenCode: string;
  /** Another question of the asker. */
  secondThreadId: number;
};

export const noField: FieldScene = {
  visitId: 0,
  secret: "keines",
  spokenCode: "KEINER-0000",
  secondThreadId: 0,
};

type Place = { ticketId: number; threadId: number; categoryId: number; asker: User; agent: User };

/** A window two days ahead: Wednesday 25 November, 8 to 12. */
const startsAt = new Date("2026-11-25T08:00:00+01:00");
const endsAt = new Date("2026-11-25T12:00:00+01:00");

export async function makeField(ctx: Ctx, wish: FieldWish, place: Place): Promise<FieldScene> {
  const { ticketId, agent } = place;
  const digits = String(100_000 + ticketId).slice(-6);
  await ctx.db.insert(spokenCodes).values({ ticketId, word: "KOBLENZ", digits, madeAt: ctx.now });
  const scene: FieldScene = { ...noField, spokenCode: `koblenz ${digits}` };
  if (wish === "offer") {
    const [offer] = await ctx.db
      .insert(visitOffers)
      .values({ ticketId, offeredById: agent.id, offeredAt: ctx.now })
      .returning({ id: visitOffers.id });
    await ctx.db.insert(visitWindows).values({ offerId: offer?.id ?? 0, position: 1, startsAt, endsAt });
  }
  if (wish === "visit" || wish === "missed") {
    const [visit] = await ctx.db
      .insert(visits)
      .values({
        ticketId,
        agentId: agent.id,
        agreedBy: "word",
        agreedAt: ctx.now,
        startsAt,
        endsAt,
        state: wish === "missed" ? "missed" : "open",
        calendarUid: `uid-${ticketId}`,
      })
      .returning({ id: visits.id });
    scene.visitId = visit?.id ?? 0;
    const subject = { visitId: scene.visitId };
    scene.secret = await issueToken(ctx, { purpose: "technician-visit", userId: agent.id, subject, days: 3 });
  }
  if (wish === "refused" || wish === "objected") await refuse(ctx, wish, place);
  if (wish === "second") {
    const createdAt = new Date(ctx.now.getTime() - 36 * 3_600_000);
    const second = await makeThread(ctx, {
      author: place.asker,
      category: { id: place.categoryId },
      createdAt,
    });
    scene.secondThreadId = second.id;
  }
  return scene;
}

async function refuse(
  ctx: Ctx,
  wish: "refused" | "objected",
  { ticketId, threadId, agent }: Place,
): Promise<void> {
  await ctx.db.update(tickets).set({ closedAt: ctx.now }).where(eq(tickets.id, ticketId));
  await ctx.db.insert(refusals).values({
    ticketId,
    threadId,
    refusedById: agent.id,
    refusedAt: ctx.now,
    kind: "missing-facts",
    reason: "Uns fehlen noch einige Angaben.",
    nextStep: "Bitte ergänzen.",
    againFrom: ctx.now,
    ...(wish === "objected" ? { objectedAt: ctx.now, objection: "Die Angaben stehen da." } : {}),
  });
}

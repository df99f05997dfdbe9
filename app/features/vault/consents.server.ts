import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { privateConsents } from "#db/schema/vault.ts";
import { consentDecided, consentRequested } from "./events.server.ts";
import {
  type CaseFacts,
  canDecideConsent,
  canRequestConsent,
  canSeePanel,
  requestLifeMs,
  viewRight,
  viewWindowMs,
} from "./policy.ts";
import { readViewerFacts } from "./views.server.ts";

/** Somebody asked to look without a right of their own, and what a second person said to it. */
export type Consent = {
  id: number;
  requesterId: number;
  requesterName: string;
  reason: string;
  requestedAt: Date;
  deciderName: string | null;
  state: "waiting" | "granted" | "declined" | "expired";
  /** Until when it can be answered; once granted, until when it opens. */
  expiresAt: Date;
  /** By the actor. */
  mayDecide: boolean;
};

type OfThread = { threadId: number; facts: CaseFacts };

/** All requests about one question, the last first. @throws not-found for everybody who may not know of it */
export async function listConsents(ctx: Ctx, { threadId, facts }: OfThread): Promise<Consent[]> {
  assertAllowed(canSeePanel(ctx.actor, facts), notFound);
  const [requester, decider] = [alias(users, "requester"), alias(users, "decider")];
  const [rows, viewer] = await Promise.all([
    ctx.db
      .select({
        consent: privateConsents,
        requesterName: requester.displayName,
        deciderName: decider.displayName,
      })
      .from(privateConsents)
      .innerJoin(requester, eq(requester.id, privateConsents.requesterId))
      .leftJoin(decider, eq(decider.id, privateConsents.deciderId))
      .where(eq(privateConsents.threadId, threadId))
      .orderBy(desc(privateConsents.id))
      .limit(20),
    readViewerFacts(ctx, threadId),
  ]);
  return rows.map(({ consent, requesterName, deciderName }) => {
    const { id, requesterId, reason, requestedAt, expiresAt } = consent;
    const state = stateOf(consent, ctx.now);
    const mayDecide = state === "waiting" && canDecideConsent(ctx.actor, facts, consent, viewer);
    return { id, requesterId, requesterName, reason, requestedAt, deciderName, state, expiresAt, mayDecide };
  });
}

function stateOf(row: typeof privateConsents.$inferSelect, now: Date): Consent["state"] {
  if (row.declinedAt) return "declined";
  if (row.expiresAt <= now) return "expired";
  return row.grantedAt ? "granted" : "waiting";
}

/**
 * Asks for a second person's consent, with a reason that the customer will read. Asking again while a request waits changes
 * nothing.
 * @throws not-found (may not know of it), conflict (may look already)
 */
export async function requestConsent(ctx: Ctx, input: OfThread & { reason: string }): Promise<void> {
  const { threadId, facts, reason } = input;
  await transact(ctx, async (ctx) => {
    if (!canSeePanel(ctx.actor, facts)) throw notFound();
    const right = viewRight(ctx.actor, facts, await readViewerFacts(ctx, threadId));
    if (!canRequestConsent(ctx.actor, facts, right)) throw new AppError("conflict", "vault.error.mayAlready");
    const [waiting] = await ctx.db
      .select({ id: privateConsents.id })
      .from(privateConsents)
      .where(
        and(
          eq(privateConsents.threadId, threadId),
          eq(privateConsents.requesterId, ctx.actor.id),
          isNull(privateConsents.deciderId),
          gt(privateConsents.expiresAt, ctx.now),
        ),
      );
    if (waiting) return;
    const [row] = await ctx.db
      .insert(privateConsents)
      .values({
        threadId,
        requesterId: ctx.actor.id,
        reason,
        requestedAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + requestLifeMs),
      })
      .returning({ id: privateConsents.id });
    await emit(ctx, consentRequested, { threadId, consentId: found(row).id });
  });
}

/**
 * Says yes, which opens for half an hour, or no. Both stay on record.
 * @throws not-found (may not know of it, no such request), conflict (own request, no right of one's own, answered already)
 */
export async function decideConsent(
  ctx: Ctx,
  input: OfThread & { consentId: number; isGranted: boolean },
): Promise<void> {
  const { threadId, facts, consentId, isGranted } = input;
  await transact(ctx, async (ctx) => {
    if (!canSeePanel(ctx.actor, facts)) throw notFound();
    const [row] = await ctx.db
      .select()
      .from(privateConsents)
      .where(and(eq(privateConsents.id, consentId), eq(privateConsents.threadId, threadId)))
      .for("update");
    const request = found(row);
    const viewer = await readViewerFacts(ctx, threadId);
    if (!canDecideConsent(ctx.actor, facts, request, viewer)) {
      throw new AppError("conflict", "vault.error.notYourConsent");
    }
    if (stateOf(request, ctx.now) !== "waiting") throw new AppError("conflict", "vault.error.decided");
    await ctx.db
      .update(privateConsents)
      .set({
        deciderId: ctx.actor.id,
        grantedAt: isGranted ? ctx.now : null,
        declinedAt: isGranted ? null : ctx.now,
        expiresAt: isGranted ? new Date(ctx.now.getTime() + viewWindowMs) : request.expiresAt,
      })
      .where(eq(privateConsents.id, consentId));
    await emit(ctx, consentDecided, { threadId, consentId });
  });
}

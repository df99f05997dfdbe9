import { and, eq, inArray } from "drizzle-orm";
import { toActor } from "#app/features/accounts/sessions.server.ts";
import { canDecideConsent, canSeePanel } from "#app/features/vault/policy.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { privateConsents } from "#db/schema/vault.ts";
import { type PrivateCase, readPrivateCase } from "./case-facts.server.ts";

type ConsentRow = typeof privateConsents.$inferSelect;

export type ConsentNews = {
  consent: Omit<ConsentRow, "reason">;
  /** Of the open case, else of the last one. */
  code: string;
  /** Who may answer it at this moment, as the vault's policy says; nobody once it is answered or has run out. */
  deciderIds: number[];
  /** Whoever asked still knows of the private half. */
  isAskerInformed: boolean;
};

/**
 * A request for consent, for telling those whom it concerns. Without its reason: what somebody wrote about private
 * details stays on the page that asks who reads it. Not for showing: it knows no visibility.
 */
export async function readConsentNews(
  ctx: Ctx,
  { consentId }: { consentId: number },
): Promise<ConsentNews | null> {
  const [row] = await ctx.db.select().from(privateConsents).where(eq(privateConsents.id, consentId));
  if (!row) return null;
  const { reason: _reason, ...consent } = row;
  const known = await findCase(ctx, consent.threadId);
  if (!known) return null;
  const { code, facts } = known;
  const [asker] = await ctx.db.select().from(users).where(eq(users.id, consent.requesterId));
  const isWaiting = consent.deciderId === null && consent.expiresAt > ctx.now;
  return {
    consent,
    code,
    deciderIds: isWaiting ? await findDeciders(ctx, facts, consent) : [],
    isAskerInformed: asker !== undefined && canSeePanel(toActor(asker, ctx.now), facts),
  };
}

/** Null when the question was taken out of its case meanwhile. */
async function findCase(ctx: Ctx, threadId: number): Promise<PrivateCase | null> {
  try {
    return await readPrivateCase(ctx, threadId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return null;
    throw error;
  }
}

async function findDeciders(
  ctx: Ctx,
  facts: PrivateCase["facts"],
  request: { requesterId: number },
): Promise<number[]> {
  const team = await ctx.db
    .select()
    .from(users)
    .where(and(eq(users.teamRegionId, facts.regionId), inArray(users.role, ["agent", "lead"])))
    .orderBy(users.id);
  return team
    .filter((user) =>
      canDecideConsent(toActor(user, ctx.now), facts, request, { roleSince: user.roleSince, now: ctx.now }),
    )
    .map(({ id }) => id);
}

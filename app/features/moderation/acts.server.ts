import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { hidePost, holdPost, releasePost, restorePost } from "#app/features/forum/hiding.server.ts";
import { redactPost } from "#app/features/forum/versions/redaction.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found } from "#app/platform/errors.ts";
import { moderationCases, moderationDecisions } from "#db/schema/moderation.ts";
import { type LockedCase, lockCase, readSubject } from "./cases.server.ts";
import { canBeUndone } from "./decision.ts";
import {
  type DecisionRow,
  hasOpenAppeal,
  type Reasons,
  recordDecision,
  recountSuspension,
  reopenCase,
  revokeDecision,
} from "./decisions.server.ts";
import { endOf, type Step } from "./ladder.ts";
import { noteAction } from "./log.server.ts";
import { assertModerator } from "./moderator.server.ts";
import { actOnOtherText, noOtherText, type OtherText, type OtherTextRef } from "./other-texts.server.ts";
import { canActOn, canSuspend } from "./policy.ts";

/*
 * What a moderator does with a case. Each act is one transaction: the effect in the forum, the decision with its
 * reasons, the record. All throw unauthenticated, not-found, forbidden (an own post, an admin's), and conflict when
 * somebody else has decided meanwhile.
 */

type OfCase = { caseId: number };

/** Takes the post out of sight; with a question its thread. `step` warns or suspends its author at the same time. */
export async function hideWithReasons(
  ctx: Ctx,
  input: OfCase & Reasons & { step?: Step | null },
): Promise<DecisionRow> {
  return transact(ctx, async (ctx) => {
    const of = await lockCase(ctx, input.caseId);
    assertText(of);
    const { step, caseId: _, ...reasons } = input;
    if (of.post) await hidePost(ctx, { postId: of.post.id });
    await actOnOtherText(ctx, of.row, "hide");
    const decision = await recordDecision(ctx, of, { kind: "hide", ...reasons });
    if (step !== undefined && step !== null) await sanction(ctx, of, { ...reasons, step });
    return decision;
  });
}

/** Nothing is wrong: the post stays, who reported it hears so; a held one is shown now. */
export async function keepVisible(ctx: Ctx, input: OfCase & { facts: string }): Promise<DecisionRow> {
  return transact(ctx, async (ctx) => {
    const of = await lockCase(ctx, input.caseId);
    const text = of.post ?? of.other;
    const isHeld = Boolean(text?.heldAt);
    if (text?.hiddenAt && !isHeld) throw new AppError("conflict", "moderation.keep.isHidden");
    if (isHeld && of.post) await releasePost(ctx, { postId: of.post.id });
    if (isHeld) await actOnOtherText(ctx, of.row, "release");
    return recordDecision(ctx, of, { kind: isHeld ? "release" : "keep", facts: input.facts });
  });
}

/** Shows a hidden post again, because hiding it was wrong or the reason is gone. */
export async function restoreHidden(ctx: Ctx, input: OfCase & { facts: string }): Promise<DecisionRow> {
  return transact(ctx, async (ctx) => {
    const of = await lockCase(ctx, input.caseId);
    const text = assertText(of);
    const standing = await findStandingHide(ctx, of);
    if (!text.hiddenAt || text.heldAt) throw new AppError("conflict", "moderation.restore.isVisible");
    if (standing && (await hasOpenAppeal(ctx, standing.id))) {
      throw new AppError("conflict", "moderation.restore.hasAppeal");
    }
    if (of.post) await restorePost(ctx, { postId: of.post.id });
    await actOnOtherText(ctx, of.row, "restore");
    if (standing) await revokeDecision(ctx, standing.id);
    return recordDecision(ctx, of, { kind: "restore", facts: input.facts });
  });
}

async function findStandingHide(ctx: Ctx, { row: of }: LockedCase): Promise<DecisionRow | undefined> {
  // Decisions name the post; what else they are about stands in their case.
  const ofText = ctx.db
    .select({ id: moderationCases.id })
    .from(moderationCases)
    .where(
      or(
        eq(moderationCases.ideaId, of.ideaId ?? 0),
        eq(moderationCases.meetupQuestionId, of.meetupQuestionId ?? 0),
      ),
    );
  const [row] = await ctx.db
    .select()
    .from(moderationDecisions)
    .where(
      and(
        of.postId === null
          ? inArray(moderationDecisions.caseId, ofText)
          : eq(moderationDecisions.postId, of.postId),
        eq(moderationDecisions.kind, "hide"),
        isNull(moderationDecisions.revokedAt),
      ),
    )
    .orderBy(desc(moderationDecisions.id))
    .limit(1);
  return row;
}

/**
 * Removes passages for good, from the post and every version of it. The record says how many, never what.
 * @throws invalid when a passage is not in the post (field `passages`)
 */
export async function redactWithReasons(
  ctx: Ctx,
  input: OfCase & Reasons & { passages: string[] },
): Promise<DecisionRow> {
  return transact(ctx, async (ctx) => {
    const of = await lockCase(ctx, input.caseId);
    const post = assertPost(of);
    const { passages, caseId: _, ...reasons } = input;
    const repeated = passages.find((passage) => reasons.facts.toLowerCase().includes(passage.toLowerCase()));
    if (repeated !== undefined) throw new AppError("invalid", "moderation.redact.inFacts", {}, "facts");
    const places = await redactPost(ctx, { postId: post.id, passages });
    if (post.heldAt) await releasePost(ctx, { postId: post.id });
    return recordDecision(ctx, of, { kind: "redact", ...reasons }, { places });
  });
}

/** A step of the ladder, for the author of the post or the person the case is about. */
export async function sanctionPerson(
  ctx: Ctx,
  input: OfCase & Reasons & { step: Step },
): Promise<DecisionRow> {
  return transact(ctx, async (ctx) => {
    const of = await lockCase(ctx, input.caseId);
    const { caseId: _, ...rest } = input;
    // The post itself was looked at too: a held one is not left waiting for ever.
    if (of.post?.heldAt || of.other?.heldAt) throw new AppError("conflict", "moderation.sanction.isHeld");
    return sanction(ctx, of, rest);
  });
}

async function sanction(
  ctx: Ctx,
  of: LockedCase,
  { step, ...reasons }: Reasons & { step: Step },
): Promise<DecisionRow> {
  assertAllowed(canSuspend(ctx.actor, of.subject));
  const suspendedUntil = endOf(step, ctx.now);
  const kind = suspendedUntil ? "suspend" : "warn";
  const decision = await recordDecision(ctx, of, { kind, step, suspendedUntil, ...reasons }, { step });
  await recountSuspension(ctx, of.subject.id);
  return decision;
}

/** Ends a suspension before its time. */
export async function liftSuspension(ctx: Ctx, input: OfCase & { facts: string }): Promise<DecisionRow> {
  return transact(ctx, async (ctx) => {
    const of = await lockCase(ctx, input.caseId);
    const revoked = await ctx.db
      .update(moderationDecisions)
      .set({ revokedAt: ctx.now, revokedById: assertModerator(ctx).id })
      .where(
        and(
          eq(moderationDecisions.subjectId, of.subject.id),
          eq(moderationDecisions.kind, "suspend"),
          isNull(moderationDecisions.revokedAt),
        ),
      )
      .returning({ id: moderationDecisions.id });
    if (revoked.length === 0) throw new AppError("conflict", "moderation.lift.notSuspended");
    await recountSuspension(ctx, of.subject.id);
    return recordDecision(ctx, of, { kind: "lift", facts: input.facts });
  });
}

/**
 * Takes back what one has just decided, before anybody is told. The case waits in the queue again.
 * @returns the id of the case
 * @throws conflict when the time is over
 */
export async function undoDecision(ctx: Ctx, { decisionId }: { decisionId: number }): Promise<number> {
  const actor = assertModerator(ctx);
  return transact(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(moderationDecisions)
      .where(eq(moderationDecisions.id, decisionId))
      .for("update");
    const decision = found(row);
    assertAllowed(
      decision.deciderId === actor.id && canActOn(actor, await readSubject(ctx, decision.subjectId)),
    );
    if (decision.announcedAt || !canBeUndone(decision, ctx.now)) {
      throw new AppError("conflict", "moderation.undo.tooLate");
    }
    // Hiding and suspending in one go is taken back in one go.
    const together = await ctx.db
      .select()
      .from(moderationDecisions)
      .where(
        and(
          eq(moderationDecisions.caseId, decision.caseId),
          eq(moderationDecisions.createdAt, decision.createdAt),
        ),
      );
    for (const each of together) await undoEffect(ctx, each);
    await reopenCase(
      ctx,
      decision.caseId,
      together.map(({ id }) => id),
    );
    await noteAction(ctx, {
      action: "decision.undo",
      reason: "",
      caseId: decision.caseId,
      decisionId,
      postId: decision.postId,
      subjectId: decision.subjectId,
    });
    return decision.caseId;
  });
}

async function undoEffect(ctx: Ctx, decision: DecisionRow): Promise<void> {
  await revokeDecision(ctx, decision.id);
  const { postId } = decision;
  const [of] = await ctx.db.select().from(moderationCases).where(eq(moderationCases.id, decision.caseId));
  const wasHeld = of?.origin === "held";
  if (decision.kind === "suspend" || decision.kind === "warn")
    await recountSuspension(ctx, decision.subjectId);
  await undoOnOtherText(ctx, of ?? noOtherText, decision.kind, wasHeld);
  if (postId === null) return;
  if (wasHeld && (decision.kind === "hide" || decision.kind === "release")) await holdPost(ctx, { postId });
  else if (decision.kind === "hide") await restorePost(ctx, { postId });
  else if (decision.kind === "restore") await hidePost(ctx, { postId });
}

async function undoOnOtherText(
  ctx: Ctx,
  ref: OtherTextRef,
  kind: DecisionRow["kind"],
  wasHeld: boolean,
): Promise<void> {
  if (wasHeld && (kind === "hide" || kind === "release")) await actOnOtherText(ctx, ref, "hold");
  else if (kind === "hide") await actOnOtherText(ctx, ref, "restore");
  else if (kind === "restore") await actOnOtherText(ctx, ref, "hide");
}

function assertPost({ post }: LockedCase) {
  return found(post);
}

/** A post, an idea or a question: a case about a person has none. */
function assertText({ post, other }: LockedCase): NonNullable<LockedCase["post"]> | OtherText {
  return found(post ?? other);
}

import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { z } from "zod";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { addJob, type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { users } from "#db/schema/accounts.ts";
import { appeals, moderationCases, moderationDecisions, reports } from "#db/schema/moderation.ts";
import type { LockedCase } from "./cases.server.ts";
import { canBeUndone, type DecisionKind, isRestriction, undoSeconds } from "./decision.ts";
import { decisionMade } from "./events.server.ts";
import type { Ground } from "./grounds.ts";
import { type ActionName, noteAction } from "./log.server.ts";

export type DecisionRow = typeof moderationDecisions.$inferSelect;

/** What goes to whom it concerns: which rule or law, and the facts. */
export type Reasons = { ground: Ground; legalReference: string; facts: string };

type NewDecision = Partial<Reasons> & {
  kind: DecisionKind;
  step?: number;
  suspendedUntil?: Date | null;
};

const actionOf: Record<DecisionKind, ActionName> = {
  hide: "post.hide",
  redact: "post.redact",
  warn: "person.warn",
  suspend: "person.suspend",
  keep: "post.keep",
  release: "post.release",
  restore: "post.restore",
  lift: "person.lift",
};

/**
 * Writes down a decision and its reasons, closes the case and answers its reports. People are told when the time for
 * undoing is over. The caller has checked who may, and brings about the effect.
 * @throws invalid (personal data in the reasons, which go to whom they concern)
 */
export async function recordDecision(
  ctx: Ctx,
  of: LockedCase,
  decision: NewDecision,
  data: Record<string, string | number> = {},
): Promise<DecisionRow> {
  if (ctx.actor.kind !== "user") throw new Error("A decision is made by a person");
  assertPublicText(ctx, { facts: decision.facts, legalReference: decision.legalReference });
  const { row, subject, post, other } = of;
  const [made] = await ctx.db
    .insert(moderationDecisions)
    .values({
      ...decision,
      caseId: row.id,
      postId: row.postId,
      subjectId: subject.id,
      deciderId: ctx.actor.id,
      source: await readSource(ctx, row.id, row.origin),
      createdAt: ctx.now,
    })
    .returning();
  const saved = found(made);
  await closeCase(ctx, of, saved);
  await noteAction(ctx, {
    action: decision.kind === "keep" && !post && !other ? "person.keep" : actionOf[decision.kind],
    reason: decision.facts ?? "",
    caseId: row.id,
    decisionId: saved.id,
    threadId: post?.threadId,
    postId: row.postId,
    subjectId: subject.id,
    data: { ...(decision.ground ? { ground: decision.ground } : {}), ...data },
  });
  const runAt = new Date(ctx.now.getTime() + undoSeconds * 1000);
  await addJob(ctx, announceJob, {}, { runAt, key: `moderation.announce:${saved.id}` });
  return saved;
}

/** How it was noticed: the statement of reasons says so (Article 17 (3) b and c). */
async function readSource(ctx: Ctx, caseId: number, origin: string): Promise<DecisionRow["source"]> {
  const [report] = await ctx.db
    .select({ id: reports.id })
    .from(reports)
    .where(eq(reports.caseId, caseId))
    .limit(1);
  if (report) return "report";
  return origin === "held" || origin === "edit" ? "automated" : "own";
}

async function closeCase(ctx: Ctx, { row }: LockedCase, decision: DecisionRow): Promise<void> {
  await ctx.db
    .update(moderationCases)
    .set({ closedAt: ctx.now, closedById: decision.deciderId })
    .where(eq(moderationCases.id, row.id));
  // What somebody did to the author alone still answers who reported the post.
  await ctx.db
    .update(reports)
    .set({ outcome: isRestriction(decision.kind) ? "acted" : "dismissed", decisionId: decision.id })
    .where(and(eq(reports.caseId, row.id), isNull(reports.outcome)));
}

/** After decisions were taken back: the case is open again, its reports wait again. @throws conflict */
export async function reopenCase(ctx: Ctx, caseId: number, decisionIds: number[]): Promise<void> {
  const [other] = await ctx.db.execute(sql`
    select 1 from moderation_cases c join moderation_cases o on o.closed_at is null and o.id <> c.id
      and o.subject_id = c.subject_id and o.post_id is not distinct from c.post_id
      and o.idea_id is not distinct from c.idea_id
      and o.meetup_question_id is not distinct from c.meetup_question_id
    where c.id = ${caseId}`);
  if (other) throw new AppError("conflict", "moderation.undo.tooLate");
  await ctx.db
    .update(moderationCases)
    .set({ closedAt: null, closedById: null })
    .where(eq(moderationCases.id, caseId));
  await ctx.db
    .update(reports)
    .set({ outcome: null, decisionId: null })
    .where(inArray(reports.decisionId, decisionIds));
}

/** A decision that does not hold any more: undone, reversed, or followed by its opposite. */
export async function revokeDecision(ctx: Ctx, decisionId: number): Promise<void> {
  const revokedById = ctx.actor.kind === "user" ? ctx.actor.id : null;
  await ctx.db
    .update(moderationDecisions)
    .set({ revokedAt: ctx.now, revokedById })
    .where(and(eq(moderationDecisions.id, decisionId), isNull(moderationDecisions.revokedAt)));
}

/** Who is suspended until when follows from the suspensions that stand; the same statement after each of them. */
export async function recountSuspension(ctx: Ctx, userId: number): Promise<void> {
  await ctx.db
    .update(users)
    .set({
      suspendedUntil: sql`(
        select max(d.suspended_until) from moderation_decisions d
        where d.subject_id = ${userId} and d.kind = 'suspend' and d.revoked_at is null)`,
    })
    .where(eq(users.id, userId));
}

/**
 * Says what can no longer be undone. Running twice says it once.
 * @returns how many decisions were told
 */
export async function announceDue(ctx: Ctx): Promise<number> {
  const isOver = lte(moderationDecisions.createdAt, new Date(ctx.now.getTime() - undoSeconds * 1000));
  return transact(ctx, async (ctx) => {
    const rows = await ctx.db
      .update(moderationDecisions)
      .set({ announcedAt: ctx.now })
      .where(and(isNull(moderationDecisions.announcedAt), isNull(moderationDecisions.revokedAt), isOver))
      .returning({ id: moderationDecisions.id });
    for (const { id } of rows) await emit(ctx, decisionMade, { decisionId: id });
    return rows.length;
  });
}

const announce = async (ctx: Ctx) => {
  await announceDue(ctx);
};

/** Added for the moment at which a decision is due; the sweep finds what it missed. */
const announceJob = defineJob("moderation.announce", z.object({}), announce);
const announceSweep = defineJob("moderation.announce-sweep", z.object({}), announce);

export const jobs = [announceJob];
export const cronJobs: CronJob[] = [{ cron: "* * * * *", job: announceSweep }];

/** Whether somebody's appeal against it waits: then only the appeal decides. */
export async function hasOpenAppeal(ctx: Ctx, decisionId: number): Promise<boolean> {
  const rows = await ctx.db
    .select({ id: appeals.id })
    .from(appeals)
    .where(and(eq(appeals.decisionId, decisionId), isNull(appeals.decidedAt)));
  return rows.length > 0;
}

/** A decision just made, for the line that offers to undo it; null for others' and for old ones. */
export async function readDone(ctx: Ctx, decisionId: number) {
  const [row] = await ctx.db.select().from(moderationDecisions).where(eq(moderationDecisions.id, decisionId));
  const isOwn = ctx.actor.kind === "user" && row?.deciderId === ctx.actor.id;
  if (!row || !isOwn || row.revokedAt || ctx.now.getTime() - row.createdAt.getTime() > 600_000) return null;
  const canUndo = canBeUndone(row, ctx.now) && !row.announcedAt;
  // Minutes later it is no news that it was done.
  return canUndo || row.kind === "redact" ? { id: row.id, kind: row.kind, canUndo } : null;
}

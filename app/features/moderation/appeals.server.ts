import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { restorePost } from "#app/features/forum/hiding.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import {
  AppError,
  assertAllowed,
  forbidden,
  found,
  notFound,
  unauthenticated,
} from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { appeals, moderationCases, moderationDecisions, reports } from "#db/schema/moderation.ts";
import { openCase, recountUrgency } from "./cases.server.ts";
import { appealDays, appealDeadline, isRestriction } from "./decision.ts";
import { recountSuspension, revokeDecision } from "./decisions.server.ts";
import { appealDecided } from "./events.server.ts";
import { noteAction } from "./log.server.ts";
import { assertModerator } from "./moderator.server.ts";
import { actOnOtherText, noOtherText, type OtherTextRef } from "./other-texts.server.ts";
import { canDecideAppeal } from "./policy.ts";
import { ownReports } from "./reports.server.ts";

const dueAt = (now: Date) => new Date(now.getTime() + appealDays * 86_400_000);

/**
 * Whom a decision concerns says that it is wrong: free of charge, once, for six months (Article 20). Also while
 * suspended.
 * @throws unauthenticated, not-found; conflict (a second time, too late, or no longer in force)
 */
export async function appealDecision(ctx: Ctx, input: { decisionId: number; text: string }): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(moderationDecisions)
      .where(eq(moderationDecisions.id, input.decisionId))
      .for("update");
    const decision = found(row);
    if (decision.subjectId !== actor.id || !isRestriction(decision.kind)) throw notFound();
    assertInTime(decision, ctx.now);
    await insertAppeal(ctx, { decisionId: decision.id, reportId: null, text: input.text });
  });
}

/**
 * Who reported in vain says that it is wrong.
 * @throws unauthenticated, not-found; conflict (a second time, too late, or nothing was decided yet)
 */
export async function appealReport(
  ctx: Ctx,
  input: { reportId: number; key?: string; text: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select({ report: reports, decision: moderationDecisions })
      .from(reports)
      .leftJoin(moderationDecisions, eq(moderationDecisions.id, reports.decisionId))
      .where(and(eq(reports.id, input.reportId), ownReports(ctx, input)));
    const { report, decision } = found(row);
    if (report.outcome !== "dismissed" || !decision?.announcedAt) {
      throw new AppError("conflict", "moderation.appeal.notPossible");
    }
    assertInTime(decision, ctx.now);
    await insertAppeal(ctx, { decisionId: decision.id, reportId: report.id, text: input.text });
  });
}

function assertInTime(decision: { createdAt: Date; revokedAt: Date | null }, now: Date): void {
  if (decision.revokedAt || appealDeadline(decision.createdAt) <= now) {
    throw new AppError("conflict", "moderation.appeal.notPossible");
  }
}

async function insertAppeal(
  ctx: Ctx,
  appeal: { decisionId: number; reportId: number | null; text: string },
): Promise<void> {
  const [made] = await ctx.db
    .insert(appeals)
    .values({ ...appeal, createdAt: ctx.now, dueAt: dueAt(ctx.now) })
    .onConflictDoNothing()
    .returning({ id: appeals.id });
  if (!made) throw new AppError("conflict", "moderation.appeal.twice");
}

const subjects = alias(users, "subjects");
const deciders = alias(users, "deciders");

function readAppeals(ctx: Ctx, where: SQL | undefined) {
  return ctx.db
    .select({
      appeal: appeals,
      decision: moderationDecisions,
      reporterId: reports.reporterId,
      subject: { id: subjects.id, displayName: subjects.displayName, role: subjects.role },
      deciderName: deciders.displayName,
      threadTitle: threads.title,
      post: { id: posts.id, bodyHtml: posts.bodyHtml, createdAt: posts.createdAt, hiddenAt: posts.hiddenAt },
      reportText: reports.explanation,
    })
    .from(appeals)
    .innerJoin(moderationDecisions, eq(moderationDecisions.id, appeals.decisionId))
    .innerJoin(subjects, eq(subjects.id, moderationDecisions.subjectId))
    .innerJoin(deciders, eq(deciders.id, moderationDecisions.deciderId))
    .leftJoin(reports, eq(reports.id, appeals.reportId))
    .leftJoin(posts, eq(posts.id, moderationDecisions.postId))
    .leftJoin(threads, eq(threads.id, posts.threadId))
    .where(where)
    .orderBy(asc(appeals.dueAt), asc(appeals.id))
    .limit(100);
}

/** Appeals that wait, the nearest deadline first; `mayDecide` is false for one's own decisions. @throws not-found */
export async function listOpenAppeals(ctx: Ctx) {
  assertModerator(ctx);
  const rows = await readAppeals(ctx, isNull(appeals.decidedAt));
  return rows.map((row) => ({ ...row, mayDecide: mayDecide(ctx, row) }));
}

/** @throws unauthenticated, not-found */
export async function readAppeal(ctx: Ctx, appealId: number) {
  assertModerator(ctx);
  const row = found((await readAppeals(ctx, eq(appeals.id, appealId)))[0]);
  return { ...row, mayDecide: mayDecide(ctx, row) };
}

export type AppealView = Awaited<ReturnType<typeof readAppeal>>;

type AppealRow = Awaited<ReturnType<typeof readAppeals>>[number];

const mayDecide = (ctx: Ctx, { decision, subject, reporterId }: AppealRow) =>
  canDecideAppeal(ctx.actor, { deciderId: decision.deciderId, subject, reporterId });

/**
 * Answers an appeal with reasons; never by who made the decision (Article 20 (6)). Reversed: what was restricted is
 * free again, and what was reported in vain comes back into the queue.
 * @throws unauthenticated, not-found, forbidden, conflict (answered meanwhile)
 */
export async function decideAppeal(
  ctx: Ctx,
  input: { appealId: number; outcome: "stands" | "reversed"; reasons: string },
): Promise<void> {
  const { id: deciderId } = assertModerator(ctx);
  await transact(ctx, async (ctx) => {
    await ctx.db.select({ id: appeals.id }).from(appeals).where(eq(appeals.id, input.appealId)).for("update");
    const row = found((await readAppeals(ctx, eq(appeals.id, input.appealId)))[0]);
    assertAllowed(mayDecide(ctx, row), forbidden);
    if (row.appeal.decidedAt) throw new AppError("conflict", "errors.conflict");
    assertPublicText(ctx, { reasons: input.reasons });
    await ctx.db
      .update(appeals)
      .set({ decidedAt: ctx.now, deciderId, outcome: input.outcome, reasons: input.reasons })
      .where(eq(appeals.id, input.appealId));
    if (input.outcome === "reversed") await reverse(ctx, row);
    await noteAction(ctx, {
      action: input.outcome === "reversed" ? "appeal.reversed" : "appeal.stands",
      reason: input.reasons,
      caseId: row.decision.caseId,
      decisionId: row.decision.id,
      postId: row.decision.postId,
      subjectId: row.subject.id,
    });
    await emit(ctx, appealDecided, { appealId: input.appealId });
  });
}

async function reverse(ctx: Ctx, { appeal, decision, post }: AppealRow): Promise<void> {
  await revokeDecision(ctx, decision.id);
  if (appeal.reportId !== null) return lookAgain(ctx, decision, appeal.reportId);
  if (decision.kind === "hide" && post?.hiddenAt) await restorePost(ctx, { postId: post.id });
  if (decision.kind === "hide") await actOnOtherText(ctx, await readRef(ctx, decision.caseId), "restore");
  if (decision.kind === "suspend") await recountSuspension(ctx, decision.subjectId);
}

async function readRef(ctx: Ctx, caseId: number): Promise<OtherTextRef> {
  const [row] = await ctx.db
    .select({ ideaId: moderationCases.ideaId, meetupQuestionId: moderationCases.meetupQuestionId })
    .from(moderationCases)
    .where(eq(moderationCases.id, caseId));
  return row ?? noOtherText;
}

/** The report comes back into the queue; there somebody decides what is to be done. */
async function lookAgain(ctx: Ctx, decision: AppealRow["decision"], reportId: number): Promise<void> {
  const row = await openCase(ctx, {
    postId: decision.postId,
    ...(await readRef(ctx, decision.caseId)),
    subjectId: decision.subjectId,
    origin: "appeal",
  });
  await ctx.db.update(moderationCases).set({ origin: "appeal" }).where(eq(moderationCases.id, row.id));
  // Whoever has reported it anew meanwhile is answered with that report.
  await ctx.db.execute(sql`
    update reports r set case_id = ${row.id}, outcome = null, decision_id = null
    where r.id = ${reportId} and not exists (
      select 1 from reports o where o.case_id = ${row.id} and o.id <> r.id
        and (o.reporter_id = r.reporter_id or (r.reporter_id is null and o.email = r.email)))`);
  await recountUrgency(ctx, row.id);
}

import { and, asc, desc, eq, gt, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { caseVisits, moderationCases, moderationDecisions, reports } from "#db/schema/moderation.ts";
import { forGood, proposeStep } from "./ladder.ts";
import { assertModerator } from "./moderator.server.ts";
import { readOtherText } from "./other-texts.server.ts";
import { canActOn, canSuspend } from "./policy.ts";
import { visitMinutes } from "./queue.server.ts";

const closers = alias(users, "closers");

/**
 * One case with everything a decision needs. Looking at it tells the others that one does.
 * @throws unauthenticated, not-found
 */
export async function readCasePage(ctx: Ctx, caseId: number) {
  const actor = assertModerator(ctx);
  const [row] = await ctx.db
    .select({
      case: moderationCases,
      subject: {
        id: users.id,
        displayName: users.displayName,
        role: users.role,
        rank: users.rank,
        hue: users.hue,
        createdAt: users.createdAt,
        suspendedUntil: users.suspendedUntil,
      },
      post: {
        id: posts.id,
        kind: posts.kind,
        body: posts.body,
        bodyHtml: posts.bodyHtml,
        createdAt: posts.createdAt,
        hiddenAt: posts.hiddenAt,
        heldAt: posts.heldAt,
        threadId: posts.threadId,
      },
      threadTitle: threads.title,
      closedBy: closers.displayName,
    })
    .from(moderationCases)
    .innerJoin(users, eq(users.id, moderationCases.subjectId))
    .leftJoin(posts, eq(posts.id, moderationCases.postId))
    .leftJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(closers, eq(closers.id, moderationCases.closedById))
    .where(eq(moderationCases.id, caseId));
  const shown = found(row);
  await visit(ctx, caseId, actor.id);
  const [reported, history, visitors, counts] = await Promise.all([
    readReports(ctx, caseId),
    readHistory(ctx, shown.subject.id),
    readVisitors(ctx, caseId, actor.id),
    countPosts(ctx, shown.subject.id),
  ]);
  const sanctions = history.flatMap(({ step, createdAt, revokedAt }) =>
    step !== null && !revokedAt ? [{ step, decidedAt: createdAt }] : [],
  );
  const { suspendedUntil } = shown.subject;
  return {
    ...shown,
    other: await readOtherText(ctx, shown.case),
    reports: reported,
    history,
    decisions: history.filter((decision) => decision.caseId === caseId),
    visitors,
    counts,
    proposedStep: proposeStep(sanctions, ctx.now),
    suspendedUntil: suspendedUntil && suspendedUntil > ctx.now ? suspendedUntil : null,
    isForGood: suspendedUntil !== null && suspendedUntil >= forGood,
    mayAct: !shown.case.closedAt && canActOn(actor, shown.subject),
    maySanction: canSuspend(actor, shown.subject),
  };
}

export type CasePage = Awaited<ReturnType<typeof readCasePage>>;

async function visit(ctx: Ctx, caseId: number, userId: number): Promise<void> {
  await ctx.db
    .insert(caseVisits)
    .values({ caseId, userId, seenAt: ctx.now })
    .onConflictDoUpdate({ target: [caseVisits.caseId, caseVisits.userId], set: { seenAt: ctx.now } });
}

async function readVisitors(ctx: Ctx, caseId: number, readerId: number): Promise<string[]> {
  const rows = await ctx.db
    .select({ name: users.displayName })
    .from(caseVisits)
    .innerJoin(users, eq(users.id, caseVisits.userId))
    .where(
      and(
        eq(caseVisits.caseId, caseId),
        ne(caseVisits.userId, readerId),
        gt(caseVisits.seenAt, new Date(ctx.now.getTime() - visitMinutes * 60_000)),
      ),
    )
    .orderBy(asc(users.displayName));
  return rows.map(({ name }) => name);
}

function readReports(ctx: Ctx, caseId: number) {
  return ctx.db
    .select({
      id: reports.id,
      reason: reports.reason,
      explanation: reports.explanation,
      createdAt: reports.createdAt,
      outcome: reports.outcome,
      reporter: users.displayName,
      guestName: reports.name,
    })
    .from(reports)
    .leftJoin(users, eq(users.id, reports.reporterId))
    .where(eq(reports.caseId, caseId))
    .orderBy(asc(reports.id));
}

function readHistory(ctx: Ctx, subjectId: number) {
  return ctx.db
    .select({
      id: moderationDecisions.id,
      caseId: moderationDecisions.caseId,
      kind: moderationDecisions.kind,
      ground: moderationDecisions.ground,
      facts: moderationDecisions.facts,
      step: moderationDecisions.step,
      createdAt: moderationDecisions.createdAt,
      revokedAt: moderationDecisions.revokedAt,
      deciderName: users.displayName,
    })
    .from(moderationDecisions)
    .innerJoin(users, eq(users.id, moderationDecisions.deciderId))
    .where(eq(moderationDecisions.subjectId, subjectId))
    .orderBy(desc(moderationDecisions.id))
    .limit(20);
}

async function countPosts(ctx: Ctx, authorId: number) {
  const [row] = await ctx.db
    .select({
      visible: sql<number>`count(*) filter (where ${posts.hiddenAt} is null)::int`,
      hidden: sql<number>`count(*) filter (where ${posts.hiddenAt} is not null)::int`,
    })
    .from(posts)
    .where(eq(posts.authorId, authorId));
  return found(row);
}

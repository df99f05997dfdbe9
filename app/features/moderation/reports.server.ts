import { and, eq, gte, isNull, type SQL, sql } from "drizzle-orm";
import { getPost } from "#app/features/forum/post-rows.server.ts";
import { formatMoment } from "#app/i18n/formats.ts";
import { languageOf } from "#app/i18n/locale.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, unauthenticated } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { appeals, moderationCases, moderationDecisions, reports } from "#db/schema/moderation.ts";
import { openCase, readSubject, recountUrgency } from "./cases.server.ts";
import { appealDeadline } from "./decision.ts";
import { noOtherText, type OtherText, type OtherTextRef, readOtherText } from "./other-texts.server.ts";
import { canReport } from "./policy.ts";
import type { ReportFields } from "./report-form.ts";
import { isReportKey } from "./report-key.server.ts";
import { mailReport } from "./report-mails.server.ts";

export type ReportRow = typeof reports.$inferSelect;
export type ReportTarget =
  | { postId: number }
  | { userId: number }
  | { ideaId: number }
  | { meetupQuestionId: number };

/** Reports a member may send in 24 hours; few for those whose reports were mostly unfounded (Article 23 (2)). */
const perDay = { usual: 20, afterMisuse: 3 };
const misuse = { days: 90, reports: 5, share: 2 / 3 };

/**
 * What can be reported, as its form shows it.
 * @throws not-found, also for what the actor may not see; forbidden for own things
 */
export async function readReportTarget(ctx: Ctx, target: ReportTarget) {
  const read = await readTarget(ctx, target);
  assertAllowed(canReport(ctx.actor, read.subject, ctx.actor.kind === "guest" ? "illegal" : "other"));
  const [row] = await ctx.db
    .select({ id: users.id, displayName: users.displayName, hue: users.hue })
    .from(users)
    .where(eq(users.id, read.subject.id));
  const post = read.post
    ? { id: read.post.id, bodyHtml: read.post.bodyHtml, createdAt: read.post.createdAt }
    : null;
  return { post, thread: read.thread, other: read.other, author: found(row) };
}

/**
 * Takes a report. Reporting the same thing again while the first report waits gives back the first.
 * @throws not-found; forbidden (own things); unauthenticated (guests, about anything but what is illegal); invalid (no
 *   e-mail address); too-many
 */
export async function fileReport(ctx: Ctx, input: ReportTarget & ReportFields): Promise<ReportRow> {
  const { actor } = ctx;
  if (actor.kind === "guest" && input.reason !== "illegal") throw unauthenticated();
  if (actor.kind === "guest" && !input.email && !input.isExempt) {
    throw new AppError("invalid", "errors.field.email", {}, "email");
  }
  return transact(ctx, async (ctx) => {
    const { post, ref, subject } = await readTarget(ctx, input);
    assertAllowed(canReport(actor, subject, input.reason));
    const row = await openCase(ctx, {
      postId: post?.id ?? null,
      ...ref,
      subjectId: subject.id,
      origin: "report",
    });
    const isSame =
      actor.kind === "user"
        ? eq(reports.reporterId, actor.id)
        : and(isNull(reports.reporterId), eq(reports.email, input.email));
    const [earlier] = await ctx.db
      .select()
      .from(reports)
      .where(and(eq(reports.caseId, row.id), isSame));
    if (earlier) return earlier;
    await assertWithinLimit(ctx);
    const [made] = await ctx.db
      .insert(reports)
      .values({
        caseId: row.id,
        reporterId: actor.kind === "user" ? actor.id : null,
        name: actor.kind === "user" ? "" : input.name,
        email: actor.kind === "user" ? null : input.email || null,
        locale: languageOf(ctx.locale),
        reason: input.reason,
        explanation: input.explanation,
        goodFaithAt: input.isGoodFaith ? ctx.now : null,
        createdAt: ctx.now,
      })
      .returning();
    await recountUrgency(ctx, row.id);
    const report = found(made);
    // Article 16 (4): receipt is confirmed. Members of plain reasons see it on the page that follows.
    if (report.email || report.reason === "illegal")
      await mailReport(ctx, { kind: "received", reportId: report.id });
    return report;
  });
}

type Target = {
  post: Awaited<ReturnType<typeof getPost>>["post"] | null;
  thread: { id: number; slug: string; title: string } | null;
  other: OtherText | null;
  ref: OtherTextRef;
  subject: Awaited<ReturnType<typeof readSubject>>;
};

async function readTarget(ctx: Ctx, target: ReportTarget): Promise<Target> {
  const nothing = { post: null, thread: null, other: null, ref: noOtherText };
  if ("ideaId" in target || "meetupQuestionId" in target) {
    const ref = {
      ...noOtherText,
      ...("ideaId" in target ? { ideaId: target.ideaId } : { meetupQuestionId: target.meetupQuestionId }),
    };
    const other = found(await readOtherText(ctx, ref));
    return { ...nothing, other, ref, subject: await readSubject(ctx, other.authorId) };
  }
  if ("postId" in target) {
    const { post, thread } = await getPost(ctx, target.postId);
    return {
      ...nothing,
      post,
      thread: { id: thread.id, slug: thread.slug, title: thread.title },
      subject: await readSubject(ctx, post.authorId),
    };
  }
  return { ...nothing, subject: await readSubject(ctx, target.userId) };
}

/** Guests are limited by their address, at the edge. */
async function assertWithinLimit(ctx: Ctx): Promise<void> {
  const { actor, now } = ctx;
  if (actor.kind !== "user") return;
  const since = new Date(now.getTime() - misuse.days * 86_400_000);
  const dayAgo = sql`${new Date(now.getTime() - 86_400_000).toISOString()}::timestamptz`;
  const [counted] = await ctx.db
    .select({
      today: sql<number>`count(*) filter (where ${reports.createdAt} > ${dayAgo})::int`,
      oldest: sql<string | null>`min(${reports.createdAt}) filter (where ${reports.createdAt} > ${dayAgo})`,
      acted: sql<number>`count(*) filter (where ${reports.outcome} = 'acted')::int`,
      dismissed: sql<number>`count(*) filter (where ${reports.outcome} = 'dismissed')::int`,
    })
    .from(reports)
    .where(and(eq(reports.reporterId, actor.id), gte(reports.createdAt, since)));
  const { today, oldest, acted, dismissed } = found(counted);
  const isMisused = acted + dismissed >= misuse.reports && dismissed / (acted + dismissed) > misuse.share;
  const max = isMisused ? perDay.afterMisuse : perDay.usual;
  if (today < max || !oldest) return;
  const next = new Date(new Date(oldest).getTime() + 86_400_000);
  throw new AppError("too-many", "moderation.report.tooMany", {
    count: max,
    when: formatMoment(ctx.locale, next, now),
    retrySeconds: Math.ceil((next.getTime() - now.getTime()) / 1000),
  });
}

/**
 * A report as its reporter sees it: what was reported, what came of it, and whether an appeal is possible.
 * @param input.key of the address, for guests
 * @throws not-found
 */
export async function readOwnReport(ctx: Ctx, input: { reportId: number; key?: string }) {
  const [row] = await ctx.db
    .select({
      report: reports,
      postId: moderationCases.postId,
      subjectName: users.displayName,
      threadTitle: threads.title,
      isPostVisible: sql<boolean>`coalesce(${posts.hiddenAt} is null and ${threads.hiddenAt} is null and ${posts.id} is not null, false)`,
      decidedAt: moderationDecisions.announcedAt,
      decision: moderationDecisions,
      appeal: appeals,
    })
    .from(reports)
    .innerJoin(moderationCases, eq(moderationCases.id, reports.caseId))
    .innerJoin(users, eq(users.id, moderationCases.subjectId))
    .leftJoin(posts, eq(posts.id, moderationCases.postId))
    .leftJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(moderationDecisions, eq(moderationDecisions.id, reports.decisionId))
    .leftJoin(appeals, eq(appeals.reportId, reports.id))
    .where(and(eq(reports.id, input.reportId), ownReports(ctx, input)));
  const { report, decision, decidedAt, appeal, ...shown } = found(row);
  // As long as it can be undone nobody is told.
  const outcome = decidedAt ? report.outcome : null;
  const deadline = decision ? appealDeadline(decision.createdAt) : null;
  return {
    ...shown,
    id: report.id,
    reason: report.reason,
    explanation: report.explanation,
    createdAt: report.createdAt,
    hasEmail: report.email !== null,
    outcome,
    decidedAt,
    /** What was said to the reporter; statements to others stay theirs. */
    facts: outcome === "dismissed" ? (decision?.facts ?? "") : "",
    appeal: appeal
      ? {
          text: appeal.text,
          createdAt: appeal.createdAt,
          dueAt: appeal.dueAt,
          outcome: appeal.outcome,
          reasons: appeal.reasons,
          decidedAt: appeal.decidedAt,
        }
      : null,
    canAppealUntil: outcome === "dismissed" && !appeal && deadline && deadline > ctx.now ? deadline : null,
  };
}

export type OwnReport = Awaited<ReturnType<typeof readOwnReport>>;

/** The visibility scope of reports: one's own, or with the key of the mail. */
export function ownReports(ctx: Ctx, { reportId, key }: { reportId: number; key?: string }): SQL | undefined {
  if (key !== undefined) return isReportKey(reportId, key) ? isNull(reports.reporterId) : sql`false`;
  if (ctx.actor.kind === "guest") throw unauthenticated();
  return ctx.actor.kind === "user" ? eq(reports.reporterId, ctx.actor.id) : sql`false`;
}

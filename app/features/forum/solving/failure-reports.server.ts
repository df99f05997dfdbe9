import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { users } from "#db/schema/accounts.ts";
import { follows, meToos, posts, solutions, threads } from "#db/schema/forum.ts";
import { failureReports } from "#db/schema/solving.ts";
import { recountPost, recountThread } from "../counters.server.ts";
import { confirmationChanged } from "../events.server.ts";
import { canReportFailed, canReview, canReviewReport } from "../policy.ts";
import { getPost } from "../post-rows.server.ts";
import { visiblePosts } from "../scope.server.ts";
import { assertWriter, lockThread } from "../threads.server.ts";
import { withdrawConfirmation } from "./confirmations.server.ts";
import { letSolutionStand, setSolutionAside } from "./solutions.server.ts";

/** So many verified, unrelated, affected members reopen a question (product.md, "The life of a question" 3). */
export const reportsToReopen = 3;

/** An account younger than this when it reports does not help to reopen. */
const accountHours = 24;

export type FailureInput = {
  postId: number;
  /** What was done and what happened. */
  tried: string;
  device?: string;
  /** "I have this problem too": counts as "me too". */
  isAffected?: boolean;
};

/**
 * "Hat nicht funktioniert". The third report by verified, unrelated, affected members sets a standing solution aside;
 * points are only lost when a report is upheld. A confirmation by the same member is withdrawn.
 * @throws unauthenticated, not-found, forbidden, conflict (one report per pair of people)
 */
export async function reportFailure(ctx: Ctx, input: FailureInput): Promise<void> {
  const { id: reporterId } = assertWriter(ctx);
  await transact(ctx, async (ctx) => {
    const { post } = await getPost(ctx, input.postId);
    const thread = await lockThread(ctx, post.threadId);
    assertAllowed(canReportFailed(ctx.actor, post, thread));
    assertPublicText(ctx, { tried: input.tried, device: input.device });
    const made = await ctx.db
      .insert(failureReports)
      .values({
        postId: post.id,
        reporterId,
        authorId: post.authorId,
        tried: input.tried,
        device: input.device ?? "",
        createdAt: ctx.now,
      })
      .onConflictDoNothing({ target: [failureReports.reporterId, failureReports.authorId] })
      .returning({ id: failureReports.id });
    if (made.length === 0) throw new AppError("conflict", "solving.report.already");
    if (input.isAffected) await noteAffected(ctx, thread.id, reporterId);
    if (await withdrawConfirmation(ctx, { postId: post.id, userId: reporterId })) {
      await recountPost(ctx, post.id);
    }
    const count = await countReports(ctx, post.id);
    if (count >= reportsToReopen) await setSolutionAside(ctx, { threadId: thread.id, postId: post.id });
    await emit(ctx, confirmationChanged, { threadId: thread.id, postId: post.id });
  });
}

async function noteAffected(ctx: Ctx, threadId: number, userId: number): Promise<void> {
  const row = { threadId, userId, createdAt: ctx.now };
  await ctx.db.insert(meToos).values(row).onConflictDoNothing();
  await ctx.db.insert(follows).values(row).onConflictDoNothing();
  await recountThread(ctx, threadId);
}

/**
 * The reports of a standing or set-aside solution that help to reopen: since it was accepted, not dismissed, by verified
 * members who are affected ("me too", or it worked for them here before) and unrelated: no account of the last day,
 * nobody with an answer of their own here, nobody of the author's team, and a team counts as one voice.
 */
async function countReports(ctx: Ctx, postId: number): Promise<number> {
  const [row] = await ctx.db.execute<{ voices: number }>(sql`
    select count(distinct coalesce('team ' || u.team_region_id, 'user ' || u.id))::int as voices
    from failure_reports r
    join users u on u.id = r.reporter_id
    join users author on author.id = r.author_id
    join posts p on p.id = r.post_id
    join solutions s on s.post_id = p.id
    where r.post_id = ${postId}
      and r.dismissed_at is null
      and r.created_at >= s.accepted_at
      and u.email_verified_at is not null
      and (u.suspended_until is null or u.suspended_until <= ${ctx.now.toISOString()}::timestamptz)
      and u.created_at <= r.created_at - ${accountHours} * interval '1 hour'
      and (u.team_region_id is null or u.team_region_id is distinct from author.team_region_id)
      and (
        exists (select 1 from me_toos m where m.thread_id = p.thread_id and m.user_id = u.id)
        or exists (
          select 1 from confirmations c join posts o on o.id = c.post_id
          where o.thread_id = p.thread_id and c.user_id = u.id)
      )
      and not exists (
        select 1 from posts o where o.thread_id = p.thread_id and o.author_id = u.id and o.kind = 'answer')`);
  return row?.voices ?? 0;
}

/** Whose answers the actor has reported already, among these authors: there the form is not offered again. */
export async function listReportedAuthors(ctx: Ctx): Promise<number[]> {
  if (ctx.actor.kind !== "user") return [];
  const rows = await ctx.db
    .select({ authorId: failureReports.authorId })
    .from(failureReports)
    .where(eq(failureReports.reporterId, ctx.actor.id));
  return rows.map(({ authorId }) => authorId);
}

/** A report as the reviewers see it. */
export type OpenReport = {
  id: number;
  tried: string;
  device: string;
  createdAt: Date;
  reporter: { id: number; displayName: string };
  author: { id: number; displayName: string };
  postId: number;
  bodyHtml: string;
  thread: { id: number; slug: string; title: string };
  /** The solution no longer stands because of the reports. */
  isSetAside: boolean;
  /** Not by those it concerns. */
  mayDecide: boolean;
};

/** How many wait at most on one page; deciding brings the next. */
const reviewPageSize = 50;

const reporters = alias(users, "reporters");
const authors = alias(users, "authors");

/** What waits for a decision, the oldest first. @throws not-found for everybody but guides and staff */
export async function listOpenReports(ctx: Ctx): Promise<OpenReport[]> {
  assertAllowed(canReview(ctx.actor), notFound);
  const rows = await ctx.db
    .select({
      id: failureReports.id,
      tried: failureReports.tried,
      device: failureReports.device,
      createdAt: failureReports.createdAt,
      reporterId: failureReports.reporterId,
      authorId: failureReports.authorId,
      reporter: { id: reporters.id, displayName: reporters.displayName },
      author: { id: authors.id, displayName: authors.displayName },
      postId: posts.id,
      bodyHtml: posts.bodyHtml,
      thread: { id: threads.id, slug: threads.slug, title: threads.title },
      isSetAside: sql<boolean>`coalesce(${solutions.revokedBy} = 'reports', false)`,
    })
    .from(failureReports)
    .innerJoin(posts, eq(posts.id, failureReports.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(reporters, eq(reporters.id, failureReports.reporterId))
    .innerJoin(authors, eq(authors.id, failureReports.authorId))
    .leftJoin(solutions, eq(solutions.postId, posts.id))
    .where(and(isOpen, visiblePosts(ctx.actor)))
    .orderBy(asc(failureReports.createdAt), asc(failureReports.id))
    .limit(reviewPageSize);
  return rows.map((row) => ({ ...row, mayDecide: canReviewReport(ctx.actor, row) }));
}

const isOpen: SQL | undefined = and(isNull(failureReports.upheldAt), isNull(failureReports.dismissedAt));

/**
 * A reviewer decides: upheld, the answer has failed and loses points; dismissed, it does not count, and a solution that
 * too few reports are left against stands again.
 * @throws not-found, also for those it concerns; conflict (somebody else has decided)
 */
export async function decideReport(ctx: Ctx, input: { reportId: number; isUpheld: boolean }): Promise<void> {
  const { id: reviewerId } = assertWriter(ctx);
  await transact(ctx, async (ctx) => {
    const [report] = await ctx.db.select().from(failureReports).where(eq(failureReports.id, input.reportId));
    assertAllowed(canReviewReport(ctx.actor, found(report)), notFound);
    const { post } = await getPost(ctx, found(report).postId);
    const { id: threadId } = await lockThread(ctx, post.threadId);
    const decided = await ctx.db
      .update(failureReports)
      .set({ reviewerId, ...(input.isUpheld ? { upheldAt: ctx.now } : { dismissedAt: ctx.now }) })
      .where(and(eq(failureReports.id, input.reportId), isOpen))
      .returning({ id: failureReports.id });
    if (decided.length === 0) throw new AppError("conflict", "solving.review.decided");
    const isTooFew = (await countReports(ctx, post.id)) < reportsToReopen;
    if (!input.isUpheld && isTooFew) await letSolutionStand(ctx, { threadId, postId: post.id });
    await emit(ctx, confirmationChanged, { threadId, postId: post.id });
  });
}

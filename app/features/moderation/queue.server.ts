import { and, asc, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { htmlToText, shorten } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { ideas } from "#db/schema/ideas.ts";
import { meetupQuestions, meetups } from "#db/schema/meetups.ts";
import { moderationCases } from "#db/schema/moderation.ts";
import { isHeldCase } from "./cases.server.ts";
import { assertModerator } from "./moderator.server.ts";
import { canActOn } from "./policy.ts";

export const queuePageSize = 30;

/** Where the next page begins: below this urgency, or as urgent and younger. */
export type QueueCursor = { urgency: number; id: number };

/** Someone is taken to look at a case for so long after opening it. */
export const visitMinutes = 5;

export type QueueCase = Awaited<ReturnType<typeof readRows>>[number] & { excerpt: string; mayAct: boolean };

/**
 * Open cases: the most urgent first, among those the oldest.
 * @throws unauthenticated, not-found
 */
export async function listQueue(ctx: Ctx, { after }: { after?: QueueCursor | null } = {}) {
  const actor = assertModerator(ctx);
  const isAfter = after
    ? or(
        sql`${moderationCases.urgency} < ${after.urgency}`,
        and(eq(moderationCases.urgency, after.urgency), sql`${moderationCases.id} > ${after.id}`),
      )
    : undefined;
  const rows = await readRows(ctx, actor.id, and(isNull(moderationCases.closedAt), isAfter));
  const cases: QueueCase[] = rows.slice(0, queuePageSize).map((row) => ({
    ...row,
    excerpt: shorten(row.bodyHtml ? htmlToText(row.bodyHtml) : (row.otherText ?? ""), 180),
    mayAct: canActOn(actor, row.subject),
  }));
  const last = cases.at(-1);
  const next = rows.length > queuePageSize && last ? { urgency: last.urgency, id: last.id } : null;
  return { cases, next };
}

/** The most urgent case this moderator may decide, besides the one just done; null when there is none. */
export async function findNextCase(ctx: Ctx): Promise<number | null> {
  const { cases } = await listQueue(ctx);
  return (
    cases.find(({ mayAct, visitors }) => mayAct && visitors === null)?.id ??
    cases.find(({ mayAct }) => mayAct)?.id ??
    null
  );
}

function readRows(ctx: Ctx, readerId: number, where: SQL | undefined) {
  const since = new Date(ctx.now.getTime() - visitMinutes * 60_000).toISOString();
  return ctx.db
    .select({
      id: moderationCases.id,
      origin: moderationCases.origin,
      urgency: moderationCases.urgency,
      spamScore: moderationCases.spamScore,
      openedAt: moderationCases.openedAt,
      postId: moderationCases.postId,
      postKind: posts.kind,
      bodyHtml: posts.bodyHtml,
      isHeld: sql<boolean>`coalesce(${posts.heldAt}, ${ideas.heldAt}, ${meetupQuestions.heldAt}) is not null`,
      threadTitle: threads.title,
      otherKind: sql<"idea" | "question" | "wish" | null>`
        case when ${ideas.id} is not null then 'idea' else ${meetupQuestions.kind} end`,
      otherTitle: sql<string | null>`coalesce(${ideas.title}, ${meetups.title})`,
      otherText: sql<string | null>`coalesce(${ideas.body}, ${meetupQuestions.body})`,
      subject: { id: users.id, displayName: users.displayName, role: users.role, hue: users.hue },
      reportCount: sql<number>`(select count(*)::int from reports r where r.case_id = ${moderationCases.id})`,
      reasons: sql<string[]>`(
        select coalesce(array_agg(distinct r.reason), '{}') from reports r where r.case_id = ${moderationCases.id})`,
      visitors: sql<string | null>`(
        select string_agg(v.display_name, ', ' order by v.display_name)
        from case_visits cv join users v on v.id = cv.user_id
        where cv.case_id = ${moderationCases.id} and cv.user_id <> ${readerId} and cv.seen_at > ${since}::timestamptz)`,
    })
    .from(moderationCases)
    .innerJoin(users, eq(users.id, moderationCases.subjectId))
    .leftJoin(posts, eq(posts.id, moderationCases.postId))
    .leftJoin(threads, eq(threads.id, posts.threadId))
    .leftJoin(ideas, eq(ideas.id, moderationCases.ideaId))
    .leftJoin(meetupQuestions, eq(meetupQuestions.id, moderationCases.meetupQuestionId))
    .leftJoin(meetups, eq(meetups.id, meetupQuestions.meetupId))
    .where(where)
    .orderBy(desc(moderationCases.urgency), asc(moderationCases.id))
    .limit(queuePageSize + 1);
}

export type QueueFigures = {
  open: number;
  held: number;
  appeals: number;
  oldestAt: Date | null;
  /** Minutes from opening to deciding, median of the last 30 days; null when nothing was decided. */
  medianMinutes: number | null;
};

/** @throws unauthenticated, not-found */
export async function readQueueFigures(ctx: Ctx): Promise<QueueFigures> {
  assertModerator(ctx);
  const since = new Date(ctx.now.getTime() - 30 * 86_400_000).toISOString();
  const [row] = await ctx.db.execute<{
    open: number;
    held: number;
    appeals: number;
    oldest: string | null;
    median: number | null;
  }>(sql`
    select count(*)::int as open,
      count(*) filter (where ${isHeldCase})::int as held,
      (select count(*)::int from appeals where decided_at is null) as appeals,
      min(c.opened_at) as oldest,
      (select percentile_cont(0.5) within group (order by extract(epoch from d.closed_at - d.opened_at) / 60)
        from moderation_cases d where d.closed_at > ${since}::timestamptz)::float8 as median
    from moderation_cases c where c.closed_at is null`);
  return {
    open: row?.open ?? 0,
    held: row?.held ?? 0,
    appeals: row?.appeals ?? 0,
    oldestAt: row?.oldest ? new Date(row.oldest) : null,
    medianMinutes: row?.median ?? null,
  };
}

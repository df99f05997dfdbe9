import { and, desc, eq, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { categories, follows, posts, tags, threads, threadTags } from "#db/schema/forum.ts";
import { threadReads } from "#db/schema/reads.ts";
import { regions } from "#db/schema/regions.ts";
import { categoryName } from "../category-name.server.ts";
import type { TagRef } from "../order/tag-words.ts";
import { visibleThreads } from "../scope.server.ts";
import { lastVisitOf } from "../visits.server.ts";
import { decodeCursor } from "./list-cursor.ts";
import type { ListFilter } from "./list-filter.ts";

export type ThreadListInput = {
  /**
   * neu: all; offen: waiting for a first answer; region: those of `regionId`, none without it; geloest: solved. For
   * members: ungelesen: news since the last visit that was not read; gefolgt; meine: asked by the member; beantwortet:
   * others' that the member answered, the last answered first.
   */
  filter: ListFilter;
  categoryId?: number;
  tagId?: number;
  regionId?: number | null;
  /** The `next` of the page before; anything malformed is the first page. */
  after?: string | null;
};

export const listPageSize = 20;

/** What a list is ordered by, the youngest first; together unique, and the columns of an index. */
type Order = { moment: PgColumn; id: PgColumn };

const byActivity: Order = { moment: threads.lastActivityAt, id: threads.id };
const byActivityOfTag: Order = { moment: threadTags.lastActivityAt, id: threadTags.threadId };
const byOwnAnswer: Order = { moment: posts.createdAt, id: posts.id };

/** The statement of `listThreads`: one page and one row more. It stands apart so that a test can look at its plan. */
export function threadListQuery(ctx: Ctx, input: ThreadListInput) {
  const { filter, tagId } = input;
  const userId = ctx.actor.kind === "user" ? ctx.actor.id : 0;
  const isByTag = tagId !== undefined && filter !== "beantwortet" && filter !== "gefolgt";
  const order = filter === "beantwortet" ? byOwnAnswer : isByTag ? byActivityOfTag : byActivity;
  const conditions = [
    visibleThreads(ctx.actor),
    // Also for those who may see hidden threads: lists do not show them, and the indexes do not hold them.
    isNull(threads.hiddenAt),
    filterCondition(ctx, filter, userId, order),
    input.categoryId ? eq(threads.categoryId, input.categoryId) : undefined,
    filter === "region" ? eq(threads.regionId, input.regionId ?? 0) : undefined,
    tagId !== undefined && !isByTag ? hasTag(tagId) : undefined,
    isAfter(order, input.after),
  ];
  const query = selectRows(ctx, order, userId);
  if (filter === "beantwortet") {
    return query
      .innerJoin(posts, eq(posts.threadId, threads.id))
      .where(and(...conditions, isNewestAnswerOf(userId)))
      .orderBy(desc(order.moment), desc(order.id))
      .limit(listPageSize + 1);
  }
  if (filter === "gefolgt") {
    return query
      .innerJoin(follows, eq(follows.threadId, threads.id))
      .where(and(...conditions, eq(follows.userId, userId)))
      .orderBy(desc(order.moment), desc(order.id))
      .limit(listPageSize + 1);
  }
  if (isByTag) {
    return query
      .innerJoin(threadTags, eq(threadTags.threadId, threads.id))
      .where(and(...conditions, eq(threadTags.tagId, tagId)))
      .orderBy(desc(order.moment), desc(order.id))
      .limit(listPageSize + 1);
  }
  return query
    .where(and(...conditions))
    .orderBy(desc(order.moment), desc(order.id))
    .limit(listPageSize + 1);
}

function selectRows(ctx: Ctx, order: Order, userId: number) {
  return ctx.db
    .select({
      id: threads.id,
      slug: threads.slug,
      title: threads.title,
      createdAt: threads.createdAt,
      lastActivityAt: threads.lastActivityAt,
      answerCount: threads.answerCount,
      meTooCount: threads.meTooCount,
      solvedAt: threads.solvedAt,
      author: { id: users.id, displayName: users.displayName, hue: users.hue },
      category: { id: categories.id, slug: categories.slug, name: categoryName(ctx) },
      regionName: regions.name,
      isUnread: isUnread(ctx, userId),
      tags: tagsOfThread,
      cursorMicros: sql<string>`(extract(epoch from ${order.moment}) * 1000000)::bigint`,
      cursorId: sql<string>`${order.id}`,
    })
    .from(threads)
    .innerJoin(users, eq(users.id, threads.authorId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .leftJoin(regions, eq(regions.id, threads.regionId));
}

/** The most used first. */
const tagsOfThread = sql<TagRef[]>`(
  select coalesce(json_agg(json_build_object('slug', g.slug, 'name', coalesce(nullif(g.name, ''), g.slug))
    order by g.thread_count desc, g.id), '[]')
  from ${threadTags} x join ${tags} g on g.id = x.tag_id where x.thread_id = ${threads.id})`;

/** Younger than what the member read of it; never opened: younger than the last visit. */
function isUnread(ctx: Ctx, userId: number): SQL<boolean> {
  if (userId === 0) return sql<boolean>`false`;
  return sql<boolean>`${threads.lastActivityAt} > coalesce(${readAtOf(userId)}, ${lastVisitOf(ctx, userId)})`;
}

const readAtOf = (userId: number) =>
  sql`(select r.read_at from ${threadReads} r where r.user_id = ${userId} and r.thread_id = ${threads.id})`;

const hasTag = (tagId: number) =>
  sql`exists (select 1 from ${threadTags} x where x.thread_id = ${threads.id} and x.tag_id = ${tagId})`;

/** Worded as in the partial indexes of db/schema/forum.ts, so that the planner finds them. */
function filterCondition(ctx: Ctx, filter: ListFilter, userId: number, order: Order): SQL | undefined {
  switch (filter) {
    case "offen":
      return sql`${threads.answerCount} = 0 and ${threads.solvedAt} is null`;
    case "geloest":
      return isNotNull(threads.solvedAt);
    case "meine":
      return eq(threads.authorId, userId);
    case "beantwortet":
      return ne(threads.authorId, userId);
    case "ungelesen":
      return sql`${order.moment} > ${lastVisitOf(ctx, userId)} and not exists (
        select 1 from ${threadReads} r
        where r.user_id = ${userId} and r.thread_id = ${threads.id} and r.read_at >= ${threads.lastActivityAt})`;
    default:
      return undefined;
  }
}

/** Every thread once: at the member's last visible answer in it. */
function isNewestAnswerOf(userId: number): SQL {
  return sql`${posts.authorId} = ${userId} and ${posts.kind} = 'answer' and ${posts.hiddenAt} is null
    and not exists (
      select 1 from ${posts} later
      where later.thread_id = ${posts.threadId} and later.author_id = ${userId} and later.kind = 'answer'
        and later.hidden_at is null and (later.created_at, later.id) > (${posts.createdAt}, ${posts.id}))`;
}

function isAfter(order: Order, after: string | null | undefined): SQL | undefined {
  const cursor = decodeCursor(after);
  if (!cursor) return undefined;
  const moment = sql`timestamptz 'epoch' + ${cursor.micros}::float8 * interval '1 microsecond'`;
  return sql`(${order.moment}, ${order.id}) < (${moment}, ${cursor.id}::bigint)`;
}

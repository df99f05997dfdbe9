import { and, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { categories, threads } from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import { decodeCursor, encodeCursor } from "./list-cursor.ts";
import type { ListFilter } from "./list-filter.ts";
import { visibleThreads } from "./scope.server.ts";

/** A row of a thread list: what the list shows and nothing else. */
export type ListedThread = {
  id: number;
  slug: string;
  title: string;
  createdAt: Date;
  lastActivityAt: Date;
  answerCount: number;
  meTooCount: number;
  solvedAt: Date | null;
  author: { id: number; displayName: string; hue: number };
  category: { id: number; slug: string; name: string };
  regionName: string | null;
};

export type ListedPage = {
  threads: ListedThread[];
  /** For `after`; null on the last page. */
  next: string | null;
  isFirst: boolean;
};

export type ThreadListInput = {
  /** neu: all; offen: waiting for a first answer; region: those of `regionId`, none without it; geloest: solved. */
  filter: ListFilter;
  categoryId?: number;
  regionId?: number | null;
  /** The `next` of the page before; anything malformed is the first page. */
  after?: string | null;
};

export const listPageSize = 20;

/**
 * One page of threads, the latest activity first, in one query. Keyset paging by (lastActivityAt, id): every page
 * costs the same, and nothing is shown twice or left out when threads move up meanwhile.
 */
export async function listThreads(ctx: Ctx, input: ThreadListInput): Promise<ListedPage> {
  if (input.filter === "region" && !input.regionId) return { threads: [], next: null, isFirst: true };
  const rows = await threadListQuery(ctx, input);
  const shown = rows.slice(0, listPageSize);
  const last = rows.length > listPageSize ? shown.at(-1) : undefined;
  return {
    threads: shown.map(({ micros: _micros, ...thread }) => thread),
    next: last ? encodeCursor({ micros: Number(last.micros), id: last.id }) : null,
    isFirst: decodeCursor(input.after) === null,
  };
}

/** The statement of {@link listThreads}, apart so that a test can look at its plan. */
export function threadListQuery(ctx: Ctx, { filter, categoryId, regionId, after }: ThreadListInput) {
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
      category: { id: categories.id, slug: categories.slug, name: categories.name },
      regionName: regions.name,
      micros: sql<string>`(extract(epoch from ${threads.lastActivityAt}) * 1000000)::bigint`,
    })
    .from(threads)
    .innerJoin(users, eq(users.id, threads.authorId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .leftJoin(regions, eq(regions.id, threads.regionId))
    .where(
      and(
        visibleThreads(ctx.actor),
        // Also for those who may see hidden threads: lists do not show them, and the indexes do not hold them.
        isNull(threads.hiddenAt),
        filterCondition(filter),
        categoryId ? eq(threads.categoryId, categoryId) : undefined,
        filter === "region" ? eq(threads.regionId, regionId ?? 0) : undefined,
        isAfter(after),
      ),
    )
    .orderBy(desc(threads.lastActivityAt), desc(threads.id))
    .limit(listPageSize + 1);
}

/** Worded as in the partial indexes of db/schema/forum.ts, so that the planner finds them. */
function filterCondition(filter: ListFilter): SQL | undefined {
  if (filter === "offen") return sql`${threads.answerCount} = 0 and ${threads.solvedAt} is null`;
  if (filter === "geloest") return isNotNull(threads.solvedAt);
  return undefined;
}

function isAfter(after: string | null | undefined): SQL | undefined {
  const cursor = decodeCursor(after);
  if (!cursor) return undefined;
  const moment = sql`timestamptz 'epoch' + ${cursor.micros}::float8 * interval '1 microsecond'`;
  return sql`(${threads.lastActivityAt}, ${threads.id}) < (${moment}, ${cursor.id}::bigint)`;
}

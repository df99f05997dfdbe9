import { and, desc, eq, gt, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { expertise } from "#db/schema/badges.ts";
import { categories, posts, solutions, threads } from "#db/schema/forum.ts";
import { fadePoints, levelToReach, measureProgress, type Progress, safeUntil } from "./progress.ts";
import type { BadgeLevel } from "./rules.ts";

export type Badge = { categoryId: number; categoryName: string; level: BadgeLevel };

/** Someone in a list of experts, with the badge that brought them there. */
export type Expert = {
  id: number;
  displayName: string;
  hue: number;
  confirmedCount: number;
  badge: Badge;
};

const byLevel = sql`array_position(array['bronze', 'silver', 'gold'], ${expertise.level}) desc`;

/** A badge is public; people who are suspended are not recommended. */
const isListed = (ctx: Ctx): SQL | undefined =>
  and(isNotNull(expertise.level), or(isNull(users.suspendedUntil), lte(users.suspendedUntil, ctx.now)));

/** The badges to stand beside names, highest first: one query for a whole page. Members without any are absent. */
export async function readBadgesOf(ctx: Ctx, userIds: readonly number[]): Promise<Map<number, Badge[]>> {
  const badges = new Map<number, Badge[]>();
  if (userIds.length === 0) return badges;
  const rows = await ctx.db
    .select({
      userId: expertise.userId,
      categoryId: expertise.categoryId,
      categoryName: categoryName(ctx),
      level: expertise.level,
    })
    .from(expertise)
    .innerJoin(categories, eq(categories.id, expertise.categoryId))
    .where(and(inArray(expertise.userId, [...new Set(userIds)]), isNotNull(expertise.level)))
    .orderBy(byLevel, desc(expertise.points), expertise.categoryId);
  for (const { userId, level, ...category } of rows) {
    const list = badges.get(userId) ?? [];
    list.push({ ...category, level: level! });
    badges.set(userId, list);
  }
  return badges;
}

export type Expertise = {
  categoryId: number;
  categoryName: string;
  categorySlug: string;
  level: BadgeLevel | null;
  levelSince: Date | null;
  /** The level falls then, unless its criteria are met again. */
  fallsAt: Date | null;
  /** Without anything new the level stands at least until then. */
  safeUntil: Date | null;
  /** Faded to `ctx.now`. */
  points: number;
  confirmedCount: number;
  failedCount: number;
  /** What is missing to the next level, or on notice to keep this one; null at safe gold. */
  next: { level: BadgeLevel; progress: Progress } | null;
};

/** A member's expertise in every category in which something was confirmed, thanked for or failed. */
export async function readExpertise(ctx: Ctx, userId: number): Promise<Expertise[]> {
  const rows = await ctx.db
    .select({ expertise, categoryName: categoryName(ctx), categorySlug: categories.slug })
    .from(expertise)
    .innerJoin(categories, eq(categories.id, expertise.categoryId))
    .where(eq(expertise.userId, userId))
    .orderBy(sql`${byLevel} nulls last`, desc(expertise.points), expertise.categoryId);
  return rows.flatMap(({ expertise: row, ...category }) => {
    const isEmpty = !row.level && row.points <= 0 && row.confirmedCount + row.failedCount === 0;
    return isEmpty ? [] : [{ ...category, ...judge(row, ctx.now) }];
  });
}

function judge(row: typeof expertise.$inferSelect, now: Date) {
  const { categoryId, level, levelSince, fallsAt, confirmedCount, failedCount } = row;
  const points = fadePoints(row.points, row.computedAt, now);
  const standing = { points, confirmed: confirmedCount, failed: failedCount, level, fallsAt };
  const nextLevel = levelToReach(standing);
  return {
    categoryId,
    level,
    levelSince,
    fallsAt,
    safeUntil: safeUntil(standing, now),
    points,
    confirmedCount,
    failedCount,
    next: nextLevel && { level: nextLevel, progress: measureProgress(standing, nextLevel) },
  };
}

const expertColumns = (ctx: Ctx) => ({
  id: users.id,
  displayName: users.displayName,
  hue: users.hue,
  confirmedCount: expertise.confirmedCount,
  categoryId: expertise.categoryId,
  // A name of its own, since one query wraps the other.
  categoryName: categoryName(ctx).as("category_name"),
  level: expertise.level,
});

type ExpertRow = Omit<Expert, "badge"> & {
  categoryId: number;
  categoryName: string;
  level: BadgeLevel | null;
};

const toExpert = ({ categoryId, categoryName, level, ...user }: ExpertRow): Expert => ({
  ...user,
  badge: { categoryId, categoryName, level: level! },
});

/** The highest experts of a category, by level and points. */
export async function readExperts(ctx: Ctx, categoryId: number, limit: number): Promise<Expert[]> {
  const rows = await ctx.db
    .select(expertColumns(ctx))
    .from(expertise)
    .innerJoin(users, eq(users.id, expertise.userId))
    .innerJoin(categories, eq(categories.id, expertise.categoryId))
    .where(and(eq(expertise.categoryId, categoryId), isListed(ctx)))
    .orderBy(byLevel, desc(expertise.points), users.id)
    .limit(limit);
  return rows.map(toExpert);
}

export type CategoryExperts = { id: number; slug: string; name: string; experts: Expert[] };

/** The highest experts of every category that has some, in the order of the categories. */
export async function readExpertsByCategory(ctx: Ctx, limit: number): Promise<CategoryExperts[]> {
  const ranked = ctx.db
    .select({
      ...expertColumns(ctx),
      slug: sql<string>`${categories.slug}`.as("category_slug"),
      position: categories.position,
      nth: sql<number>`row_number() over (
        partition by ${expertise.categoryId} order by ${byLevel}, ${expertise.points} desc, ${users.id}
      )`.as("nth"),
    })
    .from(expertise)
    .innerJoin(users, eq(users.id, expertise.userId))
    .innerJoin(categories, eq(categories.id, expertise.categoryId))
    .where(isListed(ctx))
    .as("ranked");
  const rows = await ctx.db
    .select()
    .from(ranked)
    .where(lte(ranked.nth, limit))
    .orderBy(ranked.position, ranked.categoryId, ranked.nth);
  const groups = new Map<number, CategoryExperts>();
  for (const { slug, position: _position, nth: _nth, ...row } of rows) {
    const group = groups.get(row.categoryId) ?? {
      id: row.categoryId,
      slug,
      name: row.categoryName,
      experts: [],
    };
    group.experts.push(toExpert(row));
    groups.set(row.categoryId, group);
  }
  return [...groups.values()];
}

/**
 * Holders of a badge by the solutions of the last seven days in its category, for the start page. In a week without
 * any: those whose badges have the most points.
 */
export async function readExpertsOfWeek(
  ctx: Ctx,
  limit: number,
): Promise<{ experts: Expert[]; isOfWeek: boolean }> {
  const weekAgo = new Date(ctx.now.getTime() - 7 * 86_400_000);
  const week = ctx.db
    .select({
      userId: posts.authorId,
      categoryId: threads.categoryId,
      solutionCount: sql<number>`count(*)`.as("solution_count"),
    })
    .from(solutions)
    .innerJoin(posts, eq(posts.id, solutions.postId))
    .innerJoin(threads, eq(threads.id, solutions.threadId))
    .where(
      and(
        gt(solutions.acceptedAt, weekAgo),
        lte(solutions.acceptedAt, ctx.now),
        isNull(solutions.revokedAt),
        isNull(posts.hiddenAt),
        isNull(threads.hiddenAt),
        sql`${posts.authorId} not in (${solutions.acceptedById}, ${threads.authorId})`,
      ),
    )
    .groupBy(posts.authorId, threads.categoryId)
    .as("week");
  const ofWeek = await ctx.db
    .select({ ...expertColumns(ctx), solutionCount: week.solutionCount, points: expertise.points })
    .from(week)
    .innerJoin(expertise, and(eq(expertise.userId, week.userId), eq(expertise.categoryId, week.categoryId)))
    .innerJoin(users, eq(users.id, expertise.userId))
    .innerJoin(categories, eq(categories.id, expertise.categoryId))
    .where(isListed(ctx))
    .orderBy(desc(week.solutionCount), desc(expertise.points), users.id)
    // One person may lead in several categories; each stands in the list once.
    .limit(limit * 4);
  const experts = onePerPerson(
    ofWeek.map(({ solutionCount: _s, points: _p, ...row }) => toExpert(row)),
    limit,
  );
  if (experts.length > 0) return { experts, isOfWeek: true };
  const strongest = await ctx.db
    .select(expertColumns(ctx))
    .from(expertise)
    .innerJoin(users, eq(users.id, expertise.userId))
    .innerJoin(categories, eq(categories.id, expertise.categoryId))
    .where(isListed(ctx))
    .orderBy(desc(expertise.points), users.id)
    .limit(limit * 4);
  return { experts: onePerPerson(strongest.map(toExpert), limit), isOfWeek: false };
}

function onePerPerson(experts: Expert[], limit: number): Expert[] {
  const seen = new Map(experts.map((expert) => [expert.id, expert] as const).reverse());
  return experts.filter((expert) => seen.get(expert.id) === expert).slice(0, limit);
}

import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Rank, Role } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { postSources, posts, solutions, threads } from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import { visiblePosts, visibleThreads } from "./scope.server.ts";

/** What everyone may know about a member. Never the e-mail address or the postcode. */
export type Profile = {
  id: number;
  displayName: string;
  hue: number;
  role: Role;
  rank: Rank;
  about: string;
  createdAt: Date;
  regionName: string | null;
  /** The regional team an agent or lead works in. */
  teamName: string | null;
  /** Set for authors who came by an import and have no account here. */
  source: { site: string; url: string | null } | null;
  helpfulCount: number;
  solutionCount: number;
};

/**
 * A member's public page; former members have none.
 * @throws not-found
 */
export async function readProfile(ctx: Ctx, userId: number): Promise<Profile> {
  const [user] = await ctx.db
    .select({
      id: users.id,
      displayName: users.displayName,
      hue: users.hue,
      role: users.role,
      rank: users.rank,
      about: users.about,
      createdAt: users.createdAt,
      hasAccount: sql<boolean>`${users.email} is not null`,
      regionName: sql<string | null>`(select name from ${regions} where id = ${users.regionId})`,
      teamName: sql<string | null>`(select name from ${regions} where id = ${users.teamRegionId})`,
    })
    .from(users)
    .where(and(eq(users.id, userId), isNull(users.deletedAt)));
  const { hasAccount, ...profile } = found(user);
  const [[sums], source] = await Promise.all([
    ctx.db
      .select({
        helpfulCount: sql<number>`coalesce(sum(${posts.helpfulCount}), 0)::int`,
        solutionCount: sql<number>`count(${solutions.postId})::int`,
      })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .leftJoin(solutions, and(eq(solutions.postId, posts.id), isNull(solutions.revokedAt)))
      .where(and(eq(posts.authorId, userId), visiblePosts(ctx.actor))),
    hasAccount ? null : readSource(ctx, userId),
  ]);
  return { ...profile, ...found(sums), source };
}

async function readSource(ctx: Ctx, userId: number): Promise<Profile["source"]> {
  const [row] = await ctx.db
    .select({ site: postSources.site, url: postSources.authorUrl })
    .from(posts)
    .innerJoin(postSources, eq(postSources.postId, posts.id))
    .where(eq(posts.authorId, userId))
    .orderBy(desc(posts.createdAt))
    .limit(1);
  return row ?? null;
}

export type HelpedThread = {
  id: number;
  slug: string;
  title: string;
  /** Of the latest answer. */
  answeredAt: Date;
  isSolution: boolean;
};

/** How many of the newest answers are looked through for different threads. */
const answersLookedAt = 60;

/** Other people's questions that the member answered last. */
export async function listHelpedThreads(ctx: Ctx, userId: number, limit: number): Promise<HelpedThread[]> {
  const answers = ctx.db
    .select({ id: posts.id, threadId: posts.threadId, createdAt: posts.createdAt })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(posts.authorId, userId),
        eq(posts.kind, "answer"),
        sql`${threads.authorId} <> ${posts.authorId}`,
        visiblePosts(ctx.actor),
      ),
    )
    .orderBy(desc(posts.createdAt))
    .limit(answersLookedAt)
    .as("answers");
  const answeredAt = sql`max(${answers.createdAt})`;
  return ctx.db
    .select({
      id: threads.id,
      slug: threads.slug,
      title: threads.title,
      answeredAt: answeredAt.mapWith(posts.createdAt),
      isSolution: sql<boolean>`bool_or(${solutions.postId} is not null)`,
    })
    .from(answers)
    .innerJoin(threads, eq(threads.id, answers.threadId))
    .leftJoin(solutions, and(eq(solutions.postId, answers.id), isNull(solutions.revokedAt)))
    .groupBy(threads.id)
    .orderBy(desc(answeredAt), desc(threads.id))
    .limit(limit) as Promise<HelpedThread[]>;
}

export type AskedThread = {
  id: number;
  slug: string;
  title: string;
  createdAt: Date;
  answerCount: number;
  solvedAt: Date | null;
};

/** The member's own questions, the newest first. */
export function listQuestionsOf(ctx: Ctx, userId: number, limit: number): Promise<AskedThread[]> {
  return ctx.db
    .select({
      id: threads.id,
      slug: threads.slug,
      title: threads.title,
      createdAt: threads.createdAt,
      answerCount: threads.answerCount,
      solvedAt: threads.solvedAt,
    })
    .from(threads)
    .where(and(eq(threads.authorId, userId), visibleThreads(ctx.actor)))
    .orderBy(desc(threads.createdAt))
    .limit(limit);
}

import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Rank, Role } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import {
  confirmations,
  follows,
  helpfulVotes,
  meToos,
  postSources,
  posts,
  solutions,
  threads,
} from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import { canSeeHidden } from "./policy.ts";
import { getReadablePost } from "./post-rows.server.ts";
import { readablePosts, visiblePosts } from "./scope.server.ts";
import { freshenLinks } from "./solving/living-links.server.ts";
import { getReadableThread, type Thread } from "./threads.server.ts";

export const answersPerPage = 20;
/** So many of the newest comments are shown at each post; all of one post when they are asked for. */
const commentsPerPost = 30;

export type PostAuthor = { id: number; displayName: string; hue: number; role: Role; rank: Rank };

export type ShownPost = {
  id: number;
  kind: "question" | "answer" | "comment";
  parentId: number | null;
  position: number | null;
  bodyHtml: string;
  createdAt: Date;
  editedAt: Date | null;
  hiddenAt: Date | null;
  /** Waits for the moderation to look at it. */
  heldAt: Date | null;
  helpfulCount: number;
  workedCount: number;
  authorId: number;
  author: PostAuthor;
  /** The regional team in whose name it was written. */
  officialRegion: string | null;
  /** Where an imported post came from. */
  source: { site: string; url: string; authorName: string; authorUrl: string | null; licence: string } | null;
  /** Set while it stands as a solution. */
  solution: { source: "asker" | "official"; acceptedAt: Date } | null;
};

export type ThreadPage = {
  thread: Thread;
  question: ShownPost;
  answers: ShownPost[];
  /** By the id of the post they belong to, oldest first. */
  comments: Record<number, ShownPost[]>;
  /** Posts that have older comments than the ones shown. */
  hasOlderComments: number[];
  /** Standing solutions, whatever page they are on, the first accepted first. */
  solutions: ShownPost[];
  page: number;
  pageCount: number;
  /** What the viewer has done here. */
  own: { helpful: number[]; worked: number[]; hasMeToo: boolean; isFollowing: boolean };
};

/**
 * One page of a thread: the question, twenty answers by position with their comments, every solution. At most five
 * queries, whatever the thread's length; a page is a range of positions, so it never shifts.
 * @throws not-found for a thread the actor may not see and for pages past the end
 */
export async function readThreadPage(
  ctx: Ctx,
  input: { threadId: number; page: number; allCommentsOf?: number },
): Promise<ThreadPage> {
  const thread = await getReadableThread(ctx, input.threadId);
  const pageCount = Math.max(1, Math.ceil(thread.lastPosition / answersPerPage));
  const first = (input.page - 1) * answersPerPage + 1;
  const [main, standing] = await Promise.all([
    readPosts(
      ctx,
      sql`${posts.threadId} = ${thread.id} and (${posts.position} = 0 or ${posts.position} between ${first} and ${first + answersPerPage - 1})`,
    ),
    thread.solvedAt
      ? readPosts(ctx, sql`${posts.threadId} = ${thread.id} and ${solutions.threadId} = ${thread.id}`)
      : [],
  ]);
  const question = found(main.find(({ position }) => position === 0));
  const answers = main.filter(({ position }) => position !== 0);
  if (input.page > pageCount) found(null);
  const shownIds = main.map(({ id }) => id);
  const [{ comments, hasOlderComments }, own] = await Promise.all([
    readComments(ctx, thread, shownIds, input.allCommentsOf),
    readOwn(ctx, thread.id, [...new Set([...shownIds, ...standing.map(({ id }) => id)])]),
  ]);
  // The author of a hidden one sees it in its place, not as what solved the question.
  const shownSolutions = standing.filter(({ hiddenAt }) => !hiddenAt || canSeeHidden(ctx.actor));
  shownSolutions.sort((a, b) => Number(a.solution?.acceptedAt ?? 0) - Number(b.solution?.acceptedAt ?? 0));
  const all = [...main, ...standing, ...Object.values(comments).flat()];
  const fresh = new Map((await freshenLinks(ctx, all)).map((post) => [post.id, post]));
  const freshened = (list: ShownPost[]) => list.map((post) => fresh.get(post.id) ?? post);
  return {
    thread,
    question: fresh.get(question.id) ?? question,
    answers: freshened(answers),
    comments: Object.fromEntries(Object.entries(comments).map(([id, list]) => [id, freshened(list)])),
    hasOlderComments,
    solutions: freshened(shownSolutions),
    page: input.page,
    pageCount,
    own,
  };
}

/**
 * On which page of its thread a post stands; comments stand with their post. `allCommentsOf` is set for a comment that
 * is only shown when all comments of its post are.
 * @throws not-found
 */
export async function locatePost(ctx: Ctx, postId: number) {
  const { post, thread } = await getReadablePost(ctx, postId);
  const pageOf = (position: number | null) => Math.max(1, Math.ceil((position ?? 0) / answersPerPage));
  if (post.parentId === null) return { thread, page: pageOf(post.position) };
  const parent = (await getReadablePost(ctx, post.parentId)).post;
  const newer = await ctx.db
    .select({ id: posts.id })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        eq(posts.parentId, parent.id),
        sql`(${posts.createdAt}, ${posts.id}) > (${post.createdAt.toISOString()}::timestamptz, ${post.id})`,
        visiblePosts(ctx.actor),
      ),
    )
    .limit(commentsPerPost);
  const allCommentsOf = newer.length === commentsPerPost ? parent.id : undefined;
  return { thread, page: pageOf(parent.position), allCommentsOf };
}

function readPosts(ctx: Ctx, which: SQL): Promise<ShownPost[]> {
  return ctx.db
    .select({
      id: posts.id,
      kind: posts.kind,
      parentId: posts.parentId,
      position: posts.position,
      bodyHtml: posts.bodyHtml,
      createdAt: posts.createdAt,
      editedAt: posts.editedAt,
      hiddenAt: posts.hiddenAt,
      heldAt: posts.heldAt,
      helpfulCount: posts.helpfulCount,
      workedCount: posts.workedCount,
      authorId: posts.authorId,
      author: {
        id: users.id,
        displayName: users.displayName,
        hue: users.hue,
        role: users.role,
        rank: users.rank,
      },
      officialRegion: regions.name,
      source: {
        site: postSources.site,
        url: postSources.url,
        authorName: postSources.authorName,
        authorUrl: postSources.authorUrl,
        licence: postSources.licence,
      },
      solution: { source: solutions.source, acceptedAt: solutions.acceptedAt },
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .leftJoin(regions, eq(regions.id, posts.officialRegionId))
    .leftJoin(postSources, eq(postSources.postId, posts.id))
    .leftJoin(solutions, and(eq(solutions.postId, posts.id), isNull(solutions.revokedAt)))
    .where(and(which, readablePosts(ctx.actor)))
    .orderBy(asc(posts.position), asc(posts.createdAt), asc(posts.id));
}

async function readComments(ctx: Ctx, thread: Thread, postIds: number[], allOf = 0) {
  const isOfPosts = sql`${posts.parentId} = ${any(postIds)}`;
  const comments: Record<number, ShownPost[]> = {};
  const hasOlderComments: number[] = [];
  // Nearly every thread is shown whole; hidden comments are not in the count.
  const isWhole = thread.commentCount <= commentsPerPost && !canSeeHidden(ctx.actor);
  // A member may have a hidden one here.
  if (isWhole && thread.commentCount === 0 && ctx.actor.kind === "guest")
    return { comments, hasOlderComments };
  const rows = await readPosts(
    ctx,
    isWhole ? isOfPosts : sql`${isOfPosts} and ${isAmongNewest(ctx, isOfPosts, allOf)}`,
  );
  for (const row of rows) {
    const parentId = row.parentId ?? 0;
    comments[parentId] ??= [];
    comments[parentId].push(row);
  }
  for (const [parentId, list] of Object.entries(comments)) {
    if (list.length <= commentsPerPost || Number(parentId) === allOf) continue;
    hasOlderComments.push(Number(parentId));
    list.shift();
  }
  return { comments, hasOlderComments };
}

/** One more than is shown: it tells that there are older ones. */
function isAmongNewest(ctx: Ctx, isOfPosts: SQL, allOf: number): SQL {
  const rank = sql<number>`row_number() over (partition by ${posts.parentId} order by ${posts.createdAt} desc, ${posts.id} desc)`;
  const newest = ctx.db
    .select({ id: posts.id, parentId: posts.parentId, rank: rank.as("rank") })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(isOfPosts, readablePosts(ctx.actor)))
    .as("newest");
  return sql`${posts.id} in (
    select newest.id from ${newest}
    where newest.rank <= ${commentsPerPost + 1} or newest.parent_id = ${allOf})`;
}

/** One parameter however many ids, so that the statement stays the same and keeps its plan. */
const any = (ids: number[]) => sql`any (${`{${ids.join(",")}}`}::bigint[])`;

async function readOwn(ctx: Ctx, threadId: number, postIds: number[]): Promise<ThreadPage["own"]> {
  const { actor } = ctx;
  if (actor.kind !== "user") return { helpful: [], worked: [], hasMeToo: false, isFollowing: false };
  const [row] = await ctx.db.execute<{
    helpful: number[];
    worked: number[];
    me_too: boolean;
    following: boolean;
  }>(sql`
    select
      array(select ${helpfulVotes.postId}::float8 from ${helpfulVotes} where ${helpfulVotes.userId} = ${actor.id} and ${helpfulVotes.postId} = ${any(postIds)}) as helpful,
      array(select ${confirmations.postId}::float8 from ${confirmations} where ${confirmations.userId} = ${actor.id} and ${confirmations.postId} = ${any(postIds)}) as worked,
      exists (select 1 from ${meToos} where ${meToos.userId} = ${actor.id} and ${meToos.threadId} = ${threadId}) as me_too,
      exists (select 1 from ${follows} where ${follows.userId} = ${actor.id} and ${follows.threadId} = ${threadId}) as following`);
  return {
    helpful: row?.helpful ?? [],
    worked: row?.worked ?? [],
    hasMeToo: row?.me_too ?? false,
    isFollowing: row?.following ?? false,
  };
}

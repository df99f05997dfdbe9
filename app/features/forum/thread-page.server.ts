import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
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
import { getPost } from "./post-rows.server.ts";
import { visiblePosts } from "./scope.server.ts";
import { getThread, type Thread } from "./threads.server.ts";

export const answersPerPage = 20;
/** More comments than this under one post are left to its own page. */
const commentsPerPage = 300;

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
  /** Standing solutions, whatever page they are on, the first accepted first. */
  solutions: ShownPost[];
  page: number;
  pageCount: number;
  /** What the viewer has done here. */
  own: { helpful: number[]; worked: number[]; hasMeToo: boolean; isFollowing: boolean };
};

/**
 * One page of a thread: the question, twenty answers by position with their comments, every solution. Five queries,
 * whatever the thread's length; a page is a range of positions, so it never shifts.
 * @throws not-found for a thread the actor may not see and for pages past the end
 */
export async function readThreadPage(
  ctx: Ctx,
  input: { threadId: number; page: number },
): Promise<ThreadPage> {
  const thread = await getThread(ctx, input.threadId);
  const pageCount = Math.max(1, Math.ceil(thread.lastPosition / answersPerPage));
  const first = (input.page - 1) * answersPerPage + 1;
  const [main, standing] = await Promise.all([
    readPosts(
      ctx,
      sql`${posts.threadId} = ${thread.id} and (${posts.position} = 0 or ${posts.position} between ${first} and ${first + answersPerPage - 1})`,
    ),
    readPosts(ctx, sql`${posts.threadId} = ${thread.id} and ${solutions.threadId} = ${thread.id}`),
  ]);
  const question = found(main.find(({ position }) => position === 0));
  const answers = main.filter(({ position }) => position !== 0);
  if (input.page > pageCount) found(null);
  const shownIds = main.map(({ id }) => id);
  const [comments, own] = await Promise.all([
    readComments(ctx, shownIds),
    readOwn(ctx, thread.id, [...new Set([...shownIds, ...standing.map(({ id }) => id)])]),
  ]);
  standing.sort((a, b) => Number(a.solution?.acceptedAt ?? 0) - Number(b.solution?.acceptedAt ?? 0));
  return { thread, question, answers, comments, solutions: standing, page: input.page, pageCount, own };
}

/** On which page of its thread a post stands; comments stand with their post. @throws not-found */
export async function locatePost(ctx: Ctx, postId: number) {
  const { post, thread } = await getPost(ctx, postId);
  let position = post.position;
  if (position === null && post.parentId !== null)
    position = (await getPost(ctx, post.parentId)).post.position;
  return { thread, page: Math.max(1, Math.ceil((position ?? 0) / answersPerPage)) };
}

function readPosts(ctx: Ctx, which: ReturnType<typeof sql>, limit = 1000): Promise<ShownPost[]> {
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
    .where(and(which, visiblePosts(ctx.actor)))
    .orderBy(asc(posts.position), asc(posts.createdAt), asc(posts.id))
    .limit(limit);
}

async function readComments(ctx: Ctx, postIds: number[]): Promise<Record<number, ShownPost[]>> {
  if (postIds.length === 0) return {};
  const rows = await readPosts(ctx, sql`${inArray(posts.parentId, postIds)}`, commentsPerPage);
  const byParent: Record<number, ShownPost[]> = {};
  for (const row of rows) {
    const parentId = row.parentId ?? 0;
    byParent[parentId] = [...(byParent[parentId] ?? []), row];
  }
  return byParent;
}

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
      array(select ${helpfulVotes.postId}::float8 from ${helpfulVotes} where ${helpfulVotes.userId} = ${actor.id} and ${inArray(helpfulVotes.postId, postIds)}) as helpful,
      array(select ${confirmations.postId}::float8 from ${confirmations} where ${confirmations.userId} = ${actor.id} and ${inArray(confirmations.postId, postIds)}) as worked,
      exists (select 1 from ${meToos} where ${meToos.userId} = ${actor.id} and ${meToos.threadId} = ${threadId}) as me_too,
      exists (select 1 from ${follows} where ${follows.userId} = ${actor.id} and ${follows.threadId} = ${threadId}) as following`);
  return {
    helpful: row?.helpful ?? [],
    worked: row?.worked ?? [],
    hasMeToo: row?.me_too ?? false,
    isFollowing: row?.following ?? false,
  };
}

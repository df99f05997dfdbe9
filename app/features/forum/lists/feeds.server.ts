import { and, desc, eq, inArray } from "drizzle-orm";
import { guest } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { visiblePosts } from "../scope.server.ts";
import { getThread, type Thread } from "../threads.server.ts";
import { listThreads } from "./lists.server.ts";

/*
 * What feeds hold. Whoever asks gets what a guest may see: a feed lies in shared caches.
 */

export type FeedEntry = {
  /** By which readers of the feed know it again: an address that no edit changes. */
  idPath: string;
  path: string;
  title: string;
  html: string;
  author: { id: number; displayName: string };
  createdAt: Date;
  updatedAt: Date;
  words: string[];
};

const entriesPerFeed = 30;

/** Questions, those with the latest activity first: of everything, of a category or of a tag. */
export async function readThreadFeed(
  ctx: Ctx,
  of: { categoryId?: number; tagId?: number } = {},
): Promise<FeedEntry[]> {
  const asGuest: Ctx = { ...ctx, actor: guest };
  const { threads: listed } = await listThreads(asGuest, { filter: "neu", ...of });
  if (listed.length === 0) return [];
  const questions = await ctx.db
    .select({ id: posts.id, threadId: posts.threadId, html: posts.bodyHtml })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(
      and(
        inArray(
          posts.threadId,
          listed.map(({ id }) => id),
        ),
        eq(posts.position, 0),
        visiblePosts(guest),
      ),
    );
  const byThread = new Map(questions.map((question) => [question.threadId, question]));
  return listed.flatMap((thread) => {
    const question = byThread.get(thread.id);
    if (!question) return [];
    return {
      idPath: paths.threadById(thread.id),
      path: paths.thread(thread),
      title: thread.title,
      html: question.html,
      author: thread.author,
      createdAt: thread.createdAt,
      updatedAt: thread.lastActivityAt,
      words: [thread.category.name, ...thread.tags.map(({ name }) => name)],
    };
  });
}

/**
 * The newest posts of a thread, the newest first.
 * @throws not-found, also for those who may see a hidden thread
 */
export async function readPostFeed(
  ctx: Ctx,
  { threadId }: { threadId: number },
): Promise<{ thread: Thread; entries: FeedEntry[] }> {
  const asGuest: Ctx = { ...ctx, actor: guest };
  const thread = await getThread(asGuest, threadId);
  const rows = await ctx.db
    .select({
      id: posts.id,
      html: posts.bodyHtml,
      author: { id: users.id, displayName: users.displayName },
      createdAt: posts.createdAt,
      editedAt: posts.editedAt,
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(and(eq(posts.threadId, threadId), visiblePosts(guest)))
    .orderBy(desc(posts.createdAt), desc(posts.id))
    .limit(entriesPerFeed);
  const entries = rows.map(({ id, html, author, createdAt, editedAt }) => ({
    idPath: paths.post(id),
    path: paths.post(id),
    title: thread.title,
    html,
    author,
    createdAt,
    updatedAt: editedAt ?? createdAt,
    words: [],
  }));
  return { thread, entries };
}

import { inArray } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { transact } from "#app/platform/context.ts";
import { slugify } from "#app/ui/paths.ts";
import { postSources, posts, threads } from "#db/schema/forum.ts";
import { type Author, findAuthors } from "./authors.server.ts";
import type {
  ImportTarget,
  IncomingAnswer,
  IncomingComment,
  IncomingPost,
  IncomingQuestion,
} from "./incoming.ts";
import { insertRows } from "./insert-rows.server.ts";
import {
  addLinks,
  findLinkedPosts,
  findLinks,
  type LinkKind,
  lockSource,
  reserveIds,
} from "./links.server.ts";
import { takePositions } from "./positions.server.ts";
import { rendered } from "./rendered.server.ts";
import { noteAccepted } from "./solutions.server.ts";
import { tagThreads } from "./tags.server.ts";
import { noteSkipped } from "./tally.ts";

/*
 * The one way in for posts of every source. Each call is one transaction; what is here already stays as it is. Nothing
 * is told to anybody and no limit applies; counters, badges and search are put right by finishImport.
 */

/** Questions become threads that rules never escalate (`autoEscalateFrom` stays empty). */
export async function writeQuestions(
  ctx: Ctx,
  target: ImportTarget,
  incoming: IncomingQuestion[],
): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockSource(ctx, target.source);
    const fresh = await findFresh(ctx, target, "post", incoming);
    target.tally.came.questions += fresh.length;
    target.tally.known.questions += incoming.length - fresh.length;
    if (fresh.length > 0) {
      const authorOf = await findAuthors(ctx, target, fresh);
      const threadIds = await reserveIds(ctx, "threads", fresh.length);
      const rows = fresh.map((question, i) => {
        const title = question.title || question.externalId;
        return {
          id: threadIds[i]!,
          categoryId: target.categoryId,
          authorId: authorOf(question).id,
          title,
          slug: slugify(title),
          createdAt: question.createdAt,
          lastActivityAt: question.createdAt,
          lockedAt: question.closedAt,
        };
      });
      await insertRows(ctx, threads, rows);
      await insertPosts(
        ctx,
        target,
        fresh.map((question, i) => ({
          incoming: question,
          author: authorOf(question),
          place: { threadId: threadIds[i]!, kind: "question" as const, position: 0 },
          url: question.url,
        })),
      );
      await tagThreads(ctx, target, fresh, threadIds);
    }
    await noteAccepted(ctx, target, incoming);
  });
}

/**
 * Answers take the next positions of their threads, the older ones of a call first.
 * @returns those whose question is not here
 */
export async function writeAnswers(
  ctx: Ctx,
  target: ImportTarget,
  incoming: IncomingAnswer[],
): Promise<IncomingAnswer[]> {
  return transact(ctx, async (ctx) => {
    await lockSource(ctx, target.source);
    const candidates = await findFresh(ctx, target, "post", incoming);
    target.tally.known.answers += incoming.length - candidates.length;
    const parents = await findLinkedPosts(
      ctx,
      target.source,
      candidates.map((answer) => answer.questionExternalId),
    );
    const isPlaced = (answer: IncomingAnswer) => parents.get(answer.questionExternalId)?.kind === "question";
    const fresh = candidates.filter(isPlaced).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
    if (fresh.length > 0) {
      const threadIds = fresh.map((answer) => parents.get(answer.questionExternalId)!.threadId);
      const nextPosition = await takePositions(ctx, threadIds);
      const authorOf = await findAuthors(ctx, target, fresh);
      await insertPosts(
        ctx,
        target,
        fresh.map((answer, i) => ({
          incoming: answer,
          author: authorOf(answer),
          place: { threadId: threadIds[i]!, kind: "answer" as const, position: nextPosition(threadIds[i]!) },
          url: answer.url,
          parentId: parents.get(answer.questionExternalId)!.id,
        })),
      );
    }
    target.tally.came.answers += fresh.length;
    return candidates.filter((answer) => !isPlaced(answer));
  });
}

/** Comments to questions and answers; those to anything else are counted as skipped. */
export async function writeComments(
  ctx: Ctx,
  target: ImportTarget,
  incoming: IncomingComment[],
): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockSource(ctx, target.source);
    const candidates = await findFresh(ctx, target, "comment", incoming);
    target.tally.known.comments += incoming.length - candidates.length;
    const parents = await findLinkedPosts(
      ctx,
      target.source,
      candidates.map((comment) => comment.postExternalId),
    );
    const fresh = candidates.filter((comment) => parents.has(comment.postExternalId));
    noteSkipped(
      target.tally,
      "comments",
      "their post did not come in or was deleted",
      candidates.length - fresh.length,
    );
    target.tally.came.comments += fresh.length;
    if (fresh.length === 0) return;
    const authorOf = await findAuthors(ctx, target, fresh);
    await insertPosts(
      ctx,
      target,
      fresh.map((comment) => {
        const parent = parents.get(comment.postExternalId)!;
        return {
          incoming: comment,
          author: authorOf(comment),
          place: { threadId: parent.threadId, kind: "comment" as const, parentId: parent.id },
          url: comment.url,
          parentId: parent.id,
        };
      }),
    );
  });
}

/** Without those that are here already and without repetitions. */
async function findFresh<P extends IncomingPost>(
  ctx: Ctx,
  target: ImportTarget,
  kind: "post" | "comment",
  incoming: readonly P[],
): Promise<P[]> {
  const ids = incoming.map((post) => post.externalId);
  const known = await findLinks(ctx, target.source, kind, ids);
  const seen = new Set(known.keys());
  return incoming.filter(({ externalId }) => !seen.has(externalId) && seen.add(externalId));
}

type NewPost = {
  incoming: IncomingPost;
  author: Author;
  place: Pick<typeof posts.$inferInsert, "threadId" | "kind" | "position" | "parentId">;
  /** Null: the original is read at the post `parentId`. */
  url: string | null;
  parentId?: number;
};

async function insertPosts(ctx: Ctx, target: ImportTarget, fresh: NewPost[]): Promise<void> {
  const ids = await reserveIds(ctx, "posts", fresh.length);
  const rows = fresh.map(({ incoming, author, place }, i) => ({
    ...place,
    ...rendered(incoming),
    id: ids[i]!,
    authorId: author.id,
    createdAt: incoming.createdAt,
    editedAt: incoming.editedAt,
  }));
  await insertRows(ctx, posts, rows);
  const parentUrls = await findSourceUrls(
    ctx,
    fresh.flatMap(({ url, parentId }) => (url === null && parentId ? parentId : [])),
  );
  const sources = fresh.flatMap(({ incoming, author, url, parentId }, i) => ({
    postId: ids[i]!,
    site: target.site,
    url: url ?? parentUrls.get(parentId ?? 0) ?? "",
    authorName: author.name,
    authorUrl: incoming.authorUrl,
    licence: incoming.licence,
  }));
  await insertRows(ctx, postSources, sources);
  const kind: LinkKind = fresh[0]?.place.kind === "comment" ? "comment" : "post";
  await addLinks(
    ctx,
    target.source,
    kind,
    fresh.map(({ incoming }, i) => [incoming.externalId, ids[i]!] as const),
  );
}

async function findSourceUrls(ctx: Ctx, postIds: number[]): Promise<Map<number, string>> {
  if (postIds.length === 0) return new Map();
  const rows = await ctx.db
    .select({ postId: postSources.postId, url: postSources.url })
    .from(postSources)
    .where(inArray(postSources.postId, postIds));
  return new Map(rows.map((row) => [row.postId, row.url]));
}

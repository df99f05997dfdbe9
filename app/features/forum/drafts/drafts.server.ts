import { and, count, desc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import type { UserActor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found, unauthenticated } from "#app/platform/errors.ts";
import { excerpt } from "#app/platform/markdown.server.ts";
import { drafts, draftVersions } from "#db/schema/drafts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { canKeepDrafts } from "../policy.ts";
import { visiblePosts, visibleThreads } from "../scope.server.ts";
import type { DraftContent, DraftKind } from "./drafts.ts";

export type DraftRow = typeof drafts.$inferSelect;

/** A draft as a form needs it. */
export type OpenDraft = Pick<
  DraftRow,
  "id" | "targetKind" | "targetId" | "clientId" | "content" | "version" | "device" | "updatedAt"
>;

/** The visibility scope of drafts: one's own, whoever one is. Staff see no others'. */
export function ownDrafts({ id }: UserActor): SQL {
  return eq(drafts.authorId, id);
}

/** @throws unauthenticated: only who has an account keeps drafts on the server */
export function assertDrafter({ actor }: Ctx): UserActor {
  if (!canKeepDrafts(actor)) throw unauthenticated();
  return actor;
}

/**
 * The draft with which a form goes on: the named one, else the newest of the target. Null for guests and when there
 * is none.
 */
export async function findDraft(
  ctx: Ctx,
  input: { kind: DraftKind; targetId: number; clientId?: string | null },
): Promise<OpenDraft | null> {
  if (ctx.actor.kind !== "user") return null;
  const [row] = await ctx.db
    .select()
    .from(drafts)
    .where(
      and(
        ownDrafts(ctx.actor),
        eq(drafts.targetKind, input.kind),
        eq(drafts.targetId, input.targetId),
        input.clientId ? eq(drafts.clientId, input.clientId) : isNull(drafts.discardedAt),
      ),
    )
    .orderBy(desc(drafts.updatedAt), desc(drafts.id))
    .limit(1);
  return row ?? null;
}

/**
 * What the reader has begun to write on a page of a thread: the named or the newest answer, and the newest comment of
 * each post.
 */
export async function findThreadDrafts(
  ctx: Ctx,
  { threadId, postIds, clientId }: { threadId: number; postIds: number[]; clientId?: string | null },
): Promise<{ answer: OpenDraft | null; comments: Record<number, OpenDraft> }> {
  if (ctx.actor.kind !== "user") return { answer: null, comments: {} };
  const rows = await ctx.db
    .select()
    .from(drafts)
    .where(
      and(
        ownDrafts(ctx.actor),
        isNull(drafts.discardedAt),
        or(
          and(eq(drafts.targetKind, "answer"), eq(drafts.targetId, threadId)),
          postIds.length > 0
            ? and(eq(drafts.targetKind, "comment"), inArray(drafts.targetId, postIds))
            : undefined,
        ),
      ),
    )
    .orderBy(drafts.updatedAt, drafts.id);
  const answers = rows.filter(({ targetKind }) => targetKind === "answer");
  const comments = rows.filter(({ targetKind }) => targetKind === "comment");
  return {
    answer: answers.find((row) => row.clientId === clientId) ?? answers.at(-1) ?? null,
    // Later rows win: they are the newer ones.
    comments: Object.fromEntries(comments.map((row) => [row.targetId, row])),
  };
}

/** How many drafts the reader has; 0 for guests. */
export async function countDrafts(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== "user") return 0;
  const [row] = await ctx.db
    .select({ count: count() })
    .from(drafts)
    .where(and(ownDrafts(ctx.actor), isNull(drafts.discardedAt)));
  return row?.count ?? 0;
}

export type ListedDraft = OpenDraft & {
  discardedAt: Date | null;
  /** The beginning of the text in one line, without signs of Markdown. */
  excerpt: string;
  /** The thread it belongs to; null for a question, and when the reader can no longer see the thread. */
  thread: { id: number; slug: string; title: string } | null;
};

/** All of one's own, the last changed first; deleted ones that can still be brought back apart. @throws unauthenticated */
export async function listDrafts(ctx: Ctx): Promise<{ live: ListedDraft[]; discarded: ListedDraft[] }> {
  const actor = assertDrafter(ctx);
  const rows = await ctx.db
    .select()
    .from(drafts)
    .where(ownDrafts(actor))
    .orderBy(desc(drafts.updatedAt), desc(drafts.id));
  const all = await withThreads(ctx, rows);
  return {
    live: all.filter(({ discardedAt }) => discardedAt === null),
    discarded: all.filter(({ discardedAt }) => discardedAt !== null),
  };
}

/** Questions that were begun, the last changed first: what the page for asking offers to go on with. */
export async function listAskDrafts(ctx: Ctx): Promise<OpenDraft[]> {
  if (ctx.actor.kind !== "user") return [];
  return ctx.db
    .select()
    .from(drafts)
    .where(and(ownDrafts(ctx.actor), eq(drafts.targetKind, "ask"), isNull(drafts.discardedAt)))
    .orderBy(desc(drafts.updatedAt), desc(drafts.id));
}

export type DraftVersion = { id: number; content: DraftContent; device: string; writtenAt: Date };

/** One of one's own with what it said before, the newest first. @throws unauthenticated, not-found */
export async function readDraft(
  ctx: Ctx,
  draftId: number,
): Promise<{ draft: ListedDraft; versions: DraftVersion[] }> {
  const actor = assertDrafter(ctx);
  const rows = await ctx.db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, draftId), ownDrafts(actor)));
  const [draft] = await withThreads(ctx, rows);
  return { draft: found(draft), versions: await readVersions(ctx, draftId) };
}

/** The newest first. The caller has read the draft through {@link ownDrafts}. */
export function readVersions(ctx: Ctx, draftId: number): Promise<DraftVersion[]> {
  return ctx.db
    .select({
      id: draftVersions.id,
      content: draftVersions.content,
      device: draftVersions.device,
      writtenAt: draftVersions.writtenAt,
    })
    .from(draftVersions)
    .where(eq(draftVersions.draftId, draftId))
    .orderBy(desc(draftVersions.writtenAt), desc(draftVersions.id));
}

async function withThreads(ctx: Ctx, rows: DraftRow[]): Promise<ListedDraft[]> {
  const targetsOf = (...kinds: DraftKind[]) =>
    rows.filter(({ targetKind }) => kinds.includes(targetKind)).map(({ targetId }) => targetId);
  const [threadIds, postIds] = [targetsOf("answer"), targetsOf("comment", "edit")];
  const columns = { id: threads.id, slug: threads.slug, title: threads.title };
  const byThread =
    threadIds.length > 0
      ? await ctx.db
          .select(columns)
          .from(threads)
          .where(and(inArray(threads.id, threadIds), visibleThreads(ctx.actor)))
      : [];
  const byPost =
    postIds.length > 0
      ? await ctx.db
          .select({ postId: posts.id, thread: columns })
          .from(posts)
          .innerJoin(threads, eq(threads.id, posts.threadId))
          .where(and(inArray(posts.id, postIds), visiblePosts(ctx.actor)))
      : [];
  const ofThread = new Map(byThread.map((thread) => [thread.id, thread]));
  const ofPost = new Map(byPost.map(({ postId, thread }) => [postId, thread]));
  return rows.map((row) => ({
    ...row,
    excerpt: excerpt(row.content.body ?? "", 200),
    thread: (row.targetKind === "answer" ? ofThread : ofPost).get(row.targetId) ?? null,
  }));
}

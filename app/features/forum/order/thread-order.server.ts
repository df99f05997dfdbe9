import { and, eq } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { slugify } from "#app/ui/paths.ts";
import { categories, postRevisions, posts, threads } from "#db/schema/forum.ts";
import { threadEvents } from "#db/schema/order.ts";
import { recountCategory } from "../counters.server.ts";
import { postEdited, threadChanged } from "../events.server.ts";
import { canLock, canOrder } from "../policy.ts";
import { logThreadEvent } from "../thread-events.server.ts";
import { assertWriter, lockThread, type ThreadRow } from "../threads.server.ts";

/**
 * Guides and staff move a question to the category it belongs to. The same category changes nothing.
 * @throws unauthenticated, not-found, forbidden, invalid (no such category)
 */
export async function moveThread(
  ctx: Ctx,
  input: { threadId: number; categoryId: number; reason?: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    assertAllowed(canOrder(ctx.actor));
    await putIntoCategory(ctx, thread, input.categoryId, input.reason);
  });
}

/** {@link moveThread} without asking who may: the caller has asked, and holds the thread's lock. */
export async function putIntoCategory(
  ctx: Ctx,
  thread: ThreadRow,
  categoryId: number,
  reason = "",
): Promise<void> {
  if (thread.categoryId === categoryId) return;
  const from = found(await readCategoryName(ctx, thread.categoryId));
  const to = await readCategoryName(ctx, categoryId);
  if (!to) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
  await ctx.db.update(threads).set({ categoryId }).where(eq(threads.id, thread.id));
  // In the order of their ids, as everybody locks them.
  for (const id of [thread.categoryId, categoryId].sort((a, b) => a - b)) await recountCategory(ctx, id);
  const data = { fromId: thread.categoryId, from, to };
  await logThreadEvent(ctx, { threadId: thread.id, kind: "moved", data, reason });
  await emit(ctx, threadChanged, { threadId: thread.id });
}

async function readCategoryName(ctx: Ctx, categoryId: number): Promise<string | undefined> {
  const [row] = await ctx.db
    .select({ name: categories.name })
    .from(categories)
    .where(eq(categories.id, categoryId));
  return row?.name;
}

/**
 * Guides and staff put a title right; the question keeps its versions. The same title changes nothing.
 * @throws unauthenticated, not-found, forbidden
 */
export async function retitleThread(
  ctx: Ctx,
  input: { threadId: number; title: string; reason?: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    assertAllowed(canOrder(ctx.actor));
    assertPublicText(ctx, { title: input.title, reason: input.reason }, [thread.title]);
    await giveTitle(ctx, thread, input.title, input.reason);
  });
}

/** {@link retitleThread} without asking who may: the caller has asked, and holds the thread's lock. */
export async function giveTitle(ctx: Ctx, thread: ThreadRow, title: string, reason = ""): Promise<void> {
  if (thread.title === title) return;
  const { id: editorId } = assertWriter(ctx);
  const [question] = await ctx.db
    .select({ id: posts.id, body: posts.body })
    .from(posts)
    .where(and(eq(posts.threadId, thread.id), eq(posts.position, 0)));
  const { id: postId, body } = found(question);
  await ctx.db
    .insert(postRevisions)
    .values({ postId, editorId, title: thread.title, body, createdAt: ctx.now, reason });
  await ctx.db.update(posts).set({ editedAt: ctx.now }).where(eq(posts.id, postId));
  await ctx.db
    .update(threads)
    .set({ title, slug: slugify(title) })
    .where(eq(threads.id, thread.id));
  const data = { from: thread.title, to: title };
  await logThreadEvent(ctx, { threadId: thread.id, kind: "retitled", data, reason });
  await emit(ctx, postEdited, { threadId: thread.id, postId });
}

/**
 * The moderation locks a thread against new posts, with a public reason, or opens it again.
 * @throws unauthenticated, not-found, forbidden
 */
export async function setLocked(
  ctx: Ctx,
  input: { threadId: number; isLocked: boolean; reason?: string },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    assertAllowed(canLock(ctx.actor));
    if ((thread.lockedAt !== null) === input.isLocked) return;
    const { reason = "" } = input;
    assertPublicText(ctx, { reason });
    await ctx.db
      .update(threads)
      .set({ lockedAt: input.isLocked ? ctx.now : null, lockReason: input.isLocked ? reason : "" })
      .where(eq(threads.id, thread.id));
    await logThreadEvent(ctx, { threadId: thread.id, kind: input.isLocked ? "locked" : "unlocked", reason });
    await emit(ctx, threadChanged, { threadId: thread.id });
  });
}

/**
 * Takes a move or a new title back, as long as it is still so.
 * @throws unauthenticated, not-found, forbidden, conflict (changed again since)
 */
export async function undoThreadEvent(
  ctx: Ctx,
  { threadId, eventId }: { threadId: number; eventId: number },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, threadId);
    assertAllowed(canOrder(ctx.actor));
    const [row] = await ctx.db
      .select()
      .from(threadEvents)
      .where(and(eq(threadEvents.id, eventId), eq(threadEvents.threadId, thread.id)));
    const { kind, data } = found(row);
    if (kind === "moved" && (await readCategoryName(ctx, thread.categoryId)) === data.to) {
      await putIntoCategory(ctx, thread, Number(data.fromId));
    } else if (kind === "retitled" && thread.title === data.to) {
      await giveTitle(ctx, thread, String(data.from));
    } else {
      throw new AppError("conflict", "order.undo.changed");
    }
  });
}

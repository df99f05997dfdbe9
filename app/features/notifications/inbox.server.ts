import { and, eq, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found, unauthenticated } from "#app/platform/errors.ts";
import { announce } from "#app/platform/live.server.ts";
import type { Tone } from "#app/ui/chip.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { kindByName } from "./kinds.server.ts";
import { readTold, textParams, visibleNotifications } from "./told.server.ts";

export type InboxItem = {
  id: number;
  icon: IconName;
  tone: Tone;
  text: string;
  createdAt: Date;
  isRead: boolean;
};

export type InboxPage = {
  items: InboxItem[];
  /** For `before`; null on the last page. */
  next: number | null;
};

export const inboxPageSize = 20;

/** Own notifications, the newest first; keyset paging by id. @throws unauthenticated */
export async function listInbox(ctx: Ctx, { before }: { before?: number | null } = {}): Promise<InboxPage> {
  const reader = readerOf(ctx);
  const older = before ? lt(notifications.id, before) : undefined;
  const rows = await readTold(ctx, reader, older, inboxPageSize + 1);
  const items = rows.slice(0, inboxPageSize).map((told) => {
    const kind = kindByName(told.kind);
    return {
      id: told.id,
      icon: kind.icon,
      tone: kind.tone,
      text: t(ctx.locale, `notifications.${told.kind}.text`, textParams(told, ctx)),
      createdAt: told.createdAt,
      isRead: told.readAt !== null,
    };
  });
  return { items, next: rows.length > inboxPageSize ? (items.at(-1)?.id ?? null) : null };
}

/** The bell stops counting here: one cheap query on every page of a member. */
export const unreadLimit = 100;

/** Unread notifications, at most {@link unreadLimit}; 0 for guests. */
export async function countUnread(ctx: Ctx): Promise<number> {
  if (ctx.actor.kind !== "user") return 0;
  const unread = ctx.db
    .select({ id: notifications.id })
    .from(notifications)
    .leftJoin(threads, eq(threads.id, notifications.threadId))
    .leftJoin(posts, eq(posts.id, notifications.postId))
    .where(and(visibleNotifications(ctx.actor), isNull(notifications.readAt)))
    .limit(unreadLimit)
    .as("unread");
  const [row] = await ctx.db.select({ count: sql<number>`count(*)::int` }).from(unread);
  return row?.count ?? 0;
}

/**
 * Marks one as read.
 * @returns the path it leads to
 * @throws unauthenticated, not-found
 */
export async function openNotification(ctx: Ctx, { id }: { id: number }): Promise<string> {
  const [told] = await readTold(ctx, readerOf(ctx), eq(notifications.id, id), 1);
  const { path } = found(told);
  await markRead(ctx, eq(notifications.id, id));
  return path;
}

/** @throws unauthenticated */
export const markAllRead = (ctx: Ctx): Promise<void> => markRead(ctx, undefined);

/**
 * Whoever looks at a page of a thread has seen what is told of these posts, and of its ticket. Nothing for guests.
 * @param input.postIds the posts that the page shows
 */
export async function markThreadSeen(
  ctx: Ctx,
  { threadId, postIds }: { threadId: number; postIds: number[] },
): Promise<void> {
  if (ctx.actor.kind !== "user") return;
  const isShown = or(isNull(notifications.postId), inArray(notifications.postId, postIds));
  await markRead(ctx, and(eq(notifications.threadId, threadId), isShown));
}

/** The bell counts less in every tab and on every device. */
async function markRead(ctx: Ctx, where: SQL | undefined): Promise<void> {
  const { id: userId } = readerOf(ctx);
  const marked = await ctx.db
    .update(notifications)
    .set({ readAt: ctx.now })
    .where(and(eq(notifications.userId, userId), isNull(notifications.readAt), where))
    .returning({ id: notifications.id });
  if (marked.length > 0) await announce(ctx, { kind: "inbox", userId });
}

function readerOf(ctx: Ctx) {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return ctx.actor;
}

import { and, inArray, isNotNull } from "drizzle-orm";
import { toActor } from "#app/features/accounts/sessions.server.ts";
import { canSeeHidden } from "#app/features/forum/policy.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { announceAll } from "#app/platform/live.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { findDeaf } from "./channels.server.ts";
import type { Notice, NotificationKind } from "./kind.ts";
import { addMailJobs } from "./mail.server.ts";

/**
 * Tells each person once: by the first of these kinds that has something for them, so that nobody hears of one post in
 * two ways. Running twice changes nothing.
 */
export async function tellFirst<P>(ctx: Ctx, kinds: NotificationKind<P>[], news: P): Promise<void> {
  await transact(ctx, async (ctx) => {
    const concerned = new Set<number>();
    for (const kind of kinds) {
      const notices = (await kind.findNotices(ctx, news)).filter(({ userId }) => !concerned.has(userId));
      for (const { userId } of notices) concerned.add(userId);
      await tell(ctx, kind, notices);
    }
  });
}

/** Puts notices into the inbox of those who may see what they are about, and adds the job that mails each. */
async function tell<P>(ctx: Ctx, kind: NotificationKind<P>, notices: Notice[]): Promise<void> {
  const readers = await keepReaders(ctx, notices);
  const deaf = await findDeaf(
    ctx,
    kind.group,
    readers.map(({ userId }) => userId),
  );
  const allowed = readers.filter(({ userId }) => !deaf.has(userId));
  if (allowed.length === 0) return;
  const { delaySeconds } = kind.mail;
  const runAt = delaySeconds > 0 ? new Date(ctx.now.getTime() + delaySeconds * 1000) : undefined;
  const rows = allowed.map((notice) => ({ ...notice, kind: kind.name, createdAt: ctx.now }));
  const made = await ctx.db
    .insert(notifications)
    .values(rows)
    .onConflictDoNothing({ target: [notifications.userId, notifications.kind, notifications.subject] })
    .returning({ id: notifications.id, userId: notifications.userId });
  // Two statements, however many people it concerns.
  await announceAll(
    ctx,
    made.map(({ userId }) => ({ kind: "inbox", userId })),
  );
  await addMailJobs(
    ctx,
    made.map(({ id }) => id),
    runAt,
  );
}

/** Without those who cannot log in (imported authors) and those for whom the thread or the post is hidden. */
async function keepReaders(ctx: Ctx, notices: Notice[]): Promise<Notice[]> {
  const [first] = notices;
  if (!first) return [];
  const people = await ctx.db
    .select()
    .from(users)
    .where(
      and(
        inArray(
          users.id,
          notices.map(({ userId }) => userId),
        ),
        isNotNull(users.email),
      ),
    );
  const readers = new Map(people.map((user) => [user.id, toActor(user, ctx.now)]));
  const hidden = await readHidden(ctx, notices);
  return notices.filter((notice) => {
    const reader = readers.get(notice.userId);
    if (!reader) return false;
    const isHidden = hidden.threads.has(notice.threadId ?? 0) || hidden.posts.has(notice.postId ?? 0);
    return !isHidden || canSeeHidden(reader);
  });
}

async function readHidden(ctx: Ctx, notices: Notice[]) {
  const threadIds = [...new Set(notices.flatMap(({ threadId }) => threadId ?? []))];
  const postIds = [...new Set(notices.flatMap(({ postId }) => postId ?? []))];
  const hiddenThreads = await ctx.db
    .select({ id: threads.id })
    .from(threads)
    .where(and(inArray(threads.id, threadIds), isNotNull(threads.hiddenAt)));
  const hiddenPosts =
    postIds.length > 0
      ? await ctx.db
          .select({ id: posts.id })
          .from(posts)
          .where(and(inArray(posts.id, postIds), isNotNull(posts.hiddenAt)))
      : [];
  return {
    threads: new Set(hiddenThreads.map(({ id }) => id)),
    posts: new Set(hiddenPosts.map(({ id }) => id)),
  };
}

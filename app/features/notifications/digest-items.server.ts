import { and, count, desc, eq, gt, inArray, isNull, ne, notInArray, sql } from "drizzle-orm";
import { visiblePosts, visibleThreads } from "#app/features/forum/scope.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { type MessageKey, t } from "#app/i18n/t.ts";
import type { UserActor } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { categoryFollows, tagFollows } from "#db/schema/follows.ts";
import { follows, posts, threads, threadTags } from "#db/schema/forum.ts";
import { notifications } from "#db/schema/notifications.ts";
import { threadReads } from "#db/schema/reads.ts";
import { readTold, textParams } from "./told.server.ts";

export type DigestItem = { text: string; path: string };
export type DigestSection = { title: MessageKey; items: DigestItem[] };

export type DigestReader = { actor: UserActor; locale: Locale };

/** So many of each. */
const mostItems = 5;
/** Notices that are looked through for them. */
const mostRead = 50;

/**
 * What is worth telling: notices that were neither seen nor mailed, then what happened in followed questions, topics and
 * tags and in the own region; each question once. Through the reader's visibility scope, as everything.
 * @param since what is older has been told before
 */
export async function readDigest(ctx: Ctx, reader: DigestReader, since: Date): Promise<DigestSection[]> {
  const told = await readUnseen(ctx, reader, since);
  const known = new Set(told.flatMap(({ threadId }) => threadId ?? []));
  const sections: DigestSection[] = [{ title: "told.digest.unread", items: told.map(({ item }) => item) }];
  const sources = [
    { title: "told.digest.followed", read: readFollowed },
    { title: "told.digest.topics", read: readTopics },
    { title: "told.digest.region", read: readSolvedInRegion },
  ] as const;
  for (const { title, read } of sources) {
    const found = await read(ctx, reader, since, [...known]);
    for (const { threadId } of found) known.add(threadId);
    sections.push({ title, items: found.map(({ item }) => item) });
  }
  return sections.filter(({ items }) => items.length > 0);
}

async function readUnseen(ctx: Ctx, { actor, locale }: DigestReader, since: Date) {
  const isUnseen = and(
    isNull(notifications.readAt),
    isNull(notifications.mailedAt),
    gt(notifications.createdAt, since),
  );
  const rows = await readTold(ctx, actor, isUnseen, mostRead);
  // The newest of each question stands for the others.
  const first = rows.filter(
    ({ id, threadId }) => threadId === null || rows.find((row) => row.threadId === threadId)?.id === id,
  );
  return first.slice(0, mostItems).map((told) => ({
    threadId: told.threadId,
    item: {
      text: t(locale, `notifications.${told.kind}.text`, textParams(told, { locale, now: null })),
      path: paths.openNotification(told.id),
    },
  }));
}

type Found = { threadId: number; item: DigestItem };

/** Followed questions with something new from others. */
async function readFollowed(
  ctx: Ctx,
  { actor, locale }: DigestReader,
  since: Date,
  known: number[],
): Promise<Found[]> {
  const rows = await ctx.db
    .select({ id: threads.id, slug: threads.slug, title: threads.title, count: count() })
    .from(follows)
    .innerJoin(threads, eq(threads.id, follows.threadId))
    .innerJoin(posts, eq(posts.threadId, threads.id))
    .where(
      and(
        eq(follows.userId, actor.id),
        gt(threads.lastActivityAt, since),
        gt(posts.createdAt, since),
        ne(posts.authorId, actor.id),
        visiblePosts(actor),
        isUnread(actor),
        isNotTold(actor),
        without(known),
      ),
    )
    .groupBy(threads.id)
    .orderBy(desc(count()), desc(threads.id))
    .limit(mostItems);
  return rows.map(({ id, slug, title, count }) => ({
    threadId: id,
    item: { text: t(locale, "told.digest.posts", { title, count }), path: paths.thread({ id, slug }) },
  }));
}

/** New questions of followed topics and tags; those that were solved come first. */
function readTopics(ctx: Ctx, { actor }: DigestReader, since: Date, known: number[]): Promise<Found[]> {
  const ofCategory = ctx.db
    .select({ id: categoryFollows.categoryId })
    .from(categoryFollows)
    .where(eq(categoryFollows.userId, actor.id));
  const ofTag = ctx.db
    .select({ id: threadTags.threadId })
    .from(threadTags)
    .innerJoin(tagFollows, eq(tagFollows.tagId, threadTags.tagId))
    .where(eq(tagFollows.userId, actor.id));
  const isFollowed = sql`(${inArray(threads.categoryId, ofCategory)} or ${inArray(threads.id, ofTag)})`;
  return readThreads(
    ctx,
    and(
      gt(threads.createdAt, since),
      ne(threads.authorId, actor.id),
      isFollowed,
      isUnread(actor),
      visibleThreads(actor),
      without(known),
    ),
  );
}

/** What was solved where the reader lives. */
async function readSolvedInRegion(
  ctx: Ctx,
  { actor }: DigestReader,
  since: Date,
  known: number[],
): Promise<Found[]> {
  if (actor.regionId === null) return [];
  return readThreads(
    ctx,
    and(
      eq(threads.regionId, actor.regionId),
      isUnread(actor),
      gt(threads.lastActivityAt, since),
      gt(threads.solvedAt, since),
      ne(threads.authorId, actor.id),
      visibleThreads(actor),
      without(known),
    ),
  );
}

async function readThreads(ctx: Ctx, where: ReturnType<typeof and>): Promise<Found[]> {
  const rows = await ctx.db
    .select({ id: threads.id, slug: threads.slug, title: threads.title })
    .from(threads)
    .where(where)
    .orderBy(sql`${threads.solvedAt} is null`, desc(threads.lastActivityAt), desc(threads.id))
    .limit(mostItems);
  return rows.map(({ id, slug, title }) => ({
    threadId: id,
    item: { text: title, path: paths.thread({ id, slug }) },
  }));
}

/** Not looked at since it changed. */
const isUnread = (actor: UserActor) => sql`not exists (
  select 1 from ${threadReads} r
  where r.user_id = ${actor.id} and r.thread_id = ${threads.id} and r.read_at >= ${threads.lastActivityAt})`;

/** Neither seen at the bell nor mailed. */
const isNotTold = (actor: UserActor) => sql`not exists (
  select 1 from ${notifications} n
  where n.user_id = ${actor.id} and n.post_id = ${posts.id}
    and (n.read_at is not null or n.mailed_at is not null))`;

const without = (known: number[]) => (known.length > 0 ? notInArray(threads.id, known) : undefined);

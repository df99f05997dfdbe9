import { and, eq, type SQL, sql } from "drizzle-orm";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import { canWrite, type UserActor } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, found, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { slugify } from "#app/ui/paths.ts";
import { users } from "#db/schema/accounts.ts";
import { categories, follows, posts, threadPlaces, threads } from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import { categoryName } from "./category-name.server.ts";
import { recountCategory } from "./counters.server.ts";
import { dropSentDraft } from "./drafts/draft-saving.server.ts";
import { threadAsked } from "./events.server.ts";
import { saveFacts } from "./facts/facts.server.ts";
import { writeThreadTags } from "./order/thread-tags.server.ts";
import { insertPost } from "./post-rows.server.ts";
import { readableThreads, visibleThreads } from "./scope.server.ts";
import type { AskedFor } from "./solving/asked-for.ts";

export type ThreadRow = typeof threads.$inferSelect;

export type Thread = ThreadRow & {
  category: { id: number; slug: string; name: string };
  author: { id: number; displayName: string; hue: number };
  region: { id: number; slug: string; name: string } | null;
};

/**
 * A thread with its category, author and region.
 * @throws not-found, also when the actor may not see it
 */
export const getThread = (ctx: Ctx, threadId: number): Promise<Thread> =>
  readThread(ctx, threadId, visibleThreads(ctx.actor));

/**
 * The same for the thread's own page, where people also find their own question while it is hidden.
 * @throws not-found
 */
export const getReadableThread = (ctx: Ctx, threadId: number): Promise<Thread> =>
  readThread(ctx, threadId, readableThreads(ctx.actor));

async function readThread(ctx: Ctx, threadId: number, scope: SQL | undefined): Promise<Thread> {
  const [row] = await ctx.db
    .select({
      thread: threads,
      category: { id: categories.id, slug: categories.slug, name: categoryName(ctx) },
      author: { id: users.id, displayName: users.displayName, hue: users.hue },
      region: { id: regions.id, slug: regions.slug, name: regions.name },
    })
    .from(threads)
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .innerJoin(users, eq(users.id, threads.authorId))
    .leftJoin(regions, eq(regions.id, threads.regionId))
    .where(and(eq(threads.id, threadId), scope));
  const { thread, category, author, region } = found(row);
  return { ...thread, category, author, region };
}

/**
 * The thread's row under a lock, for a use case that is about to change it. Who may is asked afterwards. A thread that was
 * merged meanwhile leads to the one its posts are in, so that nothing is written into the void: go on with the row's id.
 * @throws unauthenticated for guests, who never change anything; not-found, also when the actor may not see it
 */
export async function lockThread(ctx: Ctx, threadId: number): Promise<ThreadRow> {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const [row] = await ctx.db
    .select()
    .from(threads)
    .where(and(eq(threads.id, isNowIn(threadId)), visibleThreads(ctx.actor)))
    .for("update");
  return found(row);
}

const isNowIn = (threadId: number) =>
  sql`coalesce((select merged.merged_into_id from threads merged where merged.id = ${threadId}), ${threadId}::bigint)`;

export type AskInput = {
  categoryId: number;
  title: string;
  body: string;
  /** Five digits; decides the region. Only the region is public. */
  postcode?: string | null;
  /** What the category's form asks for, by the key of the field; see facts.ts. */
  facts?: Record<string, string>;
  /** For somebody else, whose postcode it then is. */
  askedFor?: AskedFor | null;
  /** As typed, with commas. */
  tags?: string;
  /** The asker does not want it to go to the regional team by itself. */
  isKeptHere?: boolean;
  /** The same key twice asks once. */
  submissionKey?: string;
  /** Hidden until the moderation has looked at it; the news is told then (hiding.server.ts). */
  isHeld?: boolean;
};

/**
 * Asks a question; the asker follows it. Rules may escalate it from now on (`autoEscalateFrom`), unless the asker says no.
 * @throws unauthenticated, forbidden (not confirmed or suspended), invalid (no such category, a fact that is needed)
 */
export async function askQuestion(ctx: Ctx, input: AskInput): Promise<ThreadRow> {
  const actor = assertWriter(ctx);
  return transact(ctx, async (ctx) => {
    const [category] = await ctx.db
      .select({ id: categories.id })
      .from(categories)
      .where(eq(categories.id, input.categoryId));
    if (!category) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
    const region = input.postcode ? await resolveRegion(ctx, input.postcode) : null;
    const [thread] = await ctx.db
      .insert(threads)
      .values({
        categoryId: category.id,
        authorId: actor.id,
        regionId: region?.id ?? null,
        title: input.title,
        slug: slugify(input.title),
        createdAt: ctx.now,
        lastActivityAt: ctx.now,
        autoEscalateFrom: input.isKeptHere ? null : ctx.now,
        hiddenAt: input.isHeld ? ctx.now : null,
        askedFor: input.askedFor ?? null,
        submissionKey: input.submissionKey,
      })
      .onConflictDoNothing({ target: threads.submissionKey })
      .returning();
    if (!thread) return sentBefore(ctx, actor, input);
    if (input.postcode)
      await ctx.db.insert(threadPlaces).values({ threadId: thread.id, postcode: input.postcode });
    if (input.facts) {
      await saveFacts(ctx, { threadId: thread.id, categoryId: category.id, facts: input.facts });
    }
    if (input.tags) await writeThreadTags(ctx, thread.id, input.tags);
    const question = await insertPost(ctx, {
      threadId: thread.id,
      authorId: actor.id,
      kind: "question",
      position: 0,
      body: input.body,
      isHeld: input.isHeld,
    });
    await ctx.db.insert(follows).values({ threadId: thread.id, userId: actor.id, createdAt: ctx.now });
    await recountCategory(ctx, category.id);
    await dropSentDraft(ctx, actor, input.submissionKey);
    if (!input.isHeld) await emit(ctx, threadAsked, { threadId: thread.id, postId: question.id });
    return thread;
  });
}

/**
 * The same form twice asks once. With another text it was a draft, sent from another device: nothing of it is lost.
 * @throws conflict; the form comes back with its text and a new key
 */
async function sentBefore(ctx: Ctx, actor: UserActor, input: AskInput): Promise<ThreadRow> {
  const [row] = await ctx.db
    .select({ thread: threads, body: posts.body })
    .from(threads)
    .innerJoin(posts, and(eq(posts.threadId, threads.id), eq(posts.position, 0)))
    .where(and(eq(threads.submissionKey, input.submissionKey ?? ""), eq(threads.authorId, actor.id)));
  const { thread, body } = found(row);
  if (body === input.body && thread.title === input.title) return thread;
  throw new AppError("conflict", "drafts.error.alreadySent", {}, "submissionKey");
}

/**
 * Who writes in public.
 * @throws unauthenticated, also while the e-mail address is not confirmed, so that the form comes back with its text
 *   and says what to do; forbidden while suspended
 */
export function assertWriter(ctx: Ctx): UserActor {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  if (!actor.isVerified) throw new AppError("unauthenticated", "errors.unverified");
  if (!canWrite(actor)) throw new AppError("forbidden", "moderation.suspended.refused");
  return actor;
}

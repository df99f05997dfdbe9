import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { assertPublicText, repeating } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, notFound } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { categories, threads } from "#db/schema/forum.ts";
import { type suggestionKinds, threadSuggestions } from "#db/schema/order.ts";
import type { MergeInput } from "../order/thread-merge.server.ts";
import { giveTitle, putIntoCategory } from "../order/thread-order.server.ts";
import { canDecideSuggestion, canReview, canSuggest } from "../policy.ts";
import { visibleThreads } from "../scope.server.ts";
import { assertWriter, getThread, lockThread } from "../threads.server.ts";

export type SuggestionKind = (typeof suggestionKinds)[number];

type Wish =
  | { kind: "category"; categoryId: number }
  | { kind: "duplicate"; duplicateOfId: number }
  | { kind: "title"; title: string };

export type SuggestionInput = Wish & { threadId: number; reason?: string };

/**
 * A helper or an expert suggests a category, a duplicate or a title. A newer suggestion of the same kind by the same
 * person replaces the one that waits.
 * @throws unauthenticated, not-found, forbidden, invalid (it is so already; no such category or thread)
 */
export async function suggestOrder(ctx: Ctx, input: SuggestionInput): Promise<void> {
  const { id: suggesterId } = assertWriter(ctx);
  await transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    assertAllowed(canSuggest(ctx.actor, thread));
    const title = input.kind === "title" ? input.title : undefined;
    assertPublicText(ctx, { title, reason: input.reason }, [thread.title]);
    await assertSensible(ctx, thread, input);
    const wish = {
      categoryId: input.kind === "category" ? input.categoryId : null,
      duplicateOfId: input.kind === "duplicate" ? input.duplicateOfId : null,
      title: input.kind === "title" ? input.title : null,
      reason: input.reason ?? "",
      createdAt: ctx.now,
    };
    await ctx.db
      .insert(threadSuggestions)
      .values({ threadId: thread.id, suggesterId, kind: input.kind, ...wish })
      .onConflictDoUpdate({
        target: [threadSuggestions.threadId, threadSuggestions.kind, threadSuggestions.suggesterId],
        targetWhere: isWaiting,
        set: wish,
      });
  });
}

const isWaiting = sql`${threadSuggestions.acceptedAt} is null and ${threadSuggestions.declinedAt} is null`;

async function assertSensible(
  ctx: Ctx,
  thread: { id: number; categoryId: number; title: string },
  wish: Wish,
): Promise<void> {
  const already = (field: string) => new AppError("invalid", "order.suggest.already", {}, field);
  if (wish.kind === "category") {
    if (wish.categoryId === thread.categoryId) throw already("categoryId");
    const rows = await ctx.db
      .select({ id: categories.id })
      .from(categories)
      .where(eq(categories.id, wish.categoryId));
    if (rows.length === 0) throw new AppError("invalid", "errors.field.choice", {}, "categoryId");
  }
  if (wish.kind === "duplicate") {
    if (wish.duplicateOfId === thread.id) throw new AppError("invalid", "order.merge.same", {}, "into");
    await getThread(ctx, wish.duplicateOfId);
  }
  if (wish.kind === "title" && wish.title === thread.title) throw already("title");
}

export type Suggestion = {
  id: number;
  kind: SuggestionKind;
  reason: string;
  createdAt: Date;
  suggester: { id: number; displayName: string };
  thread: { id: number; slug: string; title: string; categoryName: string };
  /** By the kind: the name of the category, the other thread, or the title. */
  categoryName: string | null;
  duplicateOf: { id: number; slug: string; title: string } | null;
  title: string | null;
  mayDecide: boolean;
};

const pageSize = 50;
const others = alias(threads, "others");
const wanted = alias(categories, "wanted");

/**
 * What waits for a decision, the oldest first; of one thread when `threadId` is given.
 * @throws not-found for everybody but guides and staff
 */
export async function listSuggestions(ctx: Ctx, input: { threadId?: number } = {}): Promise<Suggestion[]> {
  assertAllowed(canReview(ctx.actor), notFound);
  const rows = await ctx.db
    .select({
      id: threadSuggestions.id,
      kind: threadSuggestions.kind,
      reason: threadSuggestions.reason,
      createdAt: threadSuggestions.createdAt,
      suggesterId: threadSuggestions.suggesterId,
      suggester: { id: users.id, displayName: users.displayName },
      thread: {
        id: threads.id,
        slug: threads.slug,
        title: threads.title,
        categoryName: categories.name,
      },
      categoryName: wanted.name,
      otherId: others.id,
      otherSlug: others.slug,
      otherTitle: others.title,
      title: threadSuggestions.title,
    })
    .from(threadSuggestions)
    .innerJoin(threads, eq(threads.id, threadSuggestions.threadId))
    .innerJoin(categories, eq(categories.id, threads.categoryId))
    .innerJoin(users, eq(users.id, threadSuggestions.suggesterId))
    .leftJoin(wanted, eq(wanted.id, threadSuggestions.categoryId))
    // What has been hidden or merged meanwhile is not named.
    .leftJoin(
      others,
      and(
        eq(others.id, threadSuggestions.duplicateOfId),
        isNull(others.hiddenAt),
        isNull(others.mergedIntoId),
      ),
    )
    .where(
      and(isWaiting, visibleThreads(ctx.actor), input.threadId ? eq(threads.id, input.threadId) : undefined),
    )
    .orderBy(asc(threadSuggestions.createdAt), asc(threadSuggestions.id))
    .limit(pageSize);
  return rows.map(({ otherId, otherSlug, otherTitle, ...row }) => ({
    ...row,
    duplicateOf:
      otherId !== null && otherSlug !== null && otherTitle !== null
        ? { id: otherId, slug: otherSlug, title: otherTitle }
        : null,
    mayDecide: canDecideSuggestion(ctx.actor, row),
  }));
}

/**
 * Guides and staff decide. What is accepted is done in the same transaction.
 * @param merge merges a duplicate; a ticket may forbid it, and tickets are not the forum's
 * @throws not-found, also for one's own; conflict (decided meanwhile, or as `merge`)
 */
export async function decideSuggestion(
  ctx: Ctx,
  input: { suggestionId: number; isAccepted: boolean },
  merge: (ctx: Ctx, input: MergeInput) => Promise<void>,
): Promise<void> {
  const { id: decidedById } = assertWriter(ctx);
  await transact(ctx, async (ctx) => {
    const [row] = await ctx.db
      .select()
      .from(threadSuggestions)
      .where(eq(threadSuggestions.id, input.suggestionId));
    const suggestion = found(row);
    assertAllowed(canDecideSuggestion(ctx.actor, suggestion), notFound);
    const decided = await ctx.db
      .update(threadSuggestions)
      .set({ decidedById, ...(input.isAccepted ? { acceptedAt: ctx.now } : { declinedAt: ctx.now }) })
      .where(and(eq(threadSuggestions.id, suggestion.id), isWaiting))
      .returning({ id: threadSuggestions.id });
    if (decided.length === 0) throw new AppError("conflict", "solving.review.decided");
    if (!input.isAccepted) return;
    const { threadId, reason, categoryId, duplicateOfId, title } = suggestion;
    const deciding = repeating(ctx, [reason, title ?? ""]);
    if (duplicateOfId) return merge(deciding, { fromId: threadId, intoId: duplicateOfId, reason });
    const thread = await lockThread(ctx, threadId);
    if (categoryId) await putIntoCategory(deciding, thread, categoryId, reason);
    if (title) await giveTitle(deciding, thread, title, reason);
  });
}

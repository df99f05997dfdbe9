import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { canSeeHidden } from "./policy.ts";

/*
 * The visibility scopes: part of every read, count, search hit, mail and feed. What is outside is not found.
 */

/** The threads this actor may see, as a condition on `threads`. A merged duplicate is an empty shell, for everybody. */
export function visibleThreads(actor: Actor): SQL | undefined {
  return and(isNull(threads.mergedIntoId), canSeeHidden(actor) ? undefined : isNull(threads.hiddenAt));
}

/**
 * The posts this actor may see, as a condition on `posts` joined with `threads`: a hidden thread hides its posts, a
 * hidden answer its comments.
 */
export function visiblePosts(actor: Actor): SQL | undefined {
  if (canSeeHidden(actor)) return undefined;
  return and(isNull(posts.hiddenAt), isNull(threads.hiddenAt), sql`not ${isBelowHidden}`);
}

/**
 * For the page of a thread only: what this actor may see, and an own question while it is hidden or held, so that its
 * author finds the reasons. Lists, counts, search and mails keep to {@link visibleThreads}.
 */
export function readableThreads(actor: Actor): SQL | undefined {
  if (actor.kind !== "user" || canSeeHidden(actor)) return visibleThreads(actor);
  return and(isNull(threads.mergedIntoId), or(visibleThreads(actor), eq(threads.authorId, actor.id)));
}

/** The same for posts: own ones that are hidden or held, in a thread that can be read. */
export function readablePosts(actor: Actor): SQL | undefined {
  if (actor.kind !== "user" || canSeeHidden(actor)) return visiblePosts(actor);
  return or(visiblePosts(actor), and(eq(posts.authorId, actor.id), readableThreads(actor)));
}

const isBelowHidden = sql`exists (
  select 1 from ${posts} parent where parent.id = ${posts.parentId} and parent.hidden_at is not null)`;

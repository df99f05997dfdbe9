import { and, isNull, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { canSeeHidden } from "./policy.ts";

/*
 * The visibility scopes: part of every read, count, search hit, mail and feed. What is outside is not found.
 */

/** The threads this actor may see, as a condition on `threads`. */
export function visibleThreads(actor: Actor): SQL | undefined {
  return canSeeHidden(actor) ? undefined : isNull(threads.hiddenAt);
}

/**
 * The posts this actor may see, as a condition on `posts` joined with `threads`: a hidden thread hides its posts, a
 * hidden answer its comments.
 */
export function visiblePosts(actor: Actor): SQL | undefined {
  if (canSeeHidden(actor)) return undefined;
  return and(isNull(posts.hiddenAt), isNull(threads.hiddenAt), sql`not ${isBelowHidden}`);
}

const isBelowHidden = sql`exists (
  select 1 from ${posts} parent where parent.id = ${posts.parentId} and parent.hidden_at is not null)`;

import { and, isNull, type SQL } from "drizzle-orm";
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

/** The posts this actor may see, as a condition on `posts` joined with `threads`: a hidden thread hides its posts. */
export function visiblePosts(actor: Actor): SQL | undefined {
  return canSeeHidden(actor) ? undefined : and(isNull(posts.hiddenAt), isNull(threads.hiddenAt));
}

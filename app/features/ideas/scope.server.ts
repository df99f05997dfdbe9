import { and, eq, isNull, or, type SQL } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import { ideas } from "#db/schema/ideas.ts";
import { canSeeHiddenIdeas } from "./policy.ts";

/*
 * The visibility scopes, as conditions on `ideas`: part of every read, count, mail and feed. What is outside is not found.
 */

/** For lists and counts. A merged idea is an empty shell, for everybody. */
export function visibleIdeas(actor: Actor): SQL | undefined {
  return and(isNull(ideas.mergedIntoId), canSeeHiddenIdeas(actor) ? undefined : isNull(ideas.hiddenAt));
}

/** For an idea's own page: also an own one that is hidden or held, so that its author is not left in the dark. */
export function readableIdeas(actor: Actor): SQL | undefined {
  if (actor.kind !== "user" || canSeeHiddenIdeas(actor)) return visibleIdeas(actor);
  return and(isNull(ideas.mergedIntoId), or(isNull(ideas.hiddenAt), eq(ideas.authorId, actor.id)));
}

import { isNull, type SQL } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import { threads } from "#db/schema/forum.ts";

/** The threads this actor may see, as a condition on `threads`. */
export function visibleThreads(actor: Actor): SQL | undefined {
  return isModerator(actor) ? undefined : isNull(threads.hiddenAt);
}

function isModerator(actor: Actor): boolean {
  return actor.kind === "system" || (actor.kind === "user" && ["moderator", "admin"].includes(actor.role));
}

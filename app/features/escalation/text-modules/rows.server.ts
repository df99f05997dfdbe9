import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "#app/platform/actor.ts";
import { textModules } from "#db/schema/text-modules.ts";
import { hasDesk } from "../policy.ts";

export type TextModuleRow = typeof textModules.$inferSelect;

/** The visibility scope of modules as a condition; the other side of `canSeeModule`. */
export function visibleModules(actor: Actor): SQL | undefined {
  if (actor.kind !== "user") return sql`false`;
  if (hasDesk(actor)) {
    return or(
      eq(textModules.ownerId, actor.id),
      and(
        isNull(textModules.ownerId),
        or(isNull(textModules.regionId), eq(textModules.regionId, actor.teamRegionId)),
      ),
    );
  }
  return actor.role === "admin" && !actor.isSuspended ? isNull(textModules.ownerId) : sql`false`;
}

import type { Ctx } from "#app/platform/context.ts";
import { promiseRungs } from "#db/schema/promise-rungs.ts";
import type { Rung } from "./ladder.ts";

/**
 * Writes down what has been climbed of a promise's ladder. A rung that was climbed before stays as it was.
 * @returns whether the told rung was not climbed before: who tells asks for this
 */
export async function noteRungs(
  ctx: Ctx,
  promiseId: number,
  { told, skipped }: { told: Rung; skipped: readonly Rung[] },
): Promise<boolean> {
  const row = (rung: Rung, outcome: "told" | "skipped") => ({
    promiseId,
    rung,
    outcome,
    handledAt: ctx.now,
  });
  const noted = await ctx.db
    .insert(promiseRungs)
    .values([row(told, "told"), ...skipped.map((rung) => row(rung, "skipped"))])
    .onConflictDoNothing()
    .returning({ rung: promiseRungs.rung });
  return noted.some(({ rung }) => rung === told);
}

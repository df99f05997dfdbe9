import { eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { radarBaselines } from "#db/schema/outages.ts";
import { countHistory } from "./reports.server.ts";
import type { OutageService } from "./service.ts";
import { readParameters } from "./settings.server.ts";
import { learnUsualRate, type UsualRate } from "./usual-rate.ts";
import { readWorld } from "./world.server.ts";

const weekMs = 7 * 86_400_000;
const staleMs = 36 * 3_600_000;
/** What happens right now is not usual yet. */
const notYetMs = 6 * 3_600_000;

const known = new Map<string, UsualRate>();

/** What is usual for a service, as learned last night; learned now when nobody did. */
export async function readUsualRate(ctx: Ctx, service: OutageService): Promise<UsualRate> {
  const [row] = await ctx.db.select().from(radarBaselines).where(eq(radarBaselines.service, service));
  if (!row || ctx.now.getTime() - row.learnedAt.getTime() > staleMs) return relearn(ctx, service);
  const key = `${service}:${row.learnedAt.toISOString()}`;
  // The same object again: the circles that were worked out for it stay known. Another database has another history.
  const kept = known.get(key);
  const rate = row.data as UsualRate;
  if (kept && JSON.stringify(kept.areas) === JSON.stringify(rate.areas)) return kept;
  known.clear();
  known.set(key, rate);
  return rate;
}

/** Learns anew from the last weeks, each night and after the settings have changed. */
export async function relearn(ctx: Ctx, service: OutageService): Promise<UsualRate> {
  const rate = await learnAt(ctx, service, (await readParameters(ctx)).weeks);
  await ctx.db
    .insert(radarBaselines)
    .values({ service, learnedAt: ctx.now, data: rate })
    .onConflictDoUpdate({ target: radarBaselines.service, set: { learnedAt: ctx.now, data: rate } });
  return rate;
}

/** What was usual in the weeks before `ctx.now`; keeps nothing. */
export async function learnAt(ctx: Ctx, service: OutageService, weeks: number): Promise<UsualRate> {
  const to = new Date(ctx.now.getTime() - notYetMs);
  const from = new Date(to.getTime() - weeks * weekMs);
  const [{ placesPerArea }, counts] = [await readWorld(ctx), await countHistory(ctx, { service, from, to })];
  // A young site has fewer weeks than it is asked for.
  const firstDay = counts.hours.reduce((first, { day }) => (day < first ? day : first), "9999");
  const youngWeeks = (to.getTime() - new Date(`${firstDay}T00:00:00Z`).getTime()) / weekMs;
  const exposure = counts.hours.length > 0 ? Math.min(weeks, Math.max(1, youngWeeks)) : weeks;
  return learnUsualRate({ ...counts, weeks: exposure, placesPerArea });
}

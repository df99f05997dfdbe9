import { asc, eq, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { categories } from "#db/schema/forum.ts";
import { radarTopics } from "#db/schema/outages.ts";
import { settingChanges, settings } from "#db/schema/platform.ts";
import { asParameters, defaultParameters, type RadarParameters } from "./parameters.ts";
import { canSeeRadar, canSetRadar } from "./policy.ts";
import type { OutageService } from "./service.ts";

const parametersKey = "radar";
const topicsKey = "radar.topics";
const ranKey = "radar.ran";

/** How the radar is set; for itself, and for pages that have asked who may see it. */
export async function readParameters(ctx: Ctx): Promise<RadarParameters> {
  const [row] = await ctx.db.select().from(settings).where(eq(settings.key, parametersKey));
  return row ? asParameters(row.value) : defaultParameters;
}

export type RadarTopic = { id: number; name: string; icon: string; service: OutageService | null };

/** Every category with the service it stands for; null: the radar does not listen there. @throws not-found */
export async function listTopics(ctx: Ctx): Promise<RadarTopic[]> {
  assertAllowed(canSeeRadar(ctx.actor), notFound);
  return ctx.db
    .select({
      id: categories.id,
      name: categories.name,
      icon: categories.icon,
      service: radarTopics.service,
    })
    .from(categories)
    .leftJoin(radarTopics, eq(radarTopics.categoryId, categories.id))
    .orderBy(asc(categories.position));
}

/** The services that some category stands for. */
export async function listServices(ctx: Ctx): Promise<OutageService[]> {
  const rows = await ctx.db
    .selectDistinct({ service: radarTopics.service })
    .from(radarTopics)
    .orderBy(asc(radarTopics.service));
  return rows.map(({ service }) => service);
}

/** @throws not-found (not an admin) */
export async function saveParameters(ctx: Ctx, parameters: RadarParameters): Promise<void> {
  assertAllowed(canSetRadar(ctx.actor), notFound);
  await transact(ctx, async (ctx) => {
    const before = await readParameters(ctx);
    await keep(ctx, parametersKey, before, parameters);
    // Another span of history is learned with the next look.
    if (before.weeks !== parameters.weeks) await ctx.db.execute(sql`delete from radar_baselines`);
  });
}

/** @param topics service by the id of the category @throws not-found (not an admin), invalid */
export async function saveTopics(ctx: Ctx, topics: ReadonlyMap<number, OutageService>): Promise<void> {
  assertAllowed(canSetRadar(ctx.actor), notFound);
  await transact(ctx, async (ctx) => {
    const before = await ctx.db.select().from(radarTopics).orderBy(asc(radarTopics.categoryId));
    const known = new Set((await ctx.db.select({ id: categories.id }).from(categories)).map(({ id }) => id));
    const after = [...topics].map(([categoryId, service]) => ({ categoryId, service }));
    if (after.some(({ categoryId }) => !known.has(categoryId)))
      throw new AppError("invalid", "errors.field.choice");
    await ctx.db.delete(radarTopics);
    if (after.length > 0) await ctx.db.insert(radarTopics).values(after);
    await keep(ctx, topicsKey, before, after);
    await ctx.db.execute(sql`delete from radar_baselines`);
  });
}

async function keep(ctx: Ctx, key: string, before: unknown, after: unknown): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await ctx.db
    .insert(settings)
    .values({ key, value: after, updatedAt: ctx.now })
    .onConflictDoUpdate({ target: settings.key, set: { value: after, updatedAt: ctx.now } });
  const userId = ctx.actor.kind === "user" ? ctx.actor.id : null;
  await ctx.db.insert(settingChanges).values({ key, before, after, userId, createdAt: ctx.now });
}

/** The radar has looked just now. */
export async function noteLook(ctx: Ctx): Promise<void> {
  const mark = { value: ctx.now.toISOString(), updatedAt: ctx.now };
  await ctx.db
    .insert(settings)
    .values({ key: ranKey, ...mark })
    .onConflictDoUpdate({ target: settings.key, set: mark });
}

/** When it looked last, for an honest status page; null: never. */
export async function readLastLook(ctx: Ctx): Promise<Date | null> {
  const [row] = await ctx.db.select().from(settings).where(eq(settings.key, ranKey));
  return row ? new Date(String(row.value)) : null;
}

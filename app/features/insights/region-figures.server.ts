import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Ctx } from "#app/platform/context.ts";
import { type CronJob, defineJob } from "#app/platform/jobs.server.ts";
import { regionFigures } from "#db/schema/insights.ts";
import { regions } from "#db/schema/regions.ts";
import { type PublicFigures, publicFigures } from "./figures.ts";
import { countRegions } from "./region-counts.server.ts";

export type RegionFigures = {
  region: { id: number; slug: string; name: string; siteCity: string; position: number };
  /** Null until it was counted for the first time. */
  figures: PublicFigures | null;
  countedAt: Date | null;
};

const columns = {
  region: {
    id: regions.id,
    slug: regions.slug,
    name: regions.name,
    siteCity: regions.siteCity,
    position: regions.position,
  },
  counts: regionFigures.counts,
  countedAt: regionFigures.countedAt,
};

/** The public figures of all regions, in their order, the central team last. For everybody. */
export async function listRegionFigures(ctx: Ctx): Promise<RegionFigures[]> {
  const rows = await ctx.db
    .select(columns)
    .from(regions)
    .leftJoin(regionFigures, eq(regionFigures.regionId, regions.id))
    .orderBy(asc(regions.position));
  const shown = rows.map(({ counts, ...row }) => ({ ...row, figures: counts && publicFigures(counts) }));
  return [
    ...shown.filter(({ region }) => region.position > 0),
    ...shown.filter(({ region }) => region.position === 0),
  ];
}

/** The public figures of one region; null until they were counted. For everybody. */
export async function readRegionFigures(ctx: Ctx, regionId: number): Promise<PublicFigures | null> {
  const [row] = await ctx.db
    .select({ counts: regionFigures.counts })
    .from(regionFigures)
    .where(eq(regionFigures.regionId, regionId));
  return row ? publicFigures(row.counts) : null;
}

const count = defineJob("insights.count", z.unknown(), countRegions);

export const cronJobs: CronJob[] = [{ cron: "*/10 * * * *", job: count }];

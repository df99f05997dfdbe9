import { eq } from "drizzle-orm";
import { type Ctx, oncePerPage } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { regionClosures, regionFrames, regions } from "#db/schema/regions.ts";
import type { SiteCalendar } from "./calendar.ts";

/**
 * When a team's site is open.
 * @throws not-found for a region that does not exist
 */
export const readSiteCalendar = oncePerPage(async (ctx: Ctx, regionId: number): Promise<SiteCalendar> => {
  const [[region], frames, closures] = await Promise.all([
    ctx.db
      .select({
        timeZone: regions.timeZone,
        federalState: regions.federalState,
        cutoffMinute: regions.cutoffMinute,
      })
      .from(regions)
      .where(eq(regions.id, regionId)),
    ctx.db
      .select({
        weekday: regionFrames.weekday,
        startMinute: regionFrames.startMinute,
        endMinute: regionFrames.endMinute,
      })
      .from(regionFrames)
      .where(eq(regionFrames.regionId, regionId)),
    ctx.db
      .select({ day: regionClosures.day })
      .from(regionClosures)
      .where(eq(regionClosures.regionId, regionId)),
  ]);
  return { ...found(region), frames, closures: closures.map(({ day }) => day) };
});

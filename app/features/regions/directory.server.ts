import { eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { postcodeAreas, postcodes, regionClosures, regionFrames, regions } from "#db/schema/regions.ts";
import { areaText } from "./area-text.ts";
import { findOpening, hoursOfDay, isOpen, localDayOf } from "./calendar.ts";
import { readSiteCalendar } from "./calendars.server.ts";
import { type ClosedDay, nextClosedDays } from "./hours/closed-days.ts";
import { type WeekLine, weekLines } from "./hours/frames-text.ts";
import { listRegions } from "./regions.server.ts";

export type RegionEntry = {
  id: number;
  slug: string;
  name: string;
  siteCity: string;
  /** 0: the central team, which takes what nobody else covers. */
  position: number;
  /** The two-digit areas it covers, "01–03, 08". */
  areas: string;
  areaCount: number;
  /** Single postcodes known to be its own; 0 before an import. */
  postcodeCount: number;
  hours: WeekLine[];
};

/** All teams with what they cover and when they are open, the central one last. */
export async function listRegionEntries(ctx: Ctx): Promise<RegionEntry[]> {
  const [rows, areas, counts, frames] = await Promise.all([
    listRegions(ctx),
    ctx.db
      .select({ prefix: postcodeAreas.prefix, regionId: postcodeAreas.regionId })
      .from(postcodeAreas)
      .orderBy(postcodeAreas.prefix),
    ctx.db
      .select({ regionId: postcodes.regionId, count: sql<number>`count(*)::int` })
      .from(postcodes)
      .groupBy(postcodes.regionId),
    ctx.db.select().from(regionFrames),
  ]);
  return rows.map(({ id, slug, name, siteCity, position }) => {
    const own = areas.filter(({ regionId }) => regionId === id).map(({ prefix }) => prefix);
    return {
      ...{ id, slug, name, siteCity, position },
      areas: areaText(own),
      areaCount: own.length,
      postcodeCount: counts.find(({ regionId }) => regionId === id)?.count ?? 0,
      hours: weekLines(frames.filter(({ regionId }) => regionId === id)),
    };
  });
}

export type RegionPage = {
  region: RegionEntry & { federalState: string; cutoffMinute: number };
  /** Until when it is open today, or when it opens; null: never. */
  open: { isOpen: true; until: Date } | { isOpen: false; opensAt: Date } | null;
  closedDays: ClosedDay[];
  all: RegionEntry[];
};

const shownClosedDays = 6;

/** A team's public page. @throws not-found */
export async function readRegionPage(ctx: Ctx, slug: string): Promise<RegionPage> {
  const [[row], all] = await Promise.all([
    ctx.db.select().from(regions).where(eq(regions.slug, slug)),
    listRegionEntries(ctx),
  ]);
  const { id, federalState, cutoffMinute } = found(row);
  const entry = found(all.find((one) => one.id === id));
  const [calendar, closures] = await Promise.all([
    readSiteCalendar(ctx, id),
    ctx.db.select().from(regionClosures).where(eq(regionClosures.regionId, id)),
  ]);
  const names = new Map(closures.map(({ day, name }) => [day, name]));
  return {
    region: { ...entry, federalState, cutoffMinute },
    open: openingOf(calendar, ctx.now),
    closedDays: nextClosedDays(calendar, names, ctx.now, shownClosedDays),
    all,
  };
}

function openingOf(calendar: Parameters<typeof isOpen>[0], now: Date): RegionPage["open"] {
  if (isOpen(calendar, now)) {
    const hours = hoursOfDay(calendar, localDayOf(calendar, now));
    return { isOpen: true, until: hours?.closesAt ?? now };
  }
  const opensAt = findOpening(calendar, now);
  return opensAt && { isOpen: false, opensAt };
}

import { and, asc, eq, gte } from "drizzle-orm";
import { type Frame, localDayOf } from "#app/features/regions/calendar.ts";
import { clockText } from "#app/features/regions/hours/frames-text.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { regionClosures, regionFrames, regions } from "#db/schema/regions.ts";
import { inputTimeZone } from "../local-input.ts";
import { teamChanged } from "./events.server.ts";
import { weekText } from "./members.server.ts";
import { canEditSite } from "./policy.ts";
import { lockTeam, logTeam } from "./team-rows.server.ts";

export type Site = { frames: Frame[]; closures: { day: string; name: string }[] };

/** Opening hours and the coming closures of a site. */
export async function readSite(ctx: Ctx, regionId: number): Promise<Site> {
  const today = localDayOf({ timeZone: inputTimeZone }, ctx.now);
  const [frames, closures] = await Promise.all([
    ctx.db
      .select({
        weekday: regionFrames.weekday,
        startMinute: regionFrames.startMinute,
        endMinute: regionFrames.endMinute,
      })
      .from(regionFrames)
      .where(eq(regionFrames.regionId, regionId)),
    ctx.db
      .select({ day: regionClosures.day, name: regionClosures.name })
      .from(regionClosures)
      .where(and(eq(regionClosures.regionId, regionId), gte(regionClosures.day, today)))
      .orderBy(asc(regionClosures.day)),
  ]);
  return { frames, closures };
}

/**
 * Opening hours of a site. Promises already made keep their time.
 * @throws not-found (not an admin), invalid (no hours at all: nothing could be promised)
 */
export async function saveSiteHours(
  ctx: Ctx,
  { regionId, frames }: { regionId: number; frames: Frame[] },
): Promise<void> {
  await changeSite(ctx, regionId, async (ctx) => {
    if (frames.length === 0) throw new AppError("invalid", "team.error.neverOpen", {}, "day1");
    const before = weekText((await readSite(ctx, regionId)).frames);
    await ctx.db.delete(regionFrames).where(eq(regionFrames.regionId, regionId));
    await ctx.db.insert(regionFrames).values(frames.map((frame) => ({ ...frame, regionId })));
    return { field: "hours", before, after: weekText(frames) };
  });
}

/** Until when something is promised for the same day; minutes after local midnight. @throws not-found (not an admin) */
export async function saveCutoff(
  ctx: Ctx,
  { regionId, cutoffMinute }: { regionId: number; cutoffMinute: number },
): Promise<void> {
  await changeSite(ctx, regionId, async (ctx, region) => {
    await ctx.db.update(regions).set({ cutoffMinute }).where(eq(regions.id, regionId));
    return { field: "cutoff", before: clockText(region.cutoffMinute), after: clockText(cutoffMinute) };
  });
}

/** A day on which the site is closed beside the statutory holidays. @throws not-found (not an admin), invalid (past) */
export async function addClosure(
  ctx: Ctx,
  { regionId, day, name }: { regionId: number; day: string; name: string },
): Promise<void> {
  await changeSite(ctx, regionId, async (ctx) => {
    if (day < localDayOf({ timeZone: inputTimeZone }, ctx.now))
      throw new AppError("invalid", "team.error.past", {}, "day");
    await ctx.db
      .insert(regionClosures)
      .values({ regionId, day, name })
      .onConflictDoUpdate({ target: [regionClosures.regionId, regionClosures.day], set: { name } });
    return { field: "closure", before: "", after: `${day} ${name}` };
  });
}

/** The site is open on that day after all. @throws not-found (not an admin) */
export async function dropClosure(
  ctx: Ctx,
  { regionId, day }: { regionId: number; day: string },
): Promise<void> {
  await changeSite(ctx, regionId, async (ctx) => {
    const gone = await ctx.db
      .delete(regionClosures)
      .where(and(eq(regionClosures.regionId, regionId), eq(regionClosures.day, day)))
      .returning({ name: regionClosures.name });
    return { field: "closure", before: gone[0] ? `${day} ${gone[0].name}` : "", after: "" };
  });
}

async function changeSite(
  ctx: Ctx,
  regionId: number,
  change: (
    ctx: Ctx,
    region: typeof regions.$inferSelect,
  ) => Promise<{ field: string; before: string; after: string }>,
): Promise<void> {
  assertAllowed(canEditSite(ctx.actor), notFound);
  await transact(ctx, async (ctx) => {
    await lockTeam(ctx, regionId);
    const [region] = await ctx.db.select().from(regions).where(eq(regions.id, regionId));
    if (!region) throw notFound();
    const data = await change(ctx, region);
    if (data.before === data.after) return;
    await logTeam(ctx, { regionId, kind: "site", data });
    await emit(ctx, teamChanged, { regionId });
  });
}

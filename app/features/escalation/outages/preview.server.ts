import { and, eq, gt, isNull, or } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, notFound } from "#app/platform/errors.ts";
import { outageAreas, outages } from "#db/schema/outages.ts";
import type { RadarParameters } from "./parameters.ts";
import { canSeeRadar } from "./policy.ts";
import { replay, toAlarms } from "./replay.ts";
import { readReports, takenAsDifferent } from "./reports.server.ts";
import type { OutageService } from "./service.ts";
import { listServices } from "./settings.server.ts";
import { readUsualRate } from "./usual-rate.server.ts";
import { readWorld } from "./world.server.ts";

const weekMs = 7 * 86_400_000;
const previewWeeks = 4;
/** More than these cannot be replayed while somebody waits: then the days before are left out. */
const mostReports = 12_000;

export type PreviewAlarm = {
  service: OutageService;
  at: Date;
  code: string;
  radiusKm: number;
  seen: number;
  expected: number;
  windowMinutes: number;
  /** An outage of that service was known there at that time. */
  wasOutage: boolean;
};

export type RadarPreview = { weeks: number; alarms: PreviewAlarm[] };

/**
 * What the radar would have proposed in the last weeks with these settings, report by report. Domains are not looked up: it can be a
 * little more than it would have been.
 * @throws not-found for everybody but leads and admins
 */
export async function previewRadar(ctx: Ctx, parameters: RadarParameters): Promise<RadarPreview> {
  assertAllowed(canSeeRadar(ctx.actor), notFound);
  const world = await readWorld(ctx);
  const earliest = ctx.now.getTime() - previewWeeks * weekMs;
  let from = earliest;
  const alarms: PreviewAlarm[] = [];
  for (const service of await listServices(ctx)) {
    const raw = await readReports(ctx, { service, from: new Date(earliest), to: ctx.now, isAll: true });
    const reports = takenAsDifferent(raw.slice(-mostReports));
    if (raw.length > mostReports) from = Math.max(from, reports[0]?.at ?? from);
    const usual = await readUsualRate(ctx, service);
    const sightings = replay({ reports, usual, world, parameters, from: earliest });
    const known = await findKnownPlaces(ctx, service, new Date(earliest));
    for (const { at, centre, ...found } of toAlarms(sightings, parameters)) {
      const { radiusKm, seen, expected, windowMinutes } = found;
      alarms.push({
        ...{ service, at: new Date(at), code: centre.code, radiusKm, seen, expected, windowMinutes },
        wasOutage: known(centre.code, at),
      });
    }
  }
  const weeks = (ctx.now.getTime() - from) / weekMs;
  return { weeks, alarms: alarms.sort((a, b) => b.at.getTime() - a.at.getTime()) };
}

/** Some hours earlier than it was opened, people had noticed it. */
const noticedMs = 6 * 3_600_000;

/** Was an outage known around a place at a time? */
async function findKnownPlaces(ctx: Ctx, service: OutageService, since: Date) {
  const rows = await ctx.db
    .select({ prefix: outageAreas.prefix, startsAt: outages.startsAt, endedAt: outages.endedAt })
    .from(outages)
    .innerJoin(outageAreas, eq(outageAreas.outageId, outages.id))
    .where(and(eq(outages.service, service), or(isNull(outages.endedAt), gt(outages.endedAt, since))));
  return (code: string, at: number) =>
    rows.some(({ prefix, startsAt, endedAt }) => {
      const isThere = code.startsWith(prefix) || prefix.startsWith(code);
      return isThere && at >= startsAt.getTime() - noticedMs && (!endedAt || at <= endedAt.getTime());
    });
}

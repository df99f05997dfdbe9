import { type Detection, detectOutages, type Report } from "./detect.ts";
import { distanceKm } from "./geo.ts";
import type { RadarParameters } from "./parameters.ts";
import type { UsualRate, World } from "./usual-rate.ts";

/*
 * Lets the radar look at past reports one by one, as the worker did when they came: for the preview of its settings, and for
 * measuring it on made-up weeks (scripts/bench/radar.ts).
 */

/** Something stood out. */
export type Sighting = Omit<Detection, "reports"> & { at: number };

type ReplayInput = {
  /** The earliest first, one service. */
  reports: readonly Report[];
  usual: UsualRate;
  world: World;
  parameters: RadarParameters;
  /** Looks only from here on, in milliseconds; the reports before are the hours before. */
  from: number;
  to?: number;
};

/** Looks with every report, around it: only there something can be new. */
export function replay({ reports, usual, world, parameters, from, to }: ReplayInput): Sighting[] {
  const longest = Math.max(...parameters.windows) * 60_000;
  const sightings: Sighting[] = [];
  let start = 0;
  for (const [index, { at, postcode }] of reports.entries()) {
    const near = postcode ? world.locate(postcode) : null;
    if (at < from || (to !== undefined && at > to) || !near) continue;
    while ((reports[start]?.at ?? at) < at - longest) start++;
    const recent = reports.slice(start, index + 1);
    const found = detectOutages({ reports: recent, now: new Date(at), usual, world, parameters, near });
    for (const { reports: _reports, ...detection } of found) sightings.push({ ...detection, at });
  }
  return sightings;
}

/**
 * What a radar of this rarity would have proposed: places found again before they fade are one. The rarest circle is always
 * found first, so a stricter radar sees the same less the rest: one replay with the loosest is enough.
 */
export function toAlarms(
  sightings: readonly Sighting[],
  { rarity, fadeMinutes }: Pick<RadarParameters, "rarity" | "fadeMinutes">,
): Sighting[] {
  const alarms: Sighting[] = [];
  let open: { alarm: Sighting; lastAt: number }[] = [];
  for (const sighting of sightings) {
    if (sighting.tail >= 10 ** -rarity) continue;
    open = open.filter(({ lastAt }) => sighting.at - lastAt < fadeMinutes * 60_000);
    const known = open.find(
      ({ alarm }) =>
        distanceKm(alarm.centre, sighting.centre) <= Math.max(alarm.radiusKm, sighting.radiusKm) + 1,
    );
    if (known) known.lastAt = sighting.at;
    else {
      alarms.push(sighting);
      open.push({ alarm: sighting, lastAt: sighting.at });
    }
  }
  return alarms;
}

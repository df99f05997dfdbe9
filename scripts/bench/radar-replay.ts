import type { Report } from "#app/features/escalation/outages/detect.ts";
import { distanceKm } from "#app/features/escalation/outages/geo.ts";
import type { RadarParameters } from "#app/features/escalation/outages/parameters.ts";
import { replay, toAlarms } from "#app/features/escalation/outages/replay.ts";
import { learnUsualRate, type UsualRate } from "#app/features/escalation/outages/usual-rate.ts";
import {
  type Burst,
  burstKinds,
  type Country,
  countWeeks,
  makeBurst,
  makeNormalWeeks,
  makeRandom,
} from "./radar-weeks.ts";

/*
 * Measures on made-up weeks how often the radar is wrong and how soon it is right.
 */

const weekMs = 7 * 24 * 3_600_000;
const hourMs = 3_600_000;

/** A Monday, 0:00 in Germany. */
const firstMonday = Date.parse("2026-01-05T00:00:00+01:00");

export type Season = { country: Country; reports: Report[]; usual: UsualRate; from: number; weeks: number };

/** Weeks to learn from and, after them, weeks to look at. */
export function makeSeason(
  country: Country,
  { seed, perDay, learn, weeks }: { seed: number; perDay: number; learn: number; weeks: number },
): Season {
  const reports = makeNormalWeeks({ country, seed, perDay, from: firstMonday, weeks: learn + weeks });
  const from = firstMonday + learn * weekMs;
  const history = reports.filter(({ at }) => at < from);
  return { country, reports, usual: learnUsualRate(countWeeks(country.world, history, learn)), from, weeks };
}

/** Everything found in weeks without an outage is a false alarm. */
export const findFalseAlarms = (season: Season, parameters: RadarParameters, rarities: readonly number[]) => {
  const sightings = replay({
    ...season,
    world: season.country.world,
    parameters: { ...parameters, rarity: Math.min(...rarities) },
  });
  return rarities.map((rarity) => toAlarms(sightings, { ...parameters, rarity }));
};

export type BurstResult = {
  name: string;
  about: string;
  tried: number;
  found: number;
  /** Minutes from the first report, and how many had reported by then; median and the slowest tenth. */
  delayMedian: number;
  delaySlow: number;
  peopleMedian: number;
};

const quantile = (values: number[], q: number) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
};

/** Sets each kind of outage into different days and places, and looks how soon it is found. */
export function measureBursts(season: Season, parameters: RadarParameters, tries: number): BurstResult[] {
  const { country, reports, usual, from, weeks } = season;
  const random = makeRandom(4711);
  const places = country.world.places;
  const cities = places.filter(({ code }) => /^(10|20|40|50|60|70|80)/.test(code));
  const others = places.filter(({ code }) => /^(17|26|36|54|66|78|94|99)/.test(code));
  return burstKinds.map((kind) => {
    const delays: number[] = [];
    const counts: number[] = [];
    for (let n = 0; n < tries; n++) {
      const from_ = kind.isCity ? cities : others;
      const centre = from_[Math.floor(random() * from_.length)];
      if (!centre) continue;
      const day = Math.floor(random() * weeks * 7);
      const hour = "hour" in kind ? kind.hour : 7 + Math.floor(random() * 14);
      const startsAt = from + day * 24 * hourMs + hour * hourMs;
      const burst: Burst = { ...kind, centre, startsAt };
      const made = makeBurst(country, burst, 100 + n);
      const until = startsAt + kind.minutes * 60_000;
      const around = reports.filter(({ at }) => at > startsAt - 4 * hourMs && at <= until);
      const all = [...around, ...made].sort((a, b) => a.at - b.at);
      const seen = replay({
        world: country.world,
        reports: all,
        usual,
        parameters,
        from: startsAt,
        to: until,
      });
      const alarms = toAlarms(seen, parameters);
      const hit = alarms.find((alarm) => distanceKm(alarm.centre, centre) <= alarm.radiusKm + kind.radiusKm);
      if (!hit) continue;
      delays.push((hit.at - (made[0]?.at ?? startsAt)) / 60_000);
      counts.push(made.filter(({ at }) => at <= hit.at).length);
    }
    return {
      name: kind.name,
      about: kind.about,
      tried: tries,
      found: delays.length,
      delayMedian: quantile(delays, 0.5),
      delaySlow: quantile(delays, 0.9),
      peopleMedian: quantile(counts, 0.5),
    };
  });
}

/** Two outages at the same time, 200 km or more apart: both have to be found, as two. */
export function measureTwins(season: Season, parameters: RadarParameters, tries: number): number {
  const { country, reports, usual, from, weeks } = season;
  const random = makeRandom(815);
  const at = (pattern: RegExp) => country.world.places.filter(({ code }) => pattern.test(code));
  const [north, south] = [at(/^2[46]/), at(/^9[34]/)];
  let both = 0;
  for (let n = 0; n < tries; n++) {
    const startsAt = from + (Math.floor(random() * weeks * 7) * 24 + 8 + Math.floor(random() * 12)) * hourMs;
    const centres = [north, south].map((list) => list[Math.floor(random() * list.length)]);
    const made = centres.flatMap((centre, index) =>
      centre
        ? makeBurst(
            country,
            { name: "", centre, radiusKm: 5, people: 15, minutes: 60, startsAt },
            900 + 2 * n + index,
          )
        : [],
    );
    const until = startsAt + hourMs;
    const around = reports.filter((report) => report.at > startsAt - 4 * hourMs && report.at <= until);
    const all = [...around, ...made].sort((a, b) => a.at - b.at);
    const seen = replay({ world: country.world, reports: all, usual, parameters, from: startsAt, to: until });
    const alarms = toAlarms(seen, parameters);
    const isFound = (centre: (typeof centres)[number]) =>
      centre !== undefined && alarms.some((alarm) => distanceKm(alarm.centre, centre) <= alarm.radiusKm + 5);
    if (centres.every(isFound)) both++;
  }
  return both;
}

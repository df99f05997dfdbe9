import type { Report } from "#app/features/escalation/outages/detect.ts";
import type { Place } from "#app/features/escalation/outages/geo.ts";
import {
  type HistoryCounts,
  makeWorld,
  type World,
  weekdayOf,
} from "#app/features/escalation/outages/usual-rate.ts";
import { postcodeAreas } from "#app/features/regions/postcode-areas.ts";

/*
 * Made-up weeks for the radar, always the same for the same seed: people of different postcodes ask and vote by day and night,
 * on weekdays and holidays, in busy and quiet weeks, with questions everybody votes for and with waves of spam. Into them
 * outages are set whose beginning is known. The radar sees none of this, only reports.
 */

/** Small, fast and good enough for made-up weeks (mulberry32, public domain). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function gauss(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function poisson(random: () => number, mean: number): number {
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * gauss(random)));
  let count = 0;
  for (let product = random(); product > Math.exp(-mean); product *= random()) count++;
  return count;
}

export type Country = { world: World /** Running sums of the postcodes' weights. */; sums: number[] };

/** Some 8,000 postcodes scattered around the 95 areas, cities denser and with more people. */
export function makeCountry(seed: number): Country {
  const random = makeRandom(seed);
  const cities = new Set([
    "10",
    "12",
    "13",
    "20",
    "22",
    "40",
    "44",
    "45",
    "50",
    "60",
    "70",
    "80",
    "81",
    "90",
    "04",
    "01",
  ]);
  const places: Place[] = [];
  const sums: number[] = [];
  let sum = 0;
  for (const area of postcodeAreas) {
    const isCity = cities.has(area.prefix);
    const spreadKm = isCity ? 6 : 22;
    for (let n = 0; n < 86; n++) {
      places.push({
        code: `${area.prefix}${String(n * 11).padStart(3, "0")}`,
        latitude: area.latitude + (gauss(random) * spreadKm) / 111,
        longitude: area.longitude + (gauss(random) * spreadKm) / 70,
        federalState: "NW",
      });
      sum += Math.exp(gauss(random) * 0.8) * (isCity ? 3 : 1);
      sums.push(sum);
    }
  }
  const areas = postcodeAreas.map(({ prefix, ...point }) => ({ code: prefix, federalState: "NW", ...point }));
  return { world: makeWorld(places, areas), sums };
}

function pick({ world, sums }: Country, random: () => number): Place {
  const wanted = random() * (sums.at(-1) ?? 1);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return world.places[low] as Place;
}

/** How busy an hour is, Monday to Friday and on Sundays and holidays; their average is about one. */
const byHour = [
  0.15, 0.1, 0.06, 0.05, 0.06, 0.15, 0.4, 0.8, 1.2, 1.3, 1.3, 1.25, 1.2, 1.15, 1.2, 1.3, 1.5, 1.8, 2, 2.2, 2,
  1.5, 0.9, 0.4,
];
const byWeekday = [1.1, 1.05, 1, 1, 1.05, 0.9, 0.85];

/** As the made-up people do; for readers of the report. @param hourStart milliseconds */
function busyness(hourStart: number): number {
  // Local time in winter; the radar itself works with both changes of the clock.
  const local = new Date(hourStart + 3_600_000);
  const day = local.toISOString().slice(0, 10);
  return (byHour[local.getUTCHours()] ?? 1) * (byWeekday[weekdayOf(day, "NW") - 1] ?? 1);
}

export type WeeksInput = {
  country: Country;
  seed: number;
  from: number;
  weeks: number;
  /** Reports per day on the average, questions and votes. */
  perDay: number;
};

const hourMs = 3_600_000;
let nextId = 1;

/** One report of somebody new. */
function report(at: number, postcode: string | null, more: Partial<Report> = {}): Report {
  const userId = nextId++;
  return {
    ...{
      userId,
      person: `p${userId}`,
      threadId: nextId++,
      categoryId: 1,
      kind: "question",
      at,
      postcode,
      isTotal: false,
    },
    ...more,
  };
}

/** Normal weeks, the earliest report first. */
export function makeNormalWeeks({ country, seed, from, weeks, perDay }: WeeksInput): Report[] {
  const random = makeRandom(seed);
  const reports: Report[] = [];
  const openThreads: number[] = [];
  let mood = 1;
  for (let hour = 0; hour < weeks * 168; hour++) {
    const start = from + hour * hourMs;
    // Each day has its own mood: weather, football, a bad update.
    if (hour % 24 === 0) mood = Math.exp(gauss(random) * 0.2);
    const count = poisson(random, (perDay / 24) * busyness(start) * mood);
    for (let n = 0; n < count; n++) {
      const at = start + random() * hourMs;
      const isVote = random() < 0.55 && openThreads.length > 0;
      // One in eight has told nobody where they live.
      const postcode = random() < 0.12 ? null : pick(country, random).code;
      const thread = openThreads[Math.floor(random() ** 3 * openThreads.length)];
      const made = report(at, postcode, {
        isTotal: random() < 0.06,
        ...(isVote && thread ? { kind: "me-too", threadId: thread } : {}),
      });
      reports.push(made);
      if (!isVote) openThreads.unshift(made.threadId);
      if (openThreads.length > 400) openThreads.pop();
    }
    // A popular question about twice a week: hundreds of votes from everywhere in some hours.
    if (random() < 2 / 168) reports.push(...popular(country, random, start, perDay));
    // A wave of spam about once a fortnight: many accounts at once, without a place or with any.
    if (random() < 0.5 / 168) reports.push(...spam(country, random, start));
  }
  return reports.sort((a, b) => a.at - b.at);
}

function popular(country: Country, random: () => number, start: number, perDay: number): Report[] {
  const threadId = nextId++;
  const count = Math.round(perDay * (0.2 + random() * 0.6));
  return Array.from({ length: count }, () =>
    report(start + random() ** 2 * 6 * hourMs, random() < 0.12 ? null : pick(country, random).code, {
      kind: "me-too",
      threadId,
    }),
  );
}

function spam(country: Country, random: () => number, start: number): Report[] {
  const count = 20 + Math.floor(random() * 60);
  return Array.from({ length: count }, () =>
    report(start + random() * 0.7 * hourMs, random() < 0.8 ? null : pick(country, random).code),
  );
}

export type Burst = {
  name: string;
  /** Where, how far, and how many report in how long. */
  centre: Place;
  radiusKm: number;
  people: number;
  minutes: number;
  startsAt: number;
};

/** Kinds of outages, from a village to a city, with two at once and a slow leak. */
export const burstKinds = [
  {
    name: "Village",
    about: "8 people in 60 minutes, 3 km, in the country",
    radiusKm: 3,
    people: 8,
    minutes: 60,
    isCity: false,
  },
  {
    name: "Quarter",
    about: "20 people in 60 minutes, 4 km, in a city",
    radiusKm: 4,
    people: 20,
    minutes: 60,
    isCity: true,
  },
  {
    name: "District",
    about: "30 people in 90 minutes, 20 km",
    radiusKm: 20,
    people: 30,
    minutes: 90,
    isCity: false,
  },
  {
    name: "City",
    about: "150 people in 60 minutes, 10 km",
    radiusKm: 10,
    people: 150,
    minutes: 60,
    isCity: true,
  },
  {
    name: "Slow leak",
    about: "24 people in 6 hours, 6 km",
    radiusKm: 6,
    people: 24,
    minutes: 360,
    isCity: false,
  },
  {
    name: "At night",
    about: "9 people in 120 minutes from 2 a.m., 5 km",
    radiusKm: 5,
    people: 9,
    minutes: 120,
    isCity: false,
    hour: 2,
  },
] as const;

/** The people of a burst report at moments that are denser at its beginning. */
export function makeBurst(country: Country, burst: Burst, seed: number): Report[] {
  const random = makeRandom(seed);
  const near = country.world.places.filter((place) => {
    const dLat = (place.latitude - burst.centre.latitude) * 111;
    const dLon = (place.longitude - burst.centre.longitude) * 70;
    return Math.hypot(dLat, dLon) <= burst.radiusKm;
  });
  const threads: number[] = [];
  return Array.from({ length: burst.people }, () => {
    const place = near[Math.floor(random() * near.length)] ?? burst.centre;
    const at = burst.startsAt + random() ** 1.4 * burst.minutes * 60_000;
    const known = threads[Math.floor(random() * threads.length)];
    const isVote = random() < 0.5 && known !== undefined;
    const made = report(at, random() < 0.12 ? null : place.code, {
      isTotal: random() < 0.4,
      ...(isVote ? { kind: "me-too", threadId: known } : {}),
    });
    if (!isVote) threads.push(made.threadId);
    return made;
  }).sort((a, b) => a.at - b.at);
}

/** What a database would have counted. */
export function countWeeks(world: World, reports: readonly Report[], weeks: number): HistoryCounts {
  const hours = new Map<string, number>();
  const places = new Map<string, number>();
  let totalCount = 0;
  for (const { at, postcode, isTotal } of reports) {
    const local = new Date(at + hourMs).toISOString();
    const key = `${local.slice(0, 10)} ${Number(local.slice(11, 13))}`;
    hours.set(key, (hours.get(key) ?? 0) + 1);
    if (postcode) places.set(postcode, (places.get(postcode) ?? 0) + 1);
    if (isTotal) totalCount++;
  }
  return {
    weeks,
    totalCount,
    placesPerArea: world.placesPerArea,
    hours: [...hours].map(([key, count]) => {
      const [day = "", hour = "0"] = key.split(" ");
      return { day, hour: Number(hour), state: "NW", count };
    }),
    places: [...places].map(([code, count]) => ({ code, count })),
  };
}

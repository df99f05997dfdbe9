import { addDays, localDayOf } from "#app/features/regions/calendar.ts";
import { holidayName } from "#app/features/regions/holidays.ts";
import { distanceKm, isSurelyFarther, type Place } from "./geo.ts";

/*
 * How many reports are usual: where, and at which hour of the week. Learned from history with smoothing that never trusts
 * small numbers: a village without a single report in three months is not taken for silent, but for a village like others.
 */

export const timeZone = "Europe/Berlin";
const hourMs = 3_600_000;
const hoursOfWeek = 168;

/** Plain data: it is kept as JSON. Rates are reports per hour, on the average of the week. */
export type UsualRate = {
  /** Weeks it was learned from; 0: nothing is known yet. */
  weeks: number;
  /** For each hour of the week (Monday 0:00 first), how it compares with the average. */
  slots: number[];
  /** By two-digit area. */
  areas: Record<string, number>;
  /** By postcode; those that are not in here follow their area. */
  places: Record<string, number>;
  /** Of a postcode without any report, as a share of its area's rate for each of its postcodes. */
  quietShare: number;
  /** Which share of all reports says that nothing works at all. */
  totalShare: number;
};

export type HistoryCounts = {
  weeks: number;
  /** By local day and hour; `state` decides whether the day was a holiday. */
  hours: readonly { day: string; hour: number; state: string; count: number }[];
  places: readonly { code: string; count: number }[];
  totalCount: number;
  /** How many postcodes each area has. */
  placesPerArea: ReadonlyMap<string, number>;
};

/** Weeks of average history that everything begins with, for areas, postcodes and hours of the week. */
const priorWeeks = { area: 2, place: 10, slot: 2 };
const quietestSlot = 0.08;

/**
 * Learns the usual rate. Each rate is the mean of a Gamma distribution that begins at the rate of the next larger whole
 * (Germany for an area, the area for a postcode, the whole week for an hour) with the weight of a few weeks, and has then
 * seen the history: (prior weeks · prior rate + count) / (prior weeks + weeks). Source: Gelman et al., Bayesian Data
 * Analysis, 3rd ed., 2.6 (Poisson model with a conjugate Gamma prior). Hours are smoothed with their neighbours, 1 : 2 : 1.
 */
export function learnUsualRate(history: HistoryCounts): UsualRate {
  const { weeks, placesPerArea } = history;
  const exposure = Math.max(weeks, 0.01);
  const sum = history.places.reduce((all, { count }) => all + count, 0) + 0.5;
  const perArea = sum / exposure / hoursOfWeek / Math.max(1, placesPerArea.size);
  const blend = (prior: number, priorOf: number, count: number) =>
    (priorOf * prior + count / hoursOfWeek) / (priorOf + exposure);

  const countOf = new Map<string, number>();
  for (const { code, count } of history.places) {
    const prefix = code.slice(0, 2);
    countOf.set(prefix, (countOf.get(prefix) ?? 0) + count);
  }
  const areas = Object.fromEntries(
    [...placesPerArea.keys()].map((area) => [area, blend(perArea, priorWeeks.area, countOf.get(area) ?? 0)]),
  );
  const places = Object.fromEntries(
    history.places.flatMap(({ code, count }) => {
      const size = placesPerArea.get(code.slice(0, 2));
      const area = areas[code.slice(0, 2)];
      return size && area ? [[code, blend(area / size, priorWeeks.place, count)]] : [];
    }),
  );
  return {
    weeks,
    slots: learnSlots(history.hours, exposure),
    areas,
    places,
    quietShare: priorWeeks.place / (priorWeeks.place + exposure),
    totalShare: (history.totalCount + 0.5) / (sum + 5),
  };
}

function learnSlots(hours: HistoryCounts["hours"], weeks: number): number[] {
  const counts = new Array<number>(hoursOfWeek).fill(0);
  let holidays = 0;
  const seen = new Set<string>();
  for (const { day, hour, state, count } of hours) {
    const weekday = weekdayOf(day, state);
    counts[(weekday - 1) * 24 + hour]! += count;
    if (weekday === 7 && plainWeekday(day) !== 7 && !seen.has(day)) {
      seen.add(day);
      holidays++;
    }
  }
  const at = (slot: number) => counts[(slot + hoursOfWeek) % hoursOfWeek]!;
  const mean = (counts.reduce((a, b) => a + b, 0) + 1) / weeks / hoursOfWeek;
  const rates = counts.map((_, slot) => {
    const smooth = at(slot - 1) / 4 + at(slot) / 2 + at(slot + 1) / 4;
    // A holiday that counts as a Sunday makes more Sundays.
    const times = weeks + (slot >= 6 * 24 ? holidays : 0);
    return (priorWeeks.slot * mean + smooth) / (priorWeeks.slot + times);
  });
  const average = rates.reduce((a, b) => a + b, 0) / hoursOfWeek;
  return rates.map((rate) => Math.max(quietestSlot, rate / average));
}

const weekdays = new Map<string, number>();
const plainWeekday = (day: string) => {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 0 ? 7 : weekday;
};

/** ISO weekday of a local date; holidays of the state are Sundays. */
export function weekdayOf(day: string, federalState: string): number {
  const key = `${day}${federalState}`;
  const known = weekdays.get(key);
  if (known) return known;
  const isHoliday = federalState !== "" && holidayName(federalState, day) !== null;
  const weekday = isHoliday ? 7 : plainWeekday(day);
  if (weekdays.size > 50_000) weekdays.clear();
  weekdays.set(key, weekday);
  return weekday;
}

const localHours = new Map<number, { day: string; hour: number }>();
const hourFormat = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", hourCycle: "h23" });

function localHourOf(hourIndex: number): { day: string; hour: number } {
  const known = localHours.get(hourIndex);
  if (known) return known;
  const moment = new Date(hourIndex * hourMs);
  const local = { day: localDayOf({ timeZone }, moment), hour: Number(hourFormat.format(moment)) };
  if (localHours.size > 20_000) localHours.clear();
  localHours.set(hourIndex, local);
  return local;
}

/** The share of an average week that a window has: hours, each weighted by how busy it usually is. */
export function weightedHours(usual: UsualRate, from: number, to: number, federalState: string): number {
  let sum = 0;
  for (let index = Math.floor(from / hourMs); index * hourMs < to; index++) {
    const overlap = Math.min(to, (index + 1) * hourMs) - Math.max(from, index * hourMs);
    const { day, hour } = localHourOf(index);
    const slot = (weekdayOf(day, federalState) - 1) * 24 + hour;
    sum += (overlap / hourMs) * (usual.slots[slot] ?? 1);
  }
  return sum;
}

/** The postcodes of the country, or the areas where those are not loaded, with what is usual in circles around them. */
export type World = {
  places: readonly Place[];
  /** Null: nobody knows where that is. */
  locate: (postcode: string) => Place | null;
  placesPerArea: ReadonlyMap<string, number>;
};

/** @param postcodes those that are loaded; may be empty @param areas the two-digit areas */
export function makeWorld(postcodes: readonly Place[], areas: readonly Place[]): World {
  const places = postcodes.length > 0 ? postcodes : areas;
  const byCode = new Map(places.map((place) => [place.code, place]));
  const byArea = new Map(areas.map((place) => [place.code, place]));
  const placesPerArea = new Map<string, number>();
  for (const { code } of places) {
    const area = code.slice(0, 2);
    placesPerArea.set(area, (placesPerArea.get(area) ?? 0) + 1);
  }
  return {
    places,
    placesPerArea,
    locate: (postcode) => byCode.get(postcode) ?? byArea.get(postcode.slice(0, 2)) ?? null,
  };
}

/** Reports per hour that a place has on the average of the week. */
function rateOf(usual: UsualRate, world: World, code: string): number {
  const own = usual.places[code];
  if (own !== undefined) return own;
  const area = code.slice(0, 2);
  if (code.length === 2) return usual.areas[area] ?? 0;
  const size = world.placesPerArea.get(area) ?? 1;
  return ((usual.areas[area] ?? 0) / size) * usual.quietShare;
}

const circles = new WeakMap<UsualRate, Map<string, number>>();

/** Reports per hour in a circle, on the average of the week. Worked out once per circle. */
export function rateInCircle(usual: UsualRate, world: World, centre: Place, radiusKm: number): number {
  const known = circles.get(usual) ?? new Map<string, number>();
  circles.set(usual, known);
  const key = `${centre.code}|${radiusKm}`;
  let rate = known.get(key);
  if (rate === undefined) {
    rate = world.places.reduce(
      (sum, place) =>
        isSurelyFarther(centre, place, radiusKm) || distanceKm(centre, place) > radiusKm
          ? sum
          : sum + rateOf(usual, world, place.code),
      0,
    );
    known.set(key, rate);
  }
  return rate;
}

/** The local day so many weeks before a moment. */
export const dayBefore = (now: Date, weeks: number) => addDays(localDayOf({ timeZone }, now), -7 * weeks);

import { distanceKm, isSurelyFarther, type Place } from "./geo.ts";
import type { RadarParameters } from "./parameters.ts";
import { negativeBinomialTail } from "./tail.ts";
import { rateInCircle, type UsualRate, type World, weightedHours } from "./usual-rate.ts";

/*
 * The radar itself: a pure function of the reports of the last hours, what is usual, and the map.
 */

export type Report = {
  userId: number;
  /** Accounts with the same key are one person (independence.ts). */
  person: string;
  threadId: number;
  categoryId: number;
  kind: "question" | "me-too" | "ticket";
  /** Milliseconds since 1970. */
  at: number;
  /** Five digits; null: nobody said. */
  postcode: string | null;
  /** Says that nothing works at all. */
  isTotal: boolean;
};

export type Detection = {
  centre: Place;
  radiusKm: number;
  windowMinutes: number;
  /** Judged by all reports, or by those alone that say that nothing works. */
  stream: "all" | "total";
  /** Different people, and how many are usual. */
  seen: number;
  expected: number;
  /** How rare that is, 0 … 1. */
  tail: number;
  /** One report per person. */
  reports: Report[];
};

type Located = Report & { place: Place };

/** More at once than this is one cause, or a broken radar. */
const mostAtOnce = 12;

/**
 * Finds the circles in which clearly more people report than usual: for every window, every place somebody reported from and
 * every radius the number of different people is compared with the usual rate of that circle at that hour
 * ({@link negativeBinomialTail}). The rarest circle is a detection; its people are taken out and the rest is looked at again,
 * so that two outages at once are two detections.
 *
 * Source: the space-time scan statistic for prospective surveillance (M. Kulldorff, J. R. Statist. Soc. A 164, 2001), with
 * the tail of a learned rate instead of a likelihood ratio with simulation. The threshold makes up for looking at many circles; it
 * is chosen by replay.
 *
 * Me-too votes of a question whose voters come from all over the country say nothing about this circle and are left out.
 * @param reports of one service; others, older ones and those without a place do no harm
 */
export function detectOutages(input: {
  reports: readonly Report[];
  now: Date;
  usual: UsualRate;
  world: World;
  parameters: RadarParameters;
  /** Only around here, for who knows where something is new: the same detections, sooner. */
  near?: Place;
}): Detection[] {
  const { now, world, parameters, near } = input;
  const reach = 2 * Math.max(...parameters.radiiKm);
  const until = now.getTime();
  const from = until - Math.max(...parameters.windows) * 60_000;
  const recent = input.reports.filter(({ at }) => at > from && at <= until);
  const latest = latestOfEach(recent);
  // After everybody counts once: who voted for two questions is a voter of one of them, here and there.
  const votes = countVotes(latest);
  let left = latest.flatMap((report): Located[] => {
    const place = report.postcode ? world.locate(report.postcode) : null;
    const isNear =
      place && (!near || (!isSurelyFarther(near, place, reach) && distanceKm(near, place) <= reach));
    return isNear ? [{ ...report, place }] : [];
  });
  const found: Detection[] = [];
  while (left.length >= parameters.leastPeople && found.length < mostAtOnce) {
    const rarest = findRarest({ ...input, until, left, votes });
    if (!rarest) break;
    found.push(rarest);
    const gone = new Set(rarest.reports.map(({ person }) => person));
    left = left.filter(({ person }) => !gone.has(person));
  }
  return found;
}

/** Votes per question, also those from nowhere. */
function countVotes(reports: readonly Report[]): Map<number, number> {
  const votes = new Map<number, number>();
  for (const { kind, threadId } of reports) {
    if (kind === "me-too") votes.set(threadId, (votes.get(threadId) ?? 0) + 1);
  }
  return votes;
}

/** A person counts once: with the latest report that has a place. */
function latestOfEach(reports: readonly Report[]): Report[] {
  const byPerson = new Map<string, Report>();
  for (const report of reports) {
    const known = byPerson.get(report.person);
    const isBetter =
      !known || (!known.postcode && report.postcode) || (report.postcode && report.at > known.at);
    if (isBetter)
      byPerson.set(report.person, { ...report, isTotal: report.isTotal || known?.isTotal === true });
    else if (report.isTotal) byPerson.set(report.person, { ...known, isTotal: true });
  }
  return [...byPerson.values()];
}

type Search = {
  left: readonly Located[];
  votes: ReadonlyMap<number, number>;
  until: number;
  usual: UsualRate;
  world: World;
  parameters: RadarParameters;
};

function findRarest(search: Search): Detection | null {
  const { left, parameters } = search;
  const limit = 10 ** -parameters.rarity;
  const widest = Math.max(...parameters.radiiKm);
  const centres = new Map(left.map(({ place }) => [place.code, place]));
  let rarest: Detection | null = null;
  for (const centre of centres.values()) {
    const near = left
      .filter(({ place }) => !isSurelyFarther(centre, place, widest))
      .map((report) => ({ report, km: distanceKm(centre, report.place) }))
      .filter(({ km }) => km <= widest);
    if (near.length < parameters.leastPeople) continue;
    for (const radiusKm of parameters.radiiKm) {
      const inside = near.flatMap(({ report, km }) => (km <= radiusKm ? report : []));
      if (inside.length < parameters.leastPeople) continue;
      const counted = withoutNationwideVotes(inside, search);
      for (const detection of judge(search, centre, radiusKm, counted)) {
        if (detection.tail < limit && (!rarest || detection.tail < rarest.tail)) rarest = detection;
      }
    }
  }
  return rarest;
}

/** A popular question collects votes from everywhere: then they are not about this place. */
function withoutNationwideVotes(inside: Located[], { votes, parameters }: Search): Located[] {
  const here = countVotes(inside);
  return inside.filter(({ kind, threadId }) => {
    const all = votes.get(threadId) ?? 0;
    if (kind !== "me-too" || all < parameters.leastPeople) return true;
    return (here.get(threadId) ?? 0) >= parameters.localShare * all;
  });
}

function judge(search: Search, centre: Place, radiusKm: number, inside: Located[]): Detection[] {
  const { until, usual, world, parameters } = search;
  if (inside.length < parameters.leastPeople) return [];
  const rate = rateInCircle(usual, world, centre, radiusKm);
  return parameters.windows.flatMap((windowMinutes) => {
    const from = until - windowMinutes * 60_000;
    const reports = inside.filter(({ at }) => at > from);
    if (reports.length < parameters.leastPeople) return [];
    const usualHere = rate * weightedHours(usual, from, until, centre.federalState);
    return (["all", "total"] as const).map((stream): Detection => {
      const share = stream === "total" ? usual.totalShare : 1;
      const expected = Math.max(parameters.leastExpected * share, usualHere * share);
      const seen = stream === "total" ? reports.filter(({ isTotal }) => isTotal).length : reports.length;
      const tail = negativeBinomialTail(seen, expected, parameters.size);
      const isFew = seen < parameters.leastPeople;
      return { centre, radiusKm, windowMinutes, stream, seen, expected, tail: isFew ? 1 : tail, reports };
    });
  });
}

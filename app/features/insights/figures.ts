import type { RegionCounts } from "#db/schema/insights.ts";

/*
 * What the public figures of a region mean (product.md, "The life of a question" 11). Pure: from counts to what may be
 * shown. How they are counted stands in region-counts.server.ts.
 */

/** A figure that rests on fewer cases says more about single people than about the team, and is not shown. */
export const leastCases = 10;

/** The figures look back this far. */
export const windowDays = 90;

export type Share = { share: number; cases: number };

export type PublicFigures = {
  /**
   * Median time by the clock from asking to the first answer that proved useful. A question without one counts as longer
   * than all others; "most-wait" when that is so for half of them or more.
   */
  useful: { minutes: number | "most-wait"; cases: number } | null;
  /** Questions that somebody else than the asker answered. */
  answered: Share | null;
  solved: Share | null;
  /** Of the promises that came due: kept. Moved ones are counted apart, so that moving does not make the share better. */
  kept: (Share & { moved: number }) | null;
  /** Of the tickets that were closed: on the day on which they were opened. */
  sameDay: Share | null;
  /** Mean of 1 to 5, and how often each score was given, 1 first. */
  rating: { mean: number; cases: number; scores: readonly number[] } | null;
};

/** What may be shown of these counts: each figure only from {@link leastCases} cases on. */
export function publicFigures(counts: RegionCounts): PublicFigures {
  const due = counts.kept + counts.missed;
  const rated = sum(counts.scores);
  const kept = shareOf(counts.kept, due);
  return {
    useful:
      counts.asked >= leastCases
        ? { minutes: counts.usefulMinutes ?? "most-wait", cases: counts.asked }
        : null,
    answered: shareOf(counts.answered, counts.asked),
    solved: shareOf(counts.solved, counts.asked),
    kept: kept && { ...kept, moved: counts.moved },
    sameDay: shareOf(counts.sameDay, counts.closed),
    rating:
      rated >= leastCases
        ? { mean: meanScore(counts.scores) ?? 0, cases: rated, scores: counts.scores }
        : null,
  };
}

/** Mean of scores counted as "how often 1, how often 2, …"; null without any. */
export function meanScore(scores: readonly number[]): number | null {
  const rated = sum(scores);
  if (rated === 0) return null;
  return scores.reduce((all, count, index) => all + count * (index + 1), 0) / rated;
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

const shareOf = (part: number, cases: number): Share | null =>
  cases >= leastCases ? { share: part / cases, cases } : null;

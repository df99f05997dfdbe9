import { meanScore } from "../figures.ts";
import type { WeekFigures } from "./week-figures.server.ts";

/*
 * The chosen week beside the week before. Pure.
 */

export const kpiNames = [
  "opened",
  "closed",
  "backlog",
  "kept",
  "response",
  "solution",
  "sameDay",
  "rating",
  "community",
  "useful",
  "handovers",
  "followUps",
] as const;
export type KpiName = (typeof kpiNames)[number];

export type Unit = "count" | "share" | "hours" | "minutes" | "score";
export type Change = "better" | "worse" | "same" | "other";

export type Kpi = {
  name: KpiName;
  unit: Unit;
  /** Null: nothing to count in that week. */
  value: number | null;
  before: number | null;
  change: Change | null;
  /** For shares: of how many. */
  part: { of: number; count: number } | null;
};

type Rule = {
  unit: Unit;
  /** more: a larger number is better. Null: it is neither good nor bad. */
  good: "more" | "less" | null;
  read: (week: WeekFigures) => number | null;
  part?: (week: WeekFigures) => { of: number; count: number };
};

const share = (count: number, of: number) => (of > 0 ? count / of : null);
const shareRule = (part: NonNullable<Rule["part"]>): Rule => ({
  unit: "share",
  good: "more",
  read: (week) => share(part(week).count, part(week).of),
  part,
});

const rules: Record<KpiName, Rule> = {
  opened: { unit: "count", good: null, read: ({ opened }) => opened },
  closed: { unit: "count", good: null, read: ({ closed }) => closed },
  backlog: { unit: "count", good: "less", read: ({ backlog }) => backlog },
  kept: shareRule(({ kept, missed }) => ({ count: kept, of: kept + missed })),
  response: { unit: "hours", good: "less", read: ({ responseHours }) => responseHours },
  solution: { unit: "hours", good: "less", read: ({ solutionHours }) => solutionHours },
  sameDay: shareRule(({ sameDay, closed }) => ({ count: sameDay, of: closed })),
  rating: { unit: "score", good: "more", read: ({ scores }) => meanScore(scores) },
  community: shareRule(({ communitySolved, asked }) => ({ count: communitySolved, of: asked })),
  useful: { unit: "minutes", good: "less", read: ({ usefulMinutes }) => usefulMinutes },
  handovers: { unit: "count", good: "less", read: ({ handovers }) => handovers },
  followUps: shareRule(({ followUpsInTime, followUpsDue }) => ({ count: followUpsInTime, of: followUpsDue })),
};

/** Differences that nobody would see in the number as it is written. */
const invisible: Record<Unit, number> = { count: 0, share: 0.005, hours: 1 / 120, minutes: 0.5, score: 0.05 };

/** @param before the week before; undefined when the report has one week only */
export function compareWeeks(week: WeekFigures, before: WeekFigures | undefined): Kpi[] {
  return kpiNames.map((name) => {
    const { unit, good, read, part } = rules[name];
    const [now, then] = [read(week), before ? read(before) : null];
    return {
      name,
      unit,
      value: now,
      before: then,
      change: now === null || then === null ? null : changeOf(now - then, unit, good),
      part: part?.(week) ?? null,
    };
  });
}

function changeOf(difference: number, unit: Unit, good: Rule["good"]): Change {
  if (Math.abs(difference) <= invisible[unit]) return "same";
  if (good === null) return "other";
  return difference > 0 === (good === "more") ? "better" : "worse";
}

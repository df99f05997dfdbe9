import type { Rank } from "#app/platform/actor.ts";
import { type BadgeLevel, type Criteria, halfLifeDays, levels, noticeDays, rankCriteria } from "./rules.ts";
import { wilsonLowerBound } from "./wilson.ts";

const dayMs = 86_400_000;

export type Standing = {
  points: number;
  confirmed: number;
  failed: number;
  level: BadgeLevel | null;
  /** Set when the shown level is kept on notice only. */
  fallsAt: Date | null;
};

/** Each part from 0; `missing` is 0 when the criterion is met. */
export type Progress = {
  points: { have: number; need: number; missing: number };
  confirmed: { have: number; need: number; missing: number };
  /** `missing`: confirmed answers in a row that would lift the bound far enough. */
  share: { have: number; need: number; missing: number };
  /** 0 to 1: how far the criterion is that is furthest behind. */
  fraction: number;
};

/** The level above the shown one; on notice it is the shown one that has to be regained. Null at safe gold. */
export function levelToReach({ level, fallsAt }: Pick<Standing, "level" | "fallsAt">): BadgeLevel | null {
  if (level && fallsAt) return level;
  const index = level ? levels.findIndex((entry) => entry.level === level) + 1 : 0;
  return levels[index]?.level ?? null;
}

export function criteriaOf(level: BadgeLevel): Criteria {
  return levels.find((entry) => entry.level === level)!;
}

/** How far someone is from a level, criterion by criterion ("was noch fehlt"). */
export function measureProgress(standing: Standing, level: BadgeLevel): Progress {
  const need = criteriaOf(level);
  const { confirmed, failed } = standing;
  const share = wilsonLowerBound(confirmed, failed);
  return {
    // Rounded up, so that nobody reads "0 missing" while some are.
    points: {
      have: standing.points,
      need: need.points,
      missing: Math.max(0, Math.ceil(need.points - standing.points)),
    },
    confirmed: { have: confirmed, need: need.confirmed, missing: Math.max(0, need.confirmed - confirmed) },
    share: { have: share, need: need.share, missing: answersToReach(confirmed, failed, need.share) },
    fraction: Math.min(
      1,
      ...[standing.points / need.points, confirmed / need.confirmed, share / need.share].map((part) =>
        Math.max(0, part),
      ),
    ),
  };
}

/** The fewest further confirmed answers, none failing, with which the Wilson bound reaches `share` (below 1). */
export function answersToReach(confirmed: number, failed: number, share: number): number {
  const isReached = (more: number) => wilsonLowerBound(confirmed + more, failed) >= share;
  if (isReached(0)) return 0;
  let enough = 1;
  while (!isReached(enough)) enough *= 2;
  let tooFew = Math.floor(enough / 2);
  while (enough - tooFew > 1) {
    const middle = Math.floor((enough + tooFew) / 2);
    if (isReached(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** Points lose half their worth every 180 days, all alike. */
export function fadePoints(points: number, from: Date, to: Date): number {
  return points * 0.5 ** (Math.max(0, to.getTime() - from.getTime()) / (halfLifeDays * dayMs));
}

/** Until when the shown level stands even if nothing new is confirmed; the notice is part of it. Null without level. */
export function safeUntil(standing: Standing, now: Date): Date | null {
  if (!standing.level) return null;
  if (standing.fallsAt) return standing.fallsAt;
  const halvings = Math.log2(standing.points / criteriaOf(standing.level).points);
  const days = Math.max(0, halvings * halfLifeDays) + noticeDays;
  return new Date(now.getTime() + days * dayMs);
}

export type RankFacts = {
  isVerified: boolean;
  posts: number;
  confirmed: number;
  activeDays: number;
  hasSilver: boolean;
};

export type RankNeed = {
  criterion: "verified" | "posts" | "confirmed" | "activeDays" | "silver";
  have: number;
  need: number;
};

/** The rank after the present one and what it asks for; null for experts, the highest rank that is earned. */
export function rankToReach(rank: Rank, facts: RankFacts): { rank: Rank; needs: RankNeed[] } | null {
  const { member, helper } = rankCriteria;
  switch (rank) {
    case "newcomer":
      return {
        rank: "member",
        needs: [
          { criterion: "verified", have: facts.isVerified ? 1 : 0, need: 1 },
          { criterion: "posts", have: facts.posts, need: member.posts },
        ],
      };
    case "member":
      return {
        rank: "helper",
        needs: [
          { criterion: "confirmed", have: facts.confirmed, need: helper.confirmed },
          { criterion: "activeDays", have: facts.activeDays, need: helper.activeDays },
        ],
      };
    case "helper":
      return { rank: "expert", needs: [{ criterion: "silver", have: facts.hasSilver ? 1 : 0, need: 1 }] };
    case "expert":
      return null;
  }
}

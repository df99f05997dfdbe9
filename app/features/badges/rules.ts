import type { badgeLevels } from "#db/schema/badges.ts";

/*
 * The published criteria (product.md, "Ranks and expert badges"), in one place: the SQL computes with them, the page
 * /abzeichen tells them, progress.ts measures against them.
 */

export type BadgeLevel = (typeof badgeLevels)[number];

/** Per answer on someone else's question. "Worked for me" and helpful votes count up to a number of voices. */
export const points = {
  acceptedByAsker: 15,
  official: 5,
  worked: 4,
  workedCounted: 5,
  helpful: 2,
  helpfulCounted: 10,
  failed: -10,
} as const;

/** Each point halves after this many days, counted from the moment it was earned. */
export const halfLifeDays = 180;

/** So many "worked for me" confirm an answer by themselves. */
export const workedToConfirm = 2;

/** One-sided 95 %. */
export const wilsonZ = 1.645;

/** A level whose criteria are no longer met is kept for this many days. */
export const noticeDays = 30;

export type Criteria = { points: number; confirmed: number; share: number };

/** All three must be met; `share` is the Wilson lower bound. Lowest level first. */
export const levels: readonly (Criteria & { level: BadgeLevel })[] = [
  { level: "bronze", points: 60, confirmed: 3, share: 0.5 },
  { level: "silver", points: 250, confirmed: 15, share: 0.65 },
  { level: "gold", points: 1000, confirmed: 60, share: 0.8 },
];

/** What the ranks above "newcomer" ask for; each includes the one before. */
export const rankCriteria = {
  member: { posts: 1 },
  helper: { confirmed: 5, activeDays: 10 },
  /** At least one badge of this level or above. */
  expert: { level: "silver" },
} as const satisfies Record<string, Record<string, number | BadgeLevel>>;

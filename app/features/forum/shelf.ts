const dayMs = 86_400_000;

/** How a standing solution is doing. */
export type SolutionState = {
  /** When it was last said to hold: accepted, confirmed by somebody, or checked. */
  heldAt: Date;
  /** So many days without a word, and it is asked about again. */
  shelfDays: number;
  /** Its author said since then that it is out of date. */
  isOutdated: boolean;
};

/** Nobody has said for long that it holds: it may still be right, but nobody knows. */
export function isOverdue({ heldAt, shelfDays }: SolutionState, now: Date): boolean {
  return now.getTime() - heldAt.getTime() > shelfDays * dayMs;
}

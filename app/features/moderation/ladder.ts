/*
 * The ladder of suspensions (issue 3, item 7; the spans follow bar.md, A12 "Penalty ladder"): a warning first, then
 * longer and longer, at last for good. A step is proposed from what came before; a person decides.
 */

const day = 86_400_000;

/** Milliseconds per step; null is no suspension, "for-good" has no end. */
export const ladder = [null, day, 3 * day, 7 * day, 30 * day, "for-good"] as const;

export type Step = 0 | 1 | 2 | 3 | 4 | 5;
export const steps: readonly Step[] = [0, 1, 2, 3, 4, 5];

/** A step that was so long ago no longer counts. */
const forgottenAfter = 365 * day;

/** "For good" is a moment no clock reaches, so that one comparison answers whether somebody is suspended. */
export const forGood = new Date("9999-12-31T00:00:00Z");
export const isForGood = (until: Date): boolean => until.getTime() >= forGood.getTime();

/** The next step after the highest that still counts. */
export function proposeStep(history: { step: number; decidedAt: Date }[], now: Date): Step {
  const counted = history.filter(({ decidedAt }) => now.getTime() - decidedAt.getTime() < forgottenAfter);
  if (counted.length === 0) return 0;
  const highest = Math.max(...counted.map(({ step }) => step));
  return Math.min(highest + 1, steps.length - 1) as Step;
}

/** Until when a step suspends; null for the warning. */
export function endOf(step: Step, now: Date): Date | null {
  const span = ladder[step];
  if (span === null) return null;
  return span === "for-good" ? forGood : new Date(now.getTime() + span);
}

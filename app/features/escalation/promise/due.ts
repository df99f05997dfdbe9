/*
 * How near a promise is. Pure and safe for the browser: used by the queue, the contact card and the figures alike.
 */

const hourMs = 3_600_000;

/** A promise is in danger from one hour before it is due. */
export const dangerMs = hourMs;

export type Nearness = "calm" | "danger" | "late";

/** @param dueAt of the open promise, or of the missed one that no new promise has followed */
export function nearness(dueAt: Date, now: Date): Nearness {
  const left = dueAt.getTime() - now.getTime();
  if (left <= 0) return "late";
  return left <= dangerMs ? "danger" : "calm";
}

/** How much of the time between promise and due time has passed, 0 to 1. */
export function elapsedShare(promise: { madeAt: Date; dueAt: Date }, now: Date): number {
  const whole = promise.dueAt.getTime() - promise.madeAt.getTime();
  if (whole <= 0) return 1;
  return Math.min(1, Math.max(0, (now.getTime() - promise.madeAt.getTime()) / whole));
}

/*
 * How often somebody may turn to the regional team. Pure. Teams are for people, and people with ten open cases are
 * helped by one conversation, not by an eleventh case. Staff and rules know no limit.
 */

export const askerLimits = {
  /** Open cases at once; what belongs together is attached to one of them, as often as one likes. */
  open: 3,
  /** Handed over within 24 hours. */
  perDay: 3,
};

/** Guides hand over questions of others. */
export const guideLimits = { perDay: 10 };

/** So often a team may find that "nothing works" was not so, before the way without waiting is closed for a while. */
export const falseAlarmLimits = { count: 2, days: 90 };

const dayMs = 86_400_000;

export type EscalationHistory = {
  /** Of the customer. */
  openCount: number;
  /** When the actor handed something over, within the last 24 hours, in any order. */
  recent: Date[];
  /** When a team corrected a total outage of this customer to less, within the last 90 days. */
  falseAlarms: Date[];
};

export type LimitReached =
  | { why: "open"; count: number; until: null }
  | { why: "day"; count: number; until: Date }
  | null;

/**
 * May this person hand over one more now?
 * @returns null when they may, else why not and from when on (null: when one of the open cases is closed)
 */
export function limitReached(
  by: "asker" | "guide" | "staff",
  { openCount, recent }: EscalationHistory,
  now: Date,
): LimitReached {
  if (by === "staff") return null;
  const perDay = by === "guide" ? guideLimits.perDay : askerLimits.perDay;
  const counted = recent.filter((at) => at <= now && now.getTime() - at.getTime() < dayMs);
  if (counted.length >= perDay) {
    const sorted = counted.map(Number).sort((a, b) => a - b);
    // As soon as so many have become a day old that one is free again.
    const freeing = sorted[sorted.length - perDay] ?? now.getTime();
    return { why: "day", count: perDay, until: new Date(freeing + dayMs) };
  }
  if (by === "asker" && openCount >= askerLimits.open) return { why: "open", count: openCount, until: null };
  return null;
}

/**
 * Until when the way without waiting is closed because "nothing works" was wrong repeatedly; null when it is open. The
 * normal way stays open all the time.
 */
export function fastLaneClosedUntil(
  { falseAlarms }: Pick<EscalationHistory, "falseAlarms">,
  now: Date,
): Date | null {
  const life = falseAlarmLimits.days * dayMs;
  const counted = falseAlarms.map(Number).filter((at) => at <= now.getTime() && now.getTime() - at < life);
  if (counted.length < falseAlarmLimits.count) return null;
  const sorted = counted.sort((a, b) => a - b);
  return new Date((sorted[sorted.length - falseAlarmLimits.count] ?? 0) + life);
}

import {
  addDays,
  type Calendar,
  hoursOfDay,
  localDayOf,
  workingMinutesBetween,
} from "#app/features/regions/calendar.ts";

/*
 * Which times a customer can pick for a call: pure, from the owner's own calendar (frames, holidays and closures of the
 * site, absences), what is taken, and the moment. Whoever shows slots and whoever books one asks the same function.
 */

export const slotRules = {
  /** How long a call is planned. */
  minutes: 20,
  /** Time after a call to write down what was agreed; no other call begins in it. */
  pauseMinutes: 10,
  /** Nobody is called sooner, so that both can prepare. */
  leadMinutes: 60,
  /** Calendar days looked ahead, today included. */
  days: 14,
  /** Slots begin at full and half hours of local time. */
  gridMinutes: 30,
} as const;

export type Taken = { startsAt: Date; heldUntil: Date };
export type SlotFacts = { calendar: Calendar; taken: readonly Taken[]; now: Date };

const minuteMs = 60_000;

export const endOf = (startsAt: Date) => new Date(startsAt.getTime() + slotRules.minutes * minuteMs);
export const heldUntilOf = (startsAt: Date) =>
  new Date(startsAt.getTime() + (slotRules.minutes + slotRules.pauseMinutes) * minuteMs);

const stepMs = slotRules.gridMinutes * minuteMs;

/** All times that can be picked, the earliest first. */
export function computeSlots(facts: SlotFacts): Date[] {
  const { calendar, now } = facts;
  const today = localDayOf(calendar, now);
  const slots: Date[] = [];
  for (let ahead = 0; ahead < slotRules.days; ahead++) {
    const hours = hoursOfDay(calendar, addDays(today, ahead));
    if (!hours) continue;
    // Offsets of our time zones are whole hours: full and half hours are the same on every clock, also when it changes.
    const from = Math.ceil(hours.opensAt.getTime() / stepMs) * stepMs;
    for (let moment = from; moment < hours.closesAt.getTime(); moment += stepMs) {
      if (isFree(facts, new Date(moment))) slots.push(new Date(moment));
    }
  }
  // A day that ends after midnight meets the next one there.
  return slots.filter((slot, index) => Number(slot) !== Number(slots[index - 1] ?? 0));
}

/** Can this very moment be picked now? The same rules as for the list. */
export function isBookable(facts: SlotFacts, startsAt: Date): boolean {
  const { calendar, now } = facts;
  if (startsAt.getTime() % stepMs !== 0) return false;
  const last = addDays(localDayOf(calendar, now), slotRules.days - 1);
  return localDayOf(calendar, startsAt) <= last && isFree(facts, startsAt);
}

function isFree({ calendar, taken, now }: SlotFacts, startsAt: Date): boolean {
  if (startsAt.getTime() < now.getTime() + slotRules.leadMinutes * minuteMs) return false;
  const heldUntil = heldUntilOf(startsAt);
  if (taken.some((other) => other.startsAt < heldUntil && startsAt < other.heldUntil)) return false;
  // The whole call lies in working time; the pause after it may not.
  return workingMinutesBetween(calendar, startsAt, endOf(startsAt)) === slotRules.minutes;
}

export type SlotDay = { day: string; slots: Date[] };

/** By local day, for showing. */
export function byDay(calendar: Pick<Calendar, "timeZone">, slots: readonly Date[]): SlotDay[] {
  const days = new Map<string, Date[]>();
  for (const slot of slots) {
    const day = localDayOf(calendar, slot);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  return [...days].map(([day, slots]) => ({ day, slots }));
}

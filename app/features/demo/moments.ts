/** What a story may know about time when it is told. */
export type StoryClock = {
  /** The moment of the seed. Nothing happens after it. */
  now: Date;
  /** A local time, "HH:MM", so many calendar days before today. */
  dayBefore: (days: number, time: string) => Date;
  /** A local time on the n-th working day (Monday to Friday, no holiday) before today at the site of the story's team. */
  workdayBefore: (days: number, time: string) => Date;
  /** The moment itself by day; what falls into the night is put off until the morning. */
  byDay: (moment: Date) => Date;
  /** So many minutes of the team's opening hours before or after a moment. */
  teamMinutesBefore: (moment: Date, minutes: number) => Date;
  teamMinutesAfter: (moment: Date, minutes: number) => Date;
  /** So many minutes of the ticket owner's own working time after a moment. */
  shiftMinutesAfter: (moment: Date, minutes: number) => Date;
};

/** When something happened: told relative to the seed, or to what happened before it in the same story. */
export type Moment = (clock: StoryClock, before: Date) => Date;

const minute = 60_000;

/** By the clock, before the seed. */
export const minutesAgo =
  (minutes: number): Moment =>
  (clock) =>
    new Date(clock.now.getTime() - minutes * minute);

/** @param days at least 1, so that it has passed whatever the hour of the seed */
export const daysAgo =
  (days: number, time: string): Moment =>
  (clock) =>
    clock.dayBefore(days, time);

/** On an earlier working day of the team. */
export const workdaysAgo =
  (days: number, time: string): Moment =>
  (clock) =>
    clock.workdayBefore(days, time);

/** So much opening time ago: on a Sunday this lies on Friday or Saturday. */
export const workingMinutesAgo =
  (minutes: number): Moment =>
  (clock) =>
    clock.teamMinutesBefore(clock.now, minutes);

/** So much opening time ahead of the seed; for promises. */
export const workingIn =
  (minutes: number): Moment =>
  (clock) =>
    clock.teamMinutesAfter(clock.now, minutes);

/** By the clock, after the step before. */
export const after =
  (minutes: number): Moment =>
  (_, before) =>
    new Date(before.getTime() + minutes * minute);

/** As {@link after}, for people who sleep at night. */
export const afterByDay =
  (minutes: number): Moment =>
  (clock, before) =>
    clock.byDay(after(minutes)(clock, before));

/** In opening time of the team, after the step before. */
export const workingAfter =
  (minutes: number): Moment =>
  (clock, before) =>
    clock.teamMinutesAfter(before, minutes);

/** In working time of the ticket's owner, after the step before. */
export const shiftAfter =
  (minutes: number): Moment =>
  (clock, before) =>
    clock.shiftMinutesAfter(before, minutes);

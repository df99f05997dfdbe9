import fc from "fast-check";
import type { Member, Team } from "#app/features/escalation/contact/duty.ts";
import type {
  PromisePolicy,
  SolutionTarget,
  Targets,
} from "#app/features/escalation/promise/promise-policy.ts";
import { severities } from "#app/features/escalation/severity.ts";
import type { SiteCalendar } from "#app/features/regions/calendar.ts";
import { states } from "./oracle.ts";

/* Calendars, teams and policies of any shape, with an eye for the days on which rules break. */

/** No frame begins or ends in the hour in which the clock is changed: there the oracle and people disagree. */
const minuteOfDay = fc.oneof(
  fc.integer({ min: 0, max: 119 }),
  fc.integer({ min: 181, max: 1440 }),
  fc.constantFrom(480, 750, 795, 1080),
);
const frame = fc
  .tuple(fc.integer({ min: 1, max: 7 }), minuteOfDay, minuteOfDay)
  .filter(([, a, b]) => Math.abs(a - b) >= 30)
  .map(([weekday, a, b]) => ({ weekday, startMinute: Math.min(a, b), endMinute: Math.max(a, b) }));

/** Two frames on each of five days, as a lunch break makes them, and single ones on any day. */
const officeHours = fc.constantFrom(...[750, 720]).map((noon) =>
  [1, 2, 3, 4, 5].flatMap((weekday) => [
    { weekday, startMinute: 480, endMinute: noon },
    { weekday, startMinute: noon + 45, endMinute: 1080 },
  ]),
);
const frames = fc.oneof(officeHours, fc.array(frame, { minLength: 2, maxLength: 8 }));

export const site: fc.Arbitrary<SiteCalendar> = fc.record({
  timeZone: fc.constant("Europe/Berlin"),
  frames,
  federalState: fc.constantFrom(...states),
  closures: fc.constantFrom([], ["2026-03-30"], ["2026-10-26", "2026-12-24"]),
  cutoffMinute: fc.constantFrom(0, 720, 930, 1080, 1440),
});

/** Around the days on which the clock is changed and on which a state has a holiday, and any others. */
const firstDays = [
  ...["2026-03-28", "2026-03-29", "2026-10-24", "2026-10-25", "2026-03-08", "2026-04-03", "2026-04-06"],
  ...["2026-05-14", "2026-06-04", "2026-10-31", "2026-10-30", "2026-12-24", "2026-12-31", "2026-01-06"],
].map((day) => Date.parse(`${day}T00:00Z`) / 60_000);
const minutesOf2026 = {
  min: Date.parse("2026-01-02T00:00Z") / 60_000,
  max: Date.parse("2026-12-31T00:00Z") / 60_000,
};

/** A whole minute. */
export const moment = fc
  .oneof(
    fc.tuple(fc.constantFrom(...firstDays), fc.nat(2880)).map(([day, minutes]) => day + minutes),
    fc.integer(minutesOf2026),
  )
  .map((minutes) => new Date(minutes * 60_000));

export const solution: fc.Arbitrary<SolutionTarget> = fc.oneof(
  fc.constantFrom(null, 120, 240).map((nextDayMinutes) => ({ kind: "same-day" as const, nextDayMinutes })),
  fc.integer({ min: 30, max: 3000 }).map((minutes) => ({ kind: "minutes" as const, minutes })),
);

export const targets: fc.Arbitrary<Targets> = fc.record({
  firstResponseMinutes: fc.option(fc.integer({ min: 15, max: 900 }), { nil: null }),
  nextUpdateMinutes: fc.option(fc.integer({ min: 60, max: 2000 }), { nil: null }),
  solution,
});

export const subject = fc.record({
  severity: fc.constantFrom(...severities),
  categoryId: fc.constantFrom(1, 2),
  regionId: fc.constantFrom(7, 8),
  openedBy: fc.constantFrom("asker" as const, "guide" as const, "staff" as const, "rule" as const),
});

const conditions = fc.record({
  severity: fc.option(fc.constantFrom(...severities), { nil: null }),
  categoryId: fc.option(fc.constantFrom(1, 2), { nil: null }),
  regionId: fc.option(fc.constantFrom(7, 8), { nil: null }),
  openedBy: fc.option(fc.constantFrom("asker" as const, "rule" as const), { nil: null }),
});

/** Any policies, and at the end the one for all others. */
export const book: fc.Arbitrary<PromisePolicy[]> = fc
  .tuple(fc.array(fc.tuple(conditions, targets), { maxLength: 5 }), targets)
  .map(([list, others]) => [
    ...list.map(([when, what], index) => ({
      id: index + 1,
      name: `Richtlinie ${index + 1}`,
      ...when,
      ...what,
    })),
    {
      id: 99,
      name: "Alle anderen",
      severity: null,
      categoryId: null,
      regionId: null,
      openedBy: null,
      ...others,
    },
  ]);

const half = 12 * 3_600_000;

/** Teams of three to five on one site, with shifts, absences from half a day to a week, deputies and a departure. */
export const teamAt = (now: Date): fc.Arbitrary<Team> =>
  fc
    .tuple(
      site,
      fc.array(
        fc.record({
          frames: fc.option(officeHours, { nil: null }),
          absence: fc.option(
            fc.record({ from: fc.integer({ min: -6, max: 1 }), halves: fc.integer({ min: 1, max: 14 }) }),
            { nil: null },
          ),
          deputy: fc.nat(4),
          standing: fc.option(fc.nat(4), { nil: null }),
          hasLeft: fc.nat(9).map((n) => n === 0),
          openCount: fc.nat(5),
          skills: fc.subarray([1, 2]),
        }),
        { minLength: 3, maxLength: 5 },
      ),
    )
    .map(([calendar, people]) => ({
      regionId: 7,
      site: calendar,
      members: people.map((person, index): Member => {
        const deputyId = (index + 1 + (person.deputy % (people.length - 1))) % people.length;
        const startsAt = new Date(now.getTime() + (person.absence?.from ?? 0) * half);
        const absences = person.absence
          ? [{ startsAt, endsAt: new Date(startsAt.getTime() + person.absence.halves * half), deputyId }]
          : [];
        const shifts = { ...calendar, frames: person.frames ?? calendar.frames };
        return {
          id: index,
          fullName: `Person ${index}`,
          displayName: `Person ${index}`,
          salutation: "f",
          hue: 0,
          isLead: index === 0,
          hasLeft: person.hasLeft && index > 0,
          shifts,
          calendar: { ...shifts, absences },
          absences,
          deputies:
            person.standing === null
              ? []
              : [{ deputyId: person.standing % people.length, validFrom: new Date(0), validTo: null }],
          skills: person.skills,
          openCount: person.openCount,
          capacity: null,
        };
      }),
    }));

import fc from "fast-check";
import { describe } from "vitest";
import { layGround } from "#app/features/demo/ground.server.ts";
import { makeStage } from "#app/features/demo/stage.server.ts";
import { tellTeamLife } from "#app/features/demo/team-life.server.ts";
import { readTeam } from "#app/features/escalation/contact/duty.server.ts";
import { type Duty, type Member, onDuty, type Team } from "#app/features/escalation/contact/duty.ts";
import type { SiteCalendar } from "#app/features/regions/calendar.ts";
import { expect, test } from "../support/test.ts";
import { faultOf, piecesOf } from "./duty-oracle.ts";

/*
 * For every team and every minute of a year somebody is on duty or an opening time is announced (issue 4, 1). Why the
 * pieces cover every minute is said at boundsOf.
 */

const yearFrom = Date.parse("2026-01-01T00:00:00+01:00");
const yearTo = Date.parse("2027-01-01T00:00:00+01:00");
/** Openings are announced for times after the year as well. */
const sight = yearTo + 40 * 24 * 3_600_000;

type OnDuty = (team: Team, ownerId: number, now: Date) => Duty;

/** The first fault of a year: each piece is asked at its first moment, every eighth at its last minute and between too. */
function firstFault(team: Team, decide: OnDuty, random: () => number, every = 1): string | null {
  const pieces = piecesOf(team, yearFrom, sight);
  const owners = [...team.members.map(({ id }) => id), 0];
  for (const [index, { at }] of pieces.entries()) {
    if (at >= yearTo) return null;
    if (random() > 1 / every) continue;
    const end = pieces[index + 1]?.at ?? at + 1;
    const more = [end - 60_000, at + Math.floor((random() * (end - at)) / 60_000) * 60_000];
    const moments = [at, ...(random() < 1 / 8 ? more : [])];
    const ownerId = owners[Math.floor(random() * owners.length)] ?? 0;
    for (const moment of moments.filter((one) => one >= at && one < end)) {
      const now = new Date(moment);
      const fault = faultOf(team, ownerId, pieces, index, now, decide(team, ownerId, now));
      if (fault) return `${now.toISOString()}, owner ${ownerId}: ${fault}`;
    }
  }
  return null;
}

/** A pseudo-random sequence, so that a failure can be repeated. */
function sequence(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const states = "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split(" ");
const quarter = (from: number, to: number) => fc.integer({ min: from * 4, max: to * 4 }).map((n) => n * 15);
const shift = fc.record({
  weekday: fc.integer({ min: 1, max: 7 }),
  start: quarter(5, 20),
  length: quarter(1, 5),
});
const minuteOfYear = fc
  .integer({ min: 0, max: (yearTo - yearFrom) / 60_000 - 1 })
  .map((n) => yearFrom + n * 60_000);

/** Teams of one to five with any shifts, absences one after the other, and a plan of deputies without gap. */
const teams = fc
  .record({
    federalState: fc.constantFrom(...states),
    closures: fc.uniqueArray(
      minuteOfYear.map((n) => new Date(n).toISOString().slice(0, 10)),
      { maxLength: 3 },
    ),
    people: fc.array(
      fc.record({
        shifts: fc.array(shift, { maxLength: 6 }),
        cuts: fc.uniqueArray(minuteOfYear, { minLength: 2, maxLength: 6 }),
        turns: fc.uniqueArray(minuteOfYear, { maxLength: 3 }),
        deputies: fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
        absentDeputy: fc.option(fc.nat()),
        openCount: fc.nat({ max: 9 }),
        hasLeft: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ federalState, closures, people }): Team => {
    const site: SiteCalendar = {
      timeZone: "Europe/Berlin",
      frames: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, startMinute: 480, endMinute: 1080 })),
      ...{ federalState, closures, cutoffMinute: 930 },
    };
    const other = (index: number, pick: number) =>
      1 + ((index + 1 + (pick % Math.max(1, people.length - 1))) % people.length);
    const members = people.map((person, index): Member => {
      const cuts = person.cuts.toSorted((a, b) => a - b);
      const absences = cuts.flatMap((start, i) =>
        i % 2 === 0 && cuts[i + 1] !== undefined
          ? [
              {
                startsAt: new Date(start),
                endsAt: new Date(cuts[i + 1] ?? start),
                deputyId: person.absentDeputy === null ? null : other(index, person.absentDeputy),
              },
            ]
          : [],
      );
      const turns = [Date.parse("2020-01-01"), ...person.turns.toSorted((a, b) => a - b)];
      const frames = person.shifts.map(({ weekday, start, length }) => ({
        weekday,
        startMinute: start,
        endMinute: Math.min(start + length, 1425),
      }));
      const shifts = { ...site, frames };
      return {
        ...{
          id: index + 1,
          fullName: `P ${index + 1}`,
          displayName: `P ${index + 1}`,
          salutation: "f",
          hue: 0,
        },
        ...{ isLead: index === 0, hasLeft: person.hasLeft, openCount: person.openCount, capacity: null },
        ...{ shifts, calendar: { ...shifts, absences }, absences, skills: [] },
        deputies:
          people.length === 1
            ? []
            : turns.map((from, i) => ({
                deputyId: other(index, person.deputies[i] ?? 0),
                validFrom: new Date(from),
                validTo: turns[i + 1] === undefined ? null : new Date(turns[i + 1] ?? 0),
              })),
      };
    });
    return { regionId: 1, site, members };
  });

const holds = (decide: OnDuty) =>
  fc.property(teams, fc.integer(), (team, seed) => {
    const fault = firstFault(team, decide, sequence(seed), 12);
    if (fault) throw new Error(fault);
  });

describe("Every minute of a year", () => {
  test("has somebody on duty or an announced opening, in every team of the demo", async ({ ctx }) => {
    const ground = await layGround(ctx);
    await tellTeamLife(makeStage(ctx, ground), ctx.now);
    for (const regionId of ground.regions.values()) {
      // As it stood when the year began, so that nothing of it is left out.
      const team = await readTeam({ ...ctx, now: new Date(yearFrom) }, regionId);
      expect(team.members.length).toBeGreaterThan(2);
      expect(firstFault(team, onDuty, sequence(regionId))).toBeNull();
    }
  }, 300_000);

  test("has somebody on duty or an announced opening, in whatever team", () => {
    fc.assert(holds(onDuty), { numRuns: 15 });
  }, 300_000);
});

describe("The check notices", () => {
  const mutants: Record<string, OnDuty> = {
    "a standing deputy who is passed over": (team, ownerId, now) =>
      onDuty({ ...team, members: team.members.map((m) => ({ ...m, deputies: [] })) }, ownerId, now),
    "an absence's deputy who is passed over": (team, ownerId, now) =>
      onDuty(
        {
          ...team,
          members: team.members.map((m) => ({
            ...m,
            absences: m.absences.map((absence) => ({ ...absence, deputyId: null })),
          })),
        },
        ownerId,
        now,
      ),
    "an opening that is announced an hour late": (team, ownerId, now) => {
      const duty = onDuty(team, ownerId, now);
      return duty.kind === "closed" ? { ...duty, opensAt: new Date(+duty.opensAt + 3_600_000) } : duty;
    },
    "holidays that are forgotten": (team, ownerId, now) => {
      const worked = (m: Member) => ({ ...m, calendar: { ...m.calendar, federalState: "BE" } });
      return onDuty({ ...team, members: team.members.map(worked) }, ownerId, now);
    },
    "absences that are forgotten": (team, ownerId, now) =>
      onDuty(
        { ...team, members: team.members.map((m) => ({ ...m, calendar: { ...m.calendar, absences: [] } })) },
        ownerId,
        now,
      ),
    "somebody who has left": (team, ownerId, now) =>
      onDuty({ ...team, members: team.members.map((m) => ({ ...m, hasLeft: false })) }, ownerId, now),
  };

  test.each(Object.entries(mutants))(
    "%s",
    (_, mutant) => {
      expect(fc.check(holds(mutant), { numRuns: 60, endOnFailure: true }).failed).toBe(true);
    },
    300_000,
  );
});

import fc from "fast-check";
import { expect } from "vitest";
import type { PolicyBook, PolicySubject } from "#app/features/escalation/promise/promise-policy.ts";
import type { ClockEvent, Clocks } from "#app/features/escalation/promise/replay.ts";
import type { SiteCalendar } from "#app/features/regions/calendar.ts";
import { countWorkingMinutes, isWorkingTime } from "./oracle.ts";
import type { Property } from "./properties.ts";
import type { ClockRules } from "./rules.ts";
import { book, moment, site, subject, targets } from "./worlds.ts";

const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);

/** What may happen to a ticket, with the minutes that pass before it. */
const happening = fc.tuple(
  fc.nat(1500),
  fc.constantFrom("taken", "answered", "promise-moved", "promise-missed", "waiting", "resumed", "noted"),
  fc.integer({ min: 30, max: 3000 }),
);
const happenings = fc.array(happening, { maxLength: 12 });

/** A log as live work writes it: due times are those that were said, by the calendar of that day. */
function logOf(
  rules: ClockRules,
  cal: SiteCalendar,
  openedAt: Date,
  story: readonly (readonly [number, string, number])[],
): ClockEvent[] {
  let at = openedAt;
  let dueAt = rules.addWorkingMinutes(cal, openedAt, 480);
  let waitingSince: Date | null = null;
  const log: ClockEvent[] = [
    { kind: "opened", at, actorId: 1, data: { ownerId: 1, dueAt: dueAt.toISOString() } },
  ];
  for (const [wait, kind, minutes] of story) {
    at = later(at, wait);
    const data: Record<string, string | number> = {};
    if (kind === "promise-moved") dueAt = rules.addWorkingMinutes(cal, at, minutes);
    if (kind === "waiting") waitingSince ??= at;
    if (kind === "resumed" && waitingSince) {
      dueAt = rules.resumedDue(cal, { dueAt, pausedAt: waitingSince, resumedAt: at });
      waitingSince = null;
    }
    if (kind === "promise-moved" || kind === "resumed") data.dueAt = dueAt.toISOString();
    log.push({ kind, at, actorId: 1, data });
  }
  return log;
}

/** The first policy of which nothing speaks against it, one by one. */
function chooseByHand(policies: PolicyBook, of: PolicySubject) {
  for (const policy of policies) {
    const wants = [policy.severity, policy.categoryId, policy.regionId, policy.openedBy];
    const has = [of.severity, of.categoryId, of.regionId, of.openedBy];
    if (wants.every((value, index) => value === null || value === has[index])) return policy;
  }
  return undefined;
}

const isStroke = (cal: SiteCalendar, at: Date) => isWorkingTime(cal, at) || isWorkingTime(cal, later(at, -1));
const dueTimes = ({ firstResponse, nextUpdate, solution }: Clocks) =>
  [firstResponse, nextUpdate, solution].flatMap((target) => (target ? [target.dueAt] : []));

export const clockProperties: Property[] = [
  {
    name: "The first policy that fits holds, and one always does",
    of: ({ choosePolicy }) =>
      fc.property(book, subject, (policies, of) => {
        expect(choosePolicy(policies, of)).toBe(chooseByHand(policies, of));
      }),
  },
  {
    name: "A clock that stood has as much working time left as before, and is never earlier",
    of: ({ addWorkingMinutes, resumedDue }) =>
      fc.property(
        site,
        moment,
        fc.integer({ min: 1, max: 900 }),
        fc.nat(2000),
        fc.nat(4000),
        (cal, madeAt, whole, before, pause) => {
          const dueAt = addWorkingMinutes(cal, madeAt, whole);
          const pausedAt = later(madeAt, before);
          const resumedAt = later(pausedAt, pause);
          const due = resumedDue(cal, { dueAt, pausedAt, resumedAt });
          expect(due >= dueAt && isStroke(cal, due)).toBe(true);
          if (dueAt <= pausedAt || pause === 0) return void expect(due).toEqual(dueAt);
          if (due.getTime() - pausedAt.getTime() > 4 * 86_400_000) return;
          expect(countWorkingMinutes(cal, resumedAt, due)).toBe(countWorkingMinutes(cal, pausedAt, dueAt));
        },
      ),
  },
  {
    name: "Replaying the beginning of a log and then the rest is replaying all of it",
    of: (rules) =>
      fc.property(site, moment, happenings, targets, fc.nat(12), (cal, openedAt, story, aims, cut) => {
        const log = logOf(rules, cal, openedAt, story);
        const by = { targets: aims, site: cal };
        const start = rules.startClocks(openedAt, by);
        const whole = rules.replayTicket(start, log, by);
        const beginning = rules.replayTicket(start, log.slice(0, cut), by);
        expect(rules.replayTicket(beginning, log.slice(cut), by)).toEqual(whole);
      }),
  },
  {
    name: "Working it out twice is working it out once",
    of: (rules) =>
      fc.property(site, moment, happenings, targets, (cal, openedAt, story, aims) => {
        const log = logOf(rules, cal, openedAt, story);
        const by = { targets: aims, site: cal };
        const once = rules.replayTicket(rules.startClocks(openedAt, by), log, by);
        const twice = rules.replayTicket(rules.startClocks(openedAt, by), log, by);
        expect(twice).toEqual(once);
      }),
  },
  {
    name: "Another policy or calendar never moves what was said to the customer",
    of: (rules) =>
      fc.property(
        fc.tuple(site, site),
        moment,
        happenings,
        fc.tuple(targets, targets),
        ([cal, other], openedAt, story, [aims, others]) => {
          const log = logOf(rules, cal, openedAt, story);
          const replay = (by: { targets: typeof aims; site: SiteCalendar }) =>
            rules.replayTicket(rules.startClocks(openedAt, by), log, by).promises;
          const said = replay({ targets: aims, site: cal });
          expect(replay({ targets: others, site: other })).toEqual(said);
          const spoken = log.filter(({ kind }) => kind === "opened" || kind === "promise-moved");
          expect(said).toHaveLength(spoken.length);
          expect(said.filter(({ state }) => state === "open").length).toBeLessThanOrEqual(1);
        },
      ),
  },
  {
    name: "Targets lie in working time",
    of: (rules) =>
      fc.property(site, moment, happenings, targets, (cal, openedAt, story, aims) => {
        const by = { targets: aims, site: cal };
        const clocks = rules.replayTicket(
          rules.startClocks(openedAt, by),
          logOf(rules, cal, openedAt, story),
          by,
        );
        for (const dueAt of dueTimes(clocks)) expect(isStroke(cal, dueAt)).toBe(true);
      }),
  },
  {
    name: "What the customer is awaited for takes no time from the team",
    of: (rules) =>
      fc.property(site, moment, targets, fc.nat(900), fc.nat(3000), (cal, openedAt, aims, before, pause) => {
        const by = { targets: aims, site: cal };
        const [waitingAt, resumedAt] = [later(openedAt, before), later(openedAt, before + pause)];
        const log: ClockEvent[] = [
          { kind: "waiting", at: waitingAt, actorId: 1, data: { why: "question" } },
          { kind: "resumed", at: resumedAt, actorId: 1, data: {} },
        ];
        const straight = rules.startClocks(openedAt, by);
        const paused = rules.replayTicket(straight, log, by);
        const left = (target: { dueAt: Date }, from: Date) => countWorkingMinutes(cal, from, target.dueAt);
        for (const name of ["firstResponse", "solution"] as const) {
          const [then, now] = [straight[name], paused[name]];
          if (!then || !now || then.dueAt <= waitingAt) continue;
          if (now.dueAt.getTime() - openedAt.getTime() > 4 * 86_400_000) continue;
          expect(left(now, resumedAt)).toBe(left(then, waitingAt));
        }
      }),
  },
  {
    name: "The first answer is due after the policy's minutes, the next word after those of the last one",
    of: (rules) =>
      fc.property(site, moment, targets, fc.nat(900), (cal, openedAt, aims, before) => {
        const by = { targets: aims, site: cal };
        const answeredAt = later(openedAt, before);
        const log: ClockEvent[] = [{ kind: "answered", at: answeredAt, actorId: 1, data: {} }];
        const { firstResponse, nextUpdate, firstResponseAt } = rules.replayTicket(
          rules.startClocks(openedAt, by),
          log,
          by,
        );
        expect(firstResponseAt).toEqual(answeredAt);
        const pairs = [
          [firstResponse, openedAt, aims.firstResponseMinutes],
          [nextUpdate, answeredAt, aims.nextUpdateMinutes],
        ] as const;
        for (const [target, from, minutes] of pairs) {
          expect(target === null).toBe(minutes === null);
          if (!target || target.dueAt.getTime() - from.getTime() > 4 * 86_400_000) continue;
          expect(countWorkingMinutes(cal, from, target.dueAt)).toBe(minutes);
        }
      }),
  },
];

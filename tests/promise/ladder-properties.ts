import fc from "fast-check";
import { expect } from "vitest";
import type { LadderPromise, Rung } from "#app/features/escalation/promise/ladder.ts";
import type { SiteCalendar } from "#app/features/regions/calendar.ts";
import { countWorkingMinutes, isWorkingTime } from "./oracle.ts";
import type { Property } from "./properties.ts";
import type { ClockRules } from "./rules.ts";
import { moment, site } from "./worlds.ts";

const later = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000);
/** Working minutes of a promise; a multiple of 20, so that its quarters and tenths are whole. */
const budget = fc.integer({ min: 1, max: 45 }).map((n) => n * 20);

const openPromise = (rules: ClockRules, cal: SiteCalendar, madeAt: Date, workingMinutes: number) => ({
  dueAt: rules.addWorkingMinutes(cal, madeAt, workingMinutes),
  workingMinutes,
  state: "open" as const,
  climbed: new Set<Rung>(),
});

type Told = { rung: Rung; at: Date };

/** The sweep as it runs: at these moments only, in between the worker stands still. */
function sweep(
  rules: ClockRules,
  cal: SiteCalendar,
  promise: LadderPromise,
  { moments, keptAt }: { moments: readonly Date[]; keptAt: Date | null },
): Told[] {
  const told: Told[] = [];
  let now: LadderPromise = promise;
  for (const at of moments) {
    if (keptAt && at >= keptAt && now.state === "open") now = { ...now, state: "kept" };
    // Missing a promise and asking for a new time may happen in one run.
    for (let turn = 0; turn < 3; turn++) {
      const next = rules.climb(cal, now, at);
      if (next.kind === "wait") break;
      told.push({ rung: next.rung, at });
      now = {
        ...now,
        state: next.rung === "customer" ? "missed" : now.state,
        climbed: new Set([...now.climbed, next.rung, ...next.skipped]),
      };
    }
  }
  return told;
}

const runs = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 });
const order: Rung[] = ["owner", "duty", "customer", "renewal"];

export const ladderProperties: Property[] = [
  {
    name: "Three quarters and nine tenths are shares of working time, in working time, in their order",
    of: (rules) =>
      fc.property(site, moment, budget, (cal, madeAt, minutes) => {
        const promise = openPromise(rules, cal, madeAt, minutes);
        const [owner, duty, customer] = (["owner", "duty", "customer"] as const).map((rung) =>
          rules.rungAt(cal, promise, rung),
        ) as [Date, Date, Date];
        expect(owner <= duty && duty <= customer && customer.getTime() === promise.dueAt.getTime()).toBe(
          true,
        );
        expect(isWorkingTime(cal, owner) && isWorkingTime(cal, duty)).toBe(true);
        expect(owner >= madeAt).toBe(true);
        if (promise.dueAt.getTime() - madeAt.getTime() > 4 * 86_400_000) return;
        expect(countWorkingMinutes(cal, madeAt, owner)).toBe(minutes * 0.75);
        expect(countWorkingMinutes(cal, madeAt, duty)).toBe(minutes * 0.9);
      }),
  },
  {
    name: "A pause moves the rungs along",
    of: (rules) =>
      fc.property(site, moment, budget, fc.nat(2000), (cal, madeAt, minutes, pause) => {
        const promise = openPromise(rules, cal, madeAt, minutes);
        const resumedAt = later(madeAt, pause);
        const dueAt = rules.resumedDue(cal, { dueAt: promise.dueAt, pausedAt: madeAt, resumedAt });
        const duty = rules.rungAt(cal, { ...promise, dueAt }, "duty");
        if (duty.getTime() - resumedAt.getTime() > 4 * 86_400_000) return;
        expect(countWorkingMinutes(cal, resumedAt, duty)).toBe(minutes * 0.9);
      }),
  },
  {
    name: "However the worker stands still, each rung is told once, the newest only, and nobody of the team at night",
    of: (rules) =>
      fc.property(site, moment, budget, runs, (cal, madeAt, minutes, gaps) => {
        const promise = openPromise(rules, cal, madeAt, minutes);
        let at = madeAt;
        const moments = gaps.map((gap) => {
          at = later(at, gap);
          return at;
        });
        const told = sweep(rules, cal, promise, { moments, keptAt: null });
        const rungs = told.map(({ rung }) => rung);
        expect(new Set(rungs).size).toBe(rungs.length);
        expect(rungs).toEqual(order.filter((rung) => rungs.includes(rung)));
        for (const { rung, at } of told) {
          expect(rules.rungAt(cal, promise, rung) <= at).toBe(true);
          if (rung !== "customer") expect(isWorkingTime(cal, at)).toBe(true);
          if (rung === "owner" || rung === "duty") expect(at < promise.dueAt).toBe(true);
          if (rung === "owner") expect(at < rules.rungAt(cal, promise, "duty")).toBe(true);
        }
        // The customer is told by the first run after the time has passed.
        expect(told.find(({ rung }) => rung === "customer")?.at).toEqual(
          moments.find((moment) => moment >= promise.dueAt),
        );
      }),
  },
  {
    name: "Of a promise that was kept nobody is reminded, and no customer is told that it was missed",
    of: (rules) =>
      fc.property(site, moment, budget, runs, fc.nat(100), (cal, madeAt, minutes, gaps, share) => {
        const promise = openPromise(rules, cal, madeAt, minutes);
        const whole = promise.dueAt.getTime() - madeAt.getTime();
        const keptAt = new Date(madeAt.getTime() + (whole * share) / 101);
        let at = madeAt;
        const moments = gaps.map((gap) => {
          at = later(at, gap);
          return at;
        });
        for (const { rung, at } of sweep(rules, cal, promise, { moments, keptAt })) {
          expect(at < keptAt && rung !== "customer" && rung !== "renewal").toBe(true);
        }
      }),
  },
  {
    name: "The column says exactly when the sweep has something to do",
    of: (rules) =>
      fc.property(site, moment, budget, fc.nat(4000), (cal, madeAt, minutes, wait) => {
        const promise = openPromise(rules, cal, madeAt, minutes);
        const at = later(madeAt, wait);
        const column = rules.nextRungAt(cal, promise);
        const next = rules.climb(cal, promise, at);
        if (column && at < column) expect(next).toEqual({ kind: "wait", until: column });
        if (next.kind === "wait") expect(next.until && next.until > at).toBe(true);
      }),
  },
];

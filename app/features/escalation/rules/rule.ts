import {
  addWorkingMinutes,
  type Calendar,
  isOpen,
  nextOpening,
  subtractWorkingMinutes,
  workingMinutesBetween,
} from "#app/features/regions/calendar.ts";
import type { ruleCauses, RuleValues as StoredValues } from "#db/schema/escalation-rules.ts";

/*
 * When a question goes to the regional team by itself (product.md, "The life of a question" 4; docs/decisions/011). Pure
 * functions of what is known about the question, the rule and the calendar of its region. They exist twice in meaning:
 * forwards for one question ({@link ruleFires}) and backwards for all of them at once ({@link thresholdsAt}), because
 * SQL knows no calendars. tests/rules/rule.test.ts holds the two together.
 */

export type RuleCause = (typeof ruleCauses)[number];
export type RuleValues = StoredValues;

/** As long as no admin has changed it. Working minutes. */
export const defaultRule: RuleValues = {
  isEnabled: true,
  unansweredMinutes: 4 * 60,
  unsolvedMinutes: 24 * 60,
  lastCallMinutes: 60,
  isOutageAtOnce: true,
};

/** What a rule has to know about a question. */
export type WatchedThread = {
  /** Null: the asker declined, or it was imported. */
  countsFrom: Date | null;
  /** By somebody other than the asker. */
  isAnswered: boolean;
  /** The asker said that nothing works any more. */
  isTotalOutage: boolean;
  /** Solved, locked, hidden, or with the team already. */
  isOver: boolean;
};

export type Firing = {
  /** In working time, always. */
  at: Date;
  why: RuleCause;
  /** From then on helpers are called; the same as `at` when nobody is. */
  callAt: Date;
};

/**
 * When this question goes to its team, and why; the earliest reason counts. Never outside of working time: what ends with
 * the last stroke of a day goes over with the first of the next.
 * @returns null when it does not, also because the calendar has no working time for it
 */
export function ruleFires(thread: WatchedThread, rule: RuleValues, calendar: Calendar): Firing | null {
  return withinCalendar(() => fire(thread, rule, calendar));
}

function fire(thread: WatchedThread, rule: RuleValues, calendar: Calendar): Firing | null {
  const from = thread.countsFrom;
  if (!rule.isEnabled || !from || thread.isOver) return null;
  if (thread.isTotalOutage && rule.isOutageAtOnce) {
    const at = nextOpening(calendar, from);
    return { at, why: "outage", callAt: at };
  }
  const reasons: [why: RuleCause, minutes: number | null][] = [
    ["unanswered", thread.isAnswered ? null : rule.unansweredMinutes],
    ["unsolved", rule.unsolvedMinutes],
  ];
  let first: { why: RuleCause; minutes: number } | null = null;
  for (const [why, minutes] of reasons) {
    if (minutes !== null && (!first || minutes < first.minutes)) first = { why, minutes };
  }
  if (!first) return null;
  const after = (minutes: number) => nextOpening(calendar, addWorkingMinutes(calendar, from, minutes));
  return {
    at: after(first.minutes),
    why: first.why,
    callAt: after(Math.max(0, first.minutes - rule.lastCallMinutes)),
  };
}

/**
 * The same looked at from now: a question whose clock began at one of these moments or earlier is due. Null where the
 * reason does not exist.
 */
export type Thresholds = {
  unansweredFrom: Date | null;
  unansweredCallFrom: Date | null;
  unsolvedFrom: Date | null;
  unsolvedCallFrom: Date | null;
  outageFrom: Date | null;
};

/** @returns null outside of working time and for a rule that is switched off: nothing is due */
export function thresholdsAt(rule: RuleValues, calendar: Calendar, now: Date): Thresholds | null {
  if (!rule.isEnabled || !isOpen(calendar, now)) return null;
  const before = (minutes: number | null) =>
    minutes === null ? null : withinCalendar(() => subtractWorkingMinutes(calendar, now, minutes));
  const call = (minutes: number | null) =>
    minutes === null ? null : before(Math.max(0, minutes - rule.lastCallMinutes));
  return {
    unansweredFrom: before(rule.unansweredMinutes),
    unansweredCallFrom: call(rule.unansweredMinutes),
    unsolvedFrom: before(rule.unsolvedMinutes),
    unsolvedCallFrom: call(rule.unsolvedMinutes),
    outageFrom: rule.isOutageAtOnce ? now : null,
  };
}

/** A site that hardly ever opens (or has no opening hours yet) is no reason for an error on the page of a question. */
function withinCalendar<T>(compute: () => T): T | null {
  try {
    return compute();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** With less time than this left nobody is called any more: it would be a call nobody can answer. */
export const shortestCallMinutes = 15;

/** Is there still time to call helpers? When the worker stood still, there may not be. */
export function isTimeToCall(firing: Firing, calendar: Calendar, now: Date): boolean {
  if (firing.callAt >= firing.at) return false;
  return workingMinutesBetween(calendar, now, firing.at) >= shortestCallMinutes;
}

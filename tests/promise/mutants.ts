import type { Team } from "#app/features/escalation/contact/duty.ts";
import type { Calendar, SiteCalendar } from "#app/features/regions/calendar.ts";
import { type ClockRules, rules } from "./rules.ts";

/*
 * Rules with one mistake each, as people make them. The real rules are wrapped, never copied: a mutant that stops being
 * wrong, because the rules have changed, is found at once by living.
 */

export type Mutant = { name: string; rules: ClockRules };

const mutant = (name: string, wrong: Partial<ClockRules>): Mutant => ({
  name,
  rules: { ...rules, ...wrong },
});

/** All rules, asked about another calendar than they were given. */
function inCalendar(name: string, change: <C extends Calendar>(calendar: C) => C): Mutant {
  const known = new WeakMap<Calendar, Calendar>();
  const changed = <C extends Calendar>(calendar: C): C => {
    const found = (known.get(calendar) as C | undefined) ?? change(calendar);
    known.set(calendar, found);
    return found;
  };
  const bySite =
    <A extends unknown[], R>(rule: (site: SiteCalendar, ...rest: A) => R) =>
    (site: SiteCalendar, ...rest: A) =>
      rule(changed(site), ...rest);
  return mutant(name, {
    isOpen: (calendar, at) => rules.isOpen(changed(calendar), at),
    nextOpening: (calendar, at) => rules.nextOpening(changed(calendar), at),
    addWorkingMinutes: (calendar, at, minutes) => rules.addWorkingMinutes(changed(calendar), at, minutes),
    workingMinutesBetween: (calendar, from, to) => rules.workingMinutesBetween(changed(calendar), from, to),
    promiseDue: bySite(rules.promiseDue),
    resumedDue: bySite(rules.resumedDue),
    rungAt: bySite(rules.rungAt),
  });
}

const inTeam = (
  change: (team: Team) => Team,
  names: readonly ("onDuty" | "chooseOwner" | "whyNotKept" | "chooseSuccessor")[],
) => ({
  ...(names.includes("onDuty") && {
    onDuty: (...[team, ...rest]: Parameters<ClockRules["onDuty"]>) => rules.onDuty(change(team), ...rest),
  }),
  ...(names.includes("whyNotKept") && {
    whyNotKept: (...[team, ...rest]: Parameters<ClockRules["whyNotKept"]>) =>
      rules.whyNotKept(change(team), ...rest),
  }),
  ...(names.includes("chooseOwner") && {
    chooseOwner: (...[team, ...rest]: Parameters<ClockRules["chooseOwner"]>) =>
      rules.chooseOwner(change(team), ...rest),
  }),
  ...(names.includes("chooseSuccessor") && {
    chooseSuccessor: (...[team, ...rest]: Parameters<ClockRules["chooseSuccessor"]>) =>
      rules.chooseSuccessor(change(team), ...rest),
  }),
});

const eachMember =
  (change: (member: Team["members"][number]) => Partial<Team["members"][number]>) => (team: Team) => ({
    ...team,
    members: team.members.map((member) => ({ ...member, ...change(member) })),
  });

const addMs = (at: Date, ms: number) => new Date(at.getTime() + ms);
const hour = 3_600_000;

export const mutants: Mutant[] = [
  inCalendar("Summer time is forgotten", (cal) => ({ ...cal, timeZone: "Etc/GMT-1" })),
  inCalendar("Winter time is forgotten", (cal) => ({ ...cal, timeZone: "Etc/GMT-2" })),
  inCalendar("The clock is changed on the day of the British", (cal) => ({
    ...cal,
    timeZone: "Europe/London",
  })),
  inCalendar("Holidays of another state", (cal) => ({
    ...cal,
    federalState: cal.federalState === "BE" ? "HE" : "BE",
  })),
  inCalendar("Corpus Christi is forgotten in Hesse", (cal) => ({
    ...cal,
    federalState: cal.federalState === "HE" ? "NI" : cal.federalState,
  })),
  inCalendar("Closures of the site are forgotten", (cal) => ({ ...cal, closures: [] })),
  inCalendar("A day has one frame only", (cal) => ({
    ...cal,
    frames: cal.frames.filter(
      ({ weekday }, index) => cal.frames.findIndex((f) => f.weekday === weekday) === index,
    ),
  })),
  inCalendar("Lunch is working time", (cal) => ({
    ...cal,
    frames: cal.frames.map((frame) => ({
      ...frame,
      endMinute: Math.max(...cal.frames.filter((f) => f.weekday === frame.weekday).map((f) => f.endMinute)),
    })),
  })),
  inCalendar("Weeks begin on Sunday", (cal) => ({
    ...cal,
    frames: cal.frames.map((frame) => ({ ...frame, weekday: (frame.weekday % 7) + 1 })),
  })),
  inCalendar("Absences are forgotten", (cal) => ({ ...cal, absences: [] })),
  mutant("The last stroke of a frame is working time", {
    isOpen: (cal, at) => rules.isOpen(cal, at) || rules.isOpen(cal, addMs(at, -60_000)),
  }),
  mutant("Minutes by the clock instead of working minutes", {
    addWorkingMinutes: (_, start, minutes) => addMs(start, minutes * 60_000),
  }),
  mutant("Due times are rounded up to the hour", {
    addWorkingMinutes: (...args) =>
      new Date(Math.ceil(rules.addWorkingMinutes(...args).getTime() / hour) * hour),
  }),
  mutant("The cut-off is ignored", {
    promiseDue: (site, at, how) => rules.promiseDue({ ...site, cutoffMinute: 1440 }, at, how),
  }),
  mutant("The cut-off counts from the opening", {
    promiseDue: (site, at, how) =>
      rules.promiseDue({ ...site, cutoffMinute: site.cutoffMinute - 60 }, at, how),
  }),
  mutant("What comes after the cut-off is promised an hour too early", {
    promiseDue: (...args) => addMs(rules.promiseDue(...args), -hour),
  }),
  mutant("A pause is not counted", { resumedDue: (_, { dueAt }) => dueAt }),
  mutant("A pause is counted by the clock", {
    resumedDue: (_, { dueAt, pausedAt, resumedAt }) =>
      addMs(dueAt, Math.max(0, resumedAt.getTime() - pausedAt.getTime())),
  }),
  mutant("After a pause all of the time begins anew", {
    resumedDue: (site, { dueAt, pausedAt, resumedAt }) =>
      rules.addWorkingMinutes(site, resumedAt, rules.workingMinutesBetween(site, pausedAt, dueAt) + 30),
  }),
  mutant("The last policy that fits holds", {
    choosePolicy: (book, subject) => rules.choosePolicy(book.toReversed(), subject),
  }),
  mutant("One condition that fits is enough", {
    choosePolicy: (book, of) => {
      const keys = ["severity", "categoryId", "regionId", "openedBy"] as const;
      return (
        book.find((policy) => keys.some((key) => policy[key] === null || policy[key] === of[key])) ??
        book.at(-1)!
      );
    },
  }),
  mutant("A new policy moves the promise", {
    replayTicket: (clocks, events, by) => {
      const after = rules.replayTicket(clocks, events, by);
      return { ...after, promises: after.promises.map((one) => ({ ...one, dueAt: after.solution.dueAt })) };
    },
  }),
  mutant("A replay forgets where it was", {
    replayTicket: (clocks, events, by) =>
      rules.replayTicket(rules.startClocks(clocks.openedAt, by), events, by),
  }),
  mutant("Targets run on while the customer is awaited", {
    replayTicket: (clocks, events, by) =>
      rules.replayTicket(
        clocks,
        events.filter(({ kind }) => kind !== "waiting"),
        by,
      ),
  }),
  mutant("The next word is due after the first one only", {
    replayTicket: (clocks, events, by) => {
      const after = rules.replayTicket(clocks, events, by);
      return { ...after, nextUpdate: clocks.nextUpdate };
    },
  }),
  mutant("Shares of a promise are taken by the clock", {
    rungAt: (site, promise, rung) => {
      const ms = promise.workingMinutes * 60_000;
      return rung === "owner"
        ? addMs(promise.dueAt, -ms / 4)
        : rung === "duty"
          ? addMs(promise.dueAt, -ms / 10)
          : rules.rungAt(site, promise, rung);
    },
  }),
  mutant("The owner is reminded at half of the time", {
    rungAt: (site, promise, rung) =>
      rung === "owner"
        ? rules.subtractWorkingMinutes(site, promise.dueAt, promise.workingMinutes / 2)
        : rules.rungAt(site, promise, rung),
  }),
  mutant("The team is reminded at night", {
    climb: (site, promise, now) => {
      const next = rules.climb(site, promise, now);
      return next.kind === "wait" && promise.state === "missed"
        ? { kind: "tell", rung: "renewal", skipped: [] }
        : next;
    },
  }),
  mutant("After a standstill every rung is told", {
    climb: (site, promise, now) => {
      const next = rules.climb(site, promise, now);
      return next.kind === "tell" && next.skipped[0]
        ? { kind: "tell", rung: next.skipped[0], skipped: [] }
        : next;
    },
  }),
  mutant("A rung is forgotten to have been told", {
    climb: (site, promise, now) => rules.climb(site, { ...promise, climbed: new Set() }, now),
  }),
  mutant("The customer is told an hour after the time has passed", {
    climb: (site, promise, now) =>
      promise.state === "open" && addMs(promise.dueAt, hour) > now
        ? rules.climb(site, { ...promise, climbed: new Set([...promise.climbed, "customer"]) }, now)
        : rules.climb(site, promise, now),
  }),
  mutant("A kept promise goes on being watched", {
    climb: (site, promise, now) =>
      rules.climb(site, promise.state === "kept" ? { ...promise, state: "open" } : promise, now),
  }),
  mutant(
    "The deputy rule is dropped",
    inTeam(
      eachMember(({ absences }) => ({
        absences: absences.map((absence) => ({ ...absence, deputyId: null })),
        deputies: [],
      })),
      ["onDuty"],
    ),
  ),
  mutant(
    "The standing deputy is dropped",
    inTeam(
      eachMember(() => ({ deputies: [] })),
      ["onDuty"],
    ),
  ),
  mutant(
    "Absences are no reason to be away from duty",
    inTeam(
      eachMember(({ shifts }) => ({ calendar: shifts })),
      ["onDuty"],
    ),
  ),
  mutant("The announced opening is that of the site", {
    onDuty: (team, ownerId, now) => {
      const duty = rules.onDuty(team, ownerId, now);
      return duty.kind === "closed" ? { ...duty, opensAt: rules.nextOpening(team.site, now) } : duty;
    },
  }),
  mutant(
    "Tickets go to people who have left",
    inTeam(
      eachMember(() => ({ hasLeft: false })),
      ["chooseOwner", "chooseSuccessor"],
    ),
  ),
  mutant(
    "Tickets go to people who are away",
    inTeam(
      eachMember(() => ({ absences: [] })),
      ["chooseOwner", "chooseSuccessor"],
    ),
  ),
  mutant("Who helped before does not count", {
    chooseOwner: (team, facts) => rules.chooseOwner(team, { ...facts, lastHelperId: null }),
  }),
  mutant("An owner changes for a coffee", {
    whyNotKept: (team, held, now) => {
      const owner = team.members.find(({ id }) => id === held.ownerId);
      return owner && !owner.hasLeft && !rules.isOpen(owner.calendar, now)
        ? "absent"
        : rules.whyNotKept(team, held, now);
    },
  }),
  mutant("An owner who is away keeps everything", {
    whyNotKept: (...args) => (rules.whyNotKept(...args) === "left" ? "left" : null),
  }),
  mutant("Who is away gives away what is due after they are back", {
    whyNotKept: (team, held, now) =>
      rules.whyNotKept(team, held.nextDueAt ? { ...held, nextDueAt: now } : held, now),
  }),
  mutant("The deputy of an absence is no heir", {
    chooseSuccessor: (...[team, ...rest]) =>
      rules.chooseSuccessor(
        eachMember(({ absences }) => ({
          absences: absences.map((one) => ({ ...one, deputyId: null })),
          deputies: [],
        }))(team),
        ...rest,
      ),
  }),
];

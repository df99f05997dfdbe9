import { addWorkingMinutes, type SiteCalendar } from "#app/features/regions/calendar.ts";
import type { Targets } from "./promise-policy.ts";
import { promiseDue, resumedDue } from "./promise-time.ts";

/*
 * The clocks of a ticket as a pure function of its log, a policy and a calendar. A change of policy moves the team's own
 * targets, and never a promise: what was said to the customer stands in the log and is taken from there.
 */

export type ClockEvent = {
  kind: string;
  at: Date;
  actorId: number | null;
  data: Readonly<Record<string, string | number>>;
};

export type Spoken = { madeAt: Date; dueAt: Date; state: "open" | "kept" | "missed" | "moved" };

/** One target of the team: since when it counts, and by when it is to be met. */
export type Target = { since: Date; dueAt: Date };

export type Clocks = {
  openedAt: Date;
  takenAt: Date | null;
  firstResponseAt: Date | null;
  waitingSince: Date | null;
  /** An answer, the end of what is already solved, or the end of an outage. */
  waitingFor: "question" | "solved" | "outage" | null;
  closedAt: Date | null;
  /** Null as long as the log has not said it. */
  ownerId: number | null;
  handoverCount: number;
  /** What the customer was told, in order; at most the last one is open. */
  promises: readonly Spoken[];
  firstResponse: Target | null;
  /** Runs from each answer or new time to the next; null before the first one and after the end. */
  nextUpdate: Target | null;
  solution: Target;
};

export type Rules = { targets: Targets; site: SiteCalendar };

/** A ticket of which nothing is known but when it was opened. */
export function startClocks(openedAt: Date, { targets, site }: Rules): Clocks {
  const { firstResponseMinutes } = targets;
  return {
    openedAt,
    takenAt: null,
    firstResponseAt: null,
    waitingSince: null,
    waitingFor: null,
    closedAt: null,
    ownerId: null,
    handoverCount: 0,
    promises: [],
    firstResponse:
      firstResponseMinutes === null
        ? null
        : { since: openedAt, dueAt: addWorkingMinutes(site, openedAt, firstResponseMinutes) },
    nextUpdate: null,
    solution: { since: openedAt, dueAt: promiseDue(site, openedAt, targets.solution) },
  };
}

/**
 * The clocks after these events, in the order of the log. Replaying the first of them and then the rest is replaying
 * them all.
 */
export const replayTicket = (clocks: Clocks, events: readonly ClockEvent[], rules: Rules): Clocks =>
  events.reduce((before, event) => step(before, event, rules), clocks);

const steps: Record<string, (clocks: Clocks, event: ClockEvent, rules: Rules) => Clocks> = {
  opened: (clocks, { at, data }) => ({
    ...clocks,
    ownerId: numberIn(data.ownerId),
    promises: data.dueAt ? [...clocks.promises, speak(at, data.dueAt)] : clocks.promises,
  }),
  taken: (clocks, { at, actorId, data }) => ({
    ...clocks,
    takenAt: clocks.takenAt ?? at,
    ownerId: data.fromId === undefined ? clocks.ownerId : actorId,
  }),
  "handover-accepted": (clocks, { at, data }) => ({
    ...clocks,
    takenAt: clocks.takenAt ?? at,
    ownerId: numberIn(data.toId),
    handoverCount: clocks.handoverCount + 1,
  }),
  "owner-changed": (clocks, { data }) => ({ ...clocks, ownerId: numberIn(data.toId) }),
  assigned: (clocks, { data }) => ({ ...clocks, ownerId: numberIn(data.toId) }),
  released: (clocks, { data }) => ({ ...clocks, takenAt: null, ownerId: numberIn(data.toId) }),
  answered: (clocks, { at, data }, rules) => {
    // The log may hear of an answer later than it was written.
    const saidAt = data.at ? new Date(data.at) : at;
    const { takenAt, firstResponseAt } = clocks;
    const answered = {
      ...clocks,
      takenAt: takenAt ?? saidAt,
      firstResponseAt: firstResponseAt ?? saidAt,
    };
    return { ...answered, nextUpdate: updateAfter(answered, saidAt, rules) };
  },
  "promise-moved": (clocks, { at, data }, rules) => {
    const promises = [...settle(clocks.promises, "moved"), ...(data.dueAt ? [speak(at, data.dueAt)] : [])];
    const moved = { ...clocks, promises };
    // A new time with its reason is news for the customer.
    return clocks.firstResponseAt ? { ...moved, nextUpdate: updateAfter(moved, at, rules) } : moved;
  },
  "promise-missed": (clocks) => ({ ...clocks, promises: settle(clocks.promises, "missed") }),
  waiting: (clocks, { at, data }) =>
    clocks.waitingSince ? clocks : { ...clocks, waitingSince: at, waitingFor: waitReason(data.why) },
  resumed: (clocks, { at, data }, { site }) => {
    const { waitingSince } = clocks;
    if (!waitingSince) return clocks;
    // Taken back: it is as if the clock had never stood.
    if (data.why === "undone") return { ...clocks, waitingSince: null, waitingFor: null };
    return {
      ...clocks,
      waitingSince: null,
      waitingFor: null,
      promises: data.dueAt ? clocks.promises.map((one) => goOnUntil(one, data.dueAt)) : clocks.promises,
      // A first answer that has been given is a matter of the past.
      firstResponse: clocks.firstResponseAt
        ? clocks.firstResponse
        : shift(site, clocks.firstResponse, waitingSince, at),
      nextUpdate: shift(site, clocks.nextUpdate, waitingSince, at),
      solution: shift(site, clocks.solution, waitingSince, at) ?? clocks.solution,
    };
  },
  // Sent back to the community: what was promised is neither kept nor missed.
  refused: (clocks, { at }) => ({
    ...clocks,
    closedAt: at,
    takenAt: clocks.takenAt ?? at,
    firstResponseAt: clocks.firstResponseAt ?? at,
    waitingSince: null,
    waitingFor: null,
    promises: settle(clocks.promises, "moved"),
    nextUpdate: null,
  }),
  reopened: (clocks, { at, data }) => ({
    ...clocks,
    closedAt: null,
    promises: data.dueAt ? [...clocks.promises, speak(at, data.dueAt)] : clocks.promises,
  }),
  closed: (clocks, { at }) => ({
    ...clocks,
    closedAt: at,
    takenAt: clocks.takenAt ?? at,
    firstResponseAt: clocks.firstResponseAt ?? at,
    waitingSince: null,
    waitingFor: null,
    promises: settle(clocks.promises, "kept"),
    nextUpdate: null,
  }),
};

const step = (clocks: Clocks, event: ClockEvent, rules: Rules): Clocks =>
  steps[event.kind]?.(clocks, event, rules) ?? clocks;

/** After these events a due time may be another one: the last two choose another policy. Who has it moves no clock. */
export const clockKinds: ReadonlySet<string> = new Set([
  "opened",
  "answered",
  "promise-moved",
  "promise-missed",
  "waiting",
  "resumed",
  "closed",
  "category-changed",
  "severity-changed",
]);

const waitReason = (why: string | number | undefined) =>
  why === "solved" || why === "outage" ? why : "question";

const numberIn = (value: string | number | undefined) => (value === undefined ? null : Number(value));

const speak = (madeAt: Date, dueAt: string | number): Spoken => ({
  madeAt,
  dueAt: new Date(dueAt),
  state: "open",
});

const settle = (promises: readonly Spoken[], state: Spoken["state"]): Spoken[] =>
  promises.map((one) => (one.state === "open" ? { ...one, state } : one));

const goOnUntil = (one: Spoken, dueAt: string | number | undefined): Spoken =>
  one.state === "open" && dueAt !== undefined ? { ...one, dueAt: new Date(dueAt) } : one;

function updateAfter(
  { nextUpdate, closedAt }: Clocks,
  saidAt: Date,
  { targets, site }: Rules,
): Target | null {
  if (targets.nextUpdateMinutes === null || closedAt) return null;
  const since = nextUpdate && nextUpdate.since > saidAt ? nextUpdate.since : saidAt;
  return { since, dueAt: addWorkingMinutes(site, since, targets.nextUpdateMinutes) };
}

/** A target that began while the clock stood has all of its time left. */
function shift(site: SiteCalendar, target: Target | null, waitingSince: Date, resumedAt: Date) {
  if (!target) return null;
  const pausedAt = target.since > waitingSince ? target.since : waitingSince;
  return { ...target, dueAt: resumedDue(site, { dueAt: target.dueAt, pausedAt, resumedAt }) };
}

import {
  isOpen,
  nextOpening,
  type SiteCalendar,
  subtractWorkingMinutes,
} from "#app/features/regions/calendar.ts";
import type { rungNames as stored } from "#db/schema/promise-rungs.ts";

/*
 * The ladder of a promise (product.md, "The life of a question" 6): at 75 % of its working time the owner is reminded, at
 * 90 % whoever is on duty and the lead, at 100 % the customer is told before they ask, and the team is asked for a new
 * time. Pure: from the promise and what has been climbed to what is to be done now.
 */

export type Rung = (typeof stored)[number];

/** In their order. */
export const rungNames = ["owner", "duty", "customer", "renewal"] as const satisfies readonly Rung[];

/** How much of the working time is left when somebody of the team is reminded. */
const leftAt = { owner: 0.25, duty: 0.1 } as const;

export type LadderPromise = {
  dueAt: Date;
  /** Working time between making and due; pauses do not count, so it stays the same for good. */
  workingMinutes: number;
  state: "open" | "kept" | "missed" | "moved";
  /** Rungs that were told or skipped. */
  climbed: ReadonlySet<Rung>;
};

/**
 * When a rung is due. Reminders lie in working time, because they are counted backwards from the due time: a pause that
 * moves the due time moves them along.
 */
export function rungAt(
  site: SiteCalendar,
  { dueAt, workingMinutes }: Pick<LadderPromise, "dueAt" | "workingMinutes">,
  rung: Rung,
): Date {
  switch (rung) {
    case "owner":
    case "duty":
      return subtractWorkingMinutes(site, dueAt, workingMinutes * leftAt[rung]);
    case "customer":
      return dueAt;
    case "renewal":
      // The customer is told on the stroke; colleagues are asked when they are there.
      return isOpen(site, dueAt) ? dueAt : nextOpening(site, dueAt);
  }
}

/** The rungs that this promise still has to climb: a missed one asks for a new time, a kept or moved one for nothing. */
function ahead({ state, climbed }: LadderPromise): Rung[] {
  if (state === "kept" || state === "moved") return [];
  const rungs: readonly Rung[] = state === "missed" ? ["renewal"] : ["owner", "duty", "customer"];
  return rungs.filter((rung) => !climbed.has(rung));
}

/** When the sweep has to look at this promise again; null when there is nothing left to climb. */
export function nextRungAt(site: SiteCalendar, promise: LadderPromise): Date | null {
  const times = ahead(promise).map((rung) => rungAt(site, promise, rung).getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : null;
}

export type Climb =
  /** Nothing before this moment; null: never. */
  { kind: "wait"; until: Date | null } | { kind: "tell"; rung: Rung; skipped: Rung[] };

/**
 * What to do at this moment. After the sweep stood still only the newest rung is told, those below it are skipped: nobody
 * hears of three quarters when all is over. Nobody of the team is reminded outside working time; by the next opening
 * the promise may have come further.
 */
export function climb(site: SiteCalendar, promise: LadderPromise, now: Date): Climb {
  const left = ahead(promise);
  const reached = left.filter((rung) => rungAt(site, promise, rung) <= now);
  const rung = reached.at(-1);
  if (!rung) return { kind: "wait", until: nextRungAt(site, promise) };
  if (rung === "customer" || isOpen(site, now)) return { kind: "tell", rung, skipped: reached.slice(0, -1) };
  const opening = nextOpening(site, now);
  return {
    kind: "wait",
    until: promise.state === "open" && promise.dueAt < opening ? promise.dueAt : opening,
  };
}

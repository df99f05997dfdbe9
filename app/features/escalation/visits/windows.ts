import {
  addDays,
  atLocalMinute,
  type Calendar,
  closedDayName,
  localDayOf,
} from "#app/features/regions/calendar.ts";
import { offeredWindows, type Slot } from "./limits.ts";

/*
 * When a technician can come: windows of a working day of the team's site, Saturdays included. Pure. All times of day
 * are local, so that a window of four hours has five when the clock is put back; none of the slots lies in that hour.
 */

export type Window = { startsAt: Date; endsAt: Date };

/** Nobody is told a window further ahead than this. */
export const farthestDays = 60;
/** A window that ends sooner than this cannot be offered any more. */
const leastMinutes = 60;
/** Whoever is on the way is waited for so long after the window, and what was said plus that. */
export const graceMinutes = 30;

export function windowOf(site: Pick<Calendar, "timeZone">, day: string, slot: Slot): Window {
  const [from = 0, to = 0] = slot.split("-").map((hour) => Number(hour) * 60);
  return { startsAt: atLocalMinute(site, day, from), endsAt: atLocalMinute(site, day, to) };
}

export type WindowError = "past" | "far" | "closed";

/**
 * Can this be offered? Not what is over or about to be, not further ahead than {@link farthestDays}, not on a Sunday, a
 * statutory holiday of the site's state or a day on which the site is closed.
 */
export function windowError(site: Calendar, window: Window, now: Date): WindowError | null {
  if (window.endsAt.getTime() - now.getTime() < leastMinutes * 60_000) return "past";
  if (window.startsAt.getTime() - now.getTime() > farthestDays * 86_400_000) return "far";
  return isTechnicianDay(site, localDayOf(site, window.startsAt)) ? null : "closed";
}

function isTechnicianDay(site: Calendar, day: string): boolean {
  const isSunday = new Date(`${day}T00:00Z`).getUTCDay() === 0;
  return !isSunday && closedDayName(site, day) === null;
}

/**
 * The next windows that fit, one a day and in turn before and after noon, the first at least `leadHours` ahead: what is
 * proposed to an agent, to a customer who has to move, and after a visit that was missed.
 */
export function suggestWindows(
  site: Calendar,
  now: Date,
  { leadHours = 3, count = offeredWindows } = {},
): Window[] {
  const from = new Date(now.getTime() + leadHours * 3_600_000);
  const found: Window[] = [];
  let day = localDayOf(site, now);
  for (let ahead = 0; ahead <= farthestDays && found.length < count; ahead++, day = addDays(day, 1)) {
    const parts: Slot[] = found.length % 2 === 0 ? ["8-12", "12-16"] : ["12-16", "8-12"];
    const window = parts.map((slot) => windowOf(site, day, slot)).find(({ startsAt }) => startsAt >= from);
    if (window && !windowError(site, window, now)) found.push(window);
  }
  return found;
}

/** Sorted and without doubles. */
export function tidyWindows(windows: readonly Window[]): Window[] {
  const byKey = new Map(
    windows.map((window) => [`${Number(window.startsAt)}-${Number(window.endsAt)}`, window]),
  );
  return [...byKey.values()].sort(
    (a, b) => Number(a.startsAt) - Number(b.startsAt) || Number(a.endsAt) - Number(b.endsAt),
  );
}

type OpenVisit = { endsAt: Date; underwayAt: Date | null; etaMinutes: number | null };

/**
 * From when on an open visit counts as missed: the end of its window; when somebody is on the way, also half an hour
 * after they wanted to be there.
 */
export function missedFrom({ endsAt, underwayAt, etaMinutes }: OpenVisit): Date {
  if (!underwayAt) return endsAt;
  const expected = underwayAt.getTime() + ((etaMinutes ?? 0) + graceMinutes) * 60_000;
  return new Date(Math.max(endsAt.getTime(), expected));
}

import { addDays, atLocalMinute, type Calendar, localDayOf } from "#app/features/regions/calendar.ts";

/** The local day of a site: first moment, and first moment of the next one. */
export function dayOf(site: Pick<Calendar, "timeZone">, now: Date): { start: Date; end: Date } {
  const day = localDayOf(site, now);
  return { start: atLocalMinute(site, day, 0), end: atLocalMinute(site, addDays(day, 1), 0) };
}

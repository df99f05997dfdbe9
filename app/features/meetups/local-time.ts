import { atLocalMinute, localDayOf } from "#app/features/regions/calendar.ts";
import { toClock, toLocalInput, zone } from "./local-input.ts";

export { toClock, toLocalInput };

const inputPattern = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

/** The moment of an `<input type="datetime-local">`: "2026-11-24T18:00"; null for anything else. */
export function fromLocalInput(value: string): Date | null {
  const [, day, hours, minutes] = inputPattern.exec(value) ?? [];
  if (!day || Number.isNaN(Date.parse(`${day}T00:00Z`))) return null;
  return atLocalMinute(zone, day, Number(hours) * 60 + Number(minutes));
}

/** "18:30" on the day of `on`. */
export function atLocalTime(on: Date, hours: number, minutes: number): Date {
  return atLocalMinute(zone, localDayOf(zone, on), hours * 60 + minutes);
}

export const localDay = (at: Date): string => localDayOf(zone, at);

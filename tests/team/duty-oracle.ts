import { absenceAt, type Duty, type Member, type Team } from "#app/features/escalation/contact/duty.ts";
import type { Calendar } from "#app/features/regions/calendar.ts";
import { holidaysOf } from "#app/features/regions/holidays.ts";

/*
 * Who is there, worked out a second time and as simply as possible: by asking a wall clock. Nothing of calendar.ts is
 * used, so that a mistake there does not agree with itself. Frames must not begin or end between 2 and 3 o'clock, where
 * the days on which clocks change have rules of their own (tests/regions/calendar.test.ts).
 */

const wall = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Berlin",
  weekday: "short",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});
const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

type Wall = { day: string; weekday: number; minute: number };
const seen = new Map<number, Wall>();

function wallOf(moment: number): Wall {
  const known = seen.get(moment);
  if (known) return known;
  const parts = Object.fromEntries(wall.formatToParts(moment).map(({ type, value }) => [type, value]));
  const made = {
    day: `${parts.year}-${parts.month}-${parts.day}`,
    weekday: weekdays.indexOf(parts.weekday ?? "") + 1,
    minute: Number(parts.hour) * 60 + Number(parts.minute),
  };
  seen.set(moment, made);
  return made;
}

const isClosed = ({ federalState, closures }: Calendar, { day }: Wall) =>
  closures.includes(day) || holidaysOf(federalState, Number(day.slice(0, 4))).has(day);

const isWithin = ({ frames }: Calendar, { weekday, minute }: Wall) =>
  frames.some((f) => f.weekday === weekday && f.startMinute <= minute && minute < f.endMinute);

export function isThere(member: Member, moment: number): boolean {
  const clock = wallOf(moment);
  if (member.hasLeft || !isWithin(member.shifts, clock) || isClosed(member.shifts, clock)) return false;
  return !member.absences.some(({ startsAt, endsAt }) => +startsAt <= moment && moment < +endsAt);
}

const isOpenSite = ({ site }: Team, moment: number) =>
  isWithin(site, wallOf(moment)) && !isClosed(site, wallOf(moment));

/**
 * Every moment of [from, to) at which anything can change for a team: each minute of a frame's start or end on every local
 * day, local midnights (holidays and closures), and the ends of absences and of deputies' periods. Between two neighbours
 * everything that decides is constant, because each of its conditions compares the moment with one of these bounds. So one
 * moment of each piece speaks for all its minutes.
 */
export function boundsOf(team: Team, from: number, to: number): number[] {
  const calendars = [team.site, ...team.members.map(({ shifts }) => shifts)];
  const minutes = new Set([
    0,
    ...calendars.flatMap(({ frames }) => frames.flatMap((f) => [f.startMinute, f.endMinute])),
  ]);
  const fixed = team.members.flatMap(({ absences, deputies }) => [
    ...absences.flatMap(({ startsAt, endsAt }) => [+startsAt, +endsAt]),
    ...deputies.flatMap(({ validFrom, validTo }) => [+validFrom, ...(validTo ? [+validTo] : [])]),
  ]);
  const bounds = new Set([from, ...fixed]);
  const hour = 3_600_000;
  for (let utcDay = from - 24 * hour; utcDay < to + 24 * hour; utcDay += 24 * hour) {
    const midnight = Math.floor(utcDay / (24 * hour)) * 24 * hour;
    // The local clock is one or two hours ahead of UTC: the bound is the one at which it shows this minute.
    for (const minute of minutes) {
      for (const ahead of [1, 2]) {
        const bound = midnight + minute * 60_000 - ahead * hour;
        if (wallOf(bound).minute === minute % 1440) bounds.add(bound);
      }
    }
  }
  return [...bounds].filter((moment) => from <= moment && moment < to).sort((a, b) => a - b);
}

export type Pieces = { at: number; here: Set<number> }[];

/** The year of a team, piece by piece: who is there from each bound to the next. */
export const piecesOf = (team: Team, from: number, to: number): Pieces =>
  boundsOf(team, from, to).map((at) => ({
    at,
    here: new Set(team.members.filter((member) => isThere(member, at)).map(({ id }) => id)),
  }));

/** The first piece from `index` on that begins with somebody there. */
function nextPresence(pieces: Pieces, index: number): number | null {
  for (let i = index; i < pieces.length; i++)
    if ((pieces[i]?.here.size ?? 0) > 0) return pieces[i]?.at ?? null;
  return null;
}

/**
 * What is wrong with an answer, or null. Somebody who is there is named, the owner before the deputies, these before
 * others; when nobody is there, the next moment at which somebody is has to be announced, or, when nobody ever comes, an
 * opening of the site.
 */
export function faultOf(
  team: Team,
  ownerId: number,
  pieces: Pieces,
  index: number,
  now: Date,
  duty: Duty,
): string | null {
  const piece = pieces[index];
  if (!piece) return "no such piece";
  const { here } = piece;
  if (duty.kind === "closed") {
    if (here.size > 0) return "nobody is named although somebody is there";
    const next = nextPresence(pieces, index + 1);
    if (next !== null)
      return +duty.opensAt === next
        ? null
        : `announced ${duty.opensAt.toISOString()}, true is ${new Date(next).toISOString()}`;
    return +duty.opensAt >= +now && isOpenSite(team, +duty.opensAt)
      ? null
      : "announced a moment without opening";
  }
  if (!here.has(duty.member.id)) return `${duty.member.id} is named but not there`;
  const expected = expectedOf(team, ownerId, here, now);
  if (expected !== null && expected !== duty.member.id)
    return `${duty.member.id} is named instead of ${expected}`;
  return +duty.until > +now ? null : "is there until the past";
}

/** The owner, else a deputy who is there; null: any colleague will do. */
function expectedOf(team: Team, ownerId: number, here: Set<number>, now: Date): number | null {
  if (here.has(ownerId)) return ownerId;
  const owner = team.members.find(({ id }) => id === ownerId);
  if (!owner) return null;
  const standing = owner.deputies.find((d) => d.validFrom <= now && (!d.validTo || now < d.validTo));
  const wanted = [absenceAt(owner, now)?.deputyId, standing?.deputyId];
  return wanted.find((id) => id !== undefined && id !== null && here.has(id)) ?? null;
}

import {
  addWorkingDay,
  type Calendar,
  findOpening,
  hoursOfDay,
  isOpen,
  localDayOf,
  nextOpening,
  type SiteCalendar,
} from "#app/features/regions/calendar.ts";

/*
 * Two words (product.md, "The life of a question" 5): the *owner* is the named contact and changes only by handover or
 * by an absence of one working day or more; *on duty* is who answers right now. On duty is worked out here, from
 * calendars, and never stored.
 */

export type Absence = { startsAt: Date; endsAt: Date; deputyId: number | null };

/** Who stands in whenever the agent is not there; `validTo` is excluded, null is until further notice. */
export type Standing = { deputyId: number; validFrom: Date; validTo: Date | null };

export type Member = {
  id: number;
  fullName: string;
  displayName: string;
  salutation: "f" | "m";
  hue: number;
  isLead: boolean;
  hasLeft: boolean;
  /** Own working time on the site's working days, without absences. */
  shifts: Calendar;
  /** The same with absences taken out. */
  calendar: Calendar;
  absences: readonly Absence[];
  /** One at a time, without a gap: the database sees to it. */
  deputies: readonly Standing[];
  /** Ids of categories. */
  skills: readonly number[];
  /** Open tickets owned. */
  openCount: number;
  /** So many open tickets at most before others come first; null: no limit. */
  capacity: number | null;
};

export type Team = { regionId: number; site: SiteCalendar; members: readonly Member[] };

/** "Bis 18 Uhr da", or when next; a break in the day does not count as going home. */
export type Presence = { isPresent: true; until: Date } | { isPresent: false; nextAt: Date | null };

export function presenceOf(member: Member, now: Date): Presence {
  if (member.hasLeft) return { isPresent: false, nextAt: null };
  if (!isOpen(member.calendar, now)) return { isPresent: false, nextAt: findOpening(member.calendar, now) };
  const hours = hoursOfDay(member.calendar, localDayOf(member.calendar, now));
  return { isPresent: true, until: hours?.closesAt ?? now };
}

export type Duty =
  | { kind: "owner" | "deputy" | "colleague"; member: Member; until: Date }
  /** Nobody is there; the announced moment at which somebody is. */
  | { kind: "closed"; opensAt: Date };

/**
 * Who answers for an owner's tickets at this moment: the owner if present, else the deputy of their absence, else the
 * standing deputy, else the least-loaded agent who is present, else the lead.
 */
export function onDuty(team: Team, ownerId: number, now: Date): Duty {
  const here = team.members.filter((member) => presenceOf(member, now).isPresent);
  const owner = team.members.find(({ id }) => id === ownerId);
  const absence = owner && absenceAt(owner, now);
  const choices: [kind: "owner" | "deputy" | "colleague", member: Member | undefined][] = [
    ["owner", here.find(({ id }) => id === ownerId)],
    ["deputy", here.find(({ id }) => id === absence?.deputyId)],
    ["deputy", here.find(({ id }) => owner && id === standingDeputyAt(owner, now))],
    ["colleague", leastLoaded(here.filter(({ isLead }) => !isLead)) ?? leastLoaded(here)],
  ];
  for (const [kind, member] of choices) {
    if (!member) continue;
    const presence = presenceOf(member, now);
    if (presence.isPresent) return { kind, member, until: presence.until };
  }
  return { kind: "closed", opensAt: nextPresence(team, now) };
}

/** When the next member comes; when nobody ever does, when the site opens. */
function nextPresence(team: Team, now: Date): Date {
  const times = team.members.flatMap((member) => {
    const presence = presenceOf(member, now);
    return !presence.isPresent && presence.nextAt ? [presence.nextAt.getTime()] : [];
  });
  return times.length > 0 ? new Date(Math.min(...times)) : nextOpening(team.site, now);
}

export type OwnerChoice = { member: Member; why: "helped-before" | "skill" | "lead" | "anyone" };

/**
 * Who becomes the owner of a new ticket: the agent who helped this customer last if still in the team, else the
 * least-loaded agent with the skill, else the lead (product.md, "The life of a question" 5). Of those with the skill whoever
 * has room comes before whoever is at their capacity. Whoever is away for a working day or more is passed over unless
 * everybody is.
 * @returns null for a team without members
 */
export function chooseOwner(
  team: Team,
  { lastHelperId, categoryId, now }: { lastHelperId: number | null; categoryId: number; now: Date },
): OwnerChoice | null {
  const staying = team.members.filter(({ hasLeft }) => !hasLeft);
  const available = staying.filter((member) => !isLongAbsent(member, now));
  const pool = available.length > 0 ? available : staying;
  const choices: [why: OwnerChoice["why"], member: Member | undefined][] = [
    ["helped-before", available.find(({ id }) => id === lastHelperId)],
    ["skill", leastLoaded(withRoom(available.filter((m) => !m.isLead && m.skills.includes(categoryId))))],
    ["lead", leastLoaded(pool.filter(({ isLead }) => isLead))],
    ["anyone", leastLoaded(pool)],
  ];
  for (const [why, member] of choices) if (member) return { member, why };
  return null;
}

/** The standing deputy of this moment; undefined in a team of one. */
export function standingDeputyAt({ deputies }: Pick<Member, "deputies">, now: Date): number | undefined {
  return deputies.find(({ validFrom, validTo }) => validFrom <= now && (validTo === null || now < validTo))
    ?.deputyId;
}

/** The absence that covers this moment. */
export function absenceAt(member: Member, now: Date): Absence | undefined {
  return member.absences.find(({ startsAt, endsAt }) => startsAt <= now && now < endsAt);
}

/** Away for one working day or more, of their own working time: tickets may get another owner. */
export function isLongAbsent(member: Member, now: Date): boolean {
  if (member.hasLeft) return true;
  const absence = absenceAt(member, now);
  if (!absence || !findOpening(member.shifts, absence.startsAt)) return false;
  return addWorkingDay(member.shifts, absence.startsAt) <= absence.endsAt;
}

/** Whoever is below their capacity; everybody when nobody is, so that a full team still answers. */
function withRoom(members: Member[]): Member[] {
  const roomy = members.filter(({ openCount, capacity }) => capacity === null || openCount < capacity);
  return roomy.length > 0 ? roomy : members;
}

function leastLoaded(members: readonly Member[]): Member | undefined {
  return members.toSorted((a, b) => a.openCount - b.openCount || a.id - b.id)[0];
}

import { addDays, atLocalMinute, localDayOf } from "#app/features/regions/calendar.ts";

/*
 * What German telecom law asks when a service is out altogether: § 58 TKG in the version in force since 1 December 2021.
 * An aid for calculating, no legal advice. Pure functions; amounts in cents, days by the calendar in Germany.
 *
 * Wording (https://www.gesetze-im-internet.de/tkg_2021/__58.html; compared with https://www.buzer.de/58_TKG.htm):
 * - Abs. 1: the provider clears a fault without delay and free of charge, unless the consumer is responsible for it.
 * - Abs. 2 Satz 1: receipt of the report and agreed appointments are documented towards the consumer without delay.
 * - Abs. 2 Satz 2: "Wenn der Anbieter die Störung nicht innerhalb eines Kalendertages nach Eingang der Störungsmeldung
 *   beseitigen kann, ist er verpflichtet, den Verbraucher spätestens innerhalb des Folgetages darüber zu informieren,
 *   welche Maßnahmen er eingeleitet hat und wann die Störung voraussichtlich behoben sein wird."
 * - Abs. 3 Satz 1: not cleared "innerhalb von zwei Kalendertagen nach Eingang der Störungsmeldung": compensation "ab dem
 *   Folgetag für jeden Tag des vollständigen Ausfalls des Dienstes"; not when the consumer is responsible, when it rests on
 *   measures laid down by law or orders of security authorities, or on force majeure.
 * - Abs. 3 Satz 2: "am dritten und vierten Tag 5 Euro oder 10 Prozent und ab dem fünften Tag 10 Euro oder 20 Prozent der
 *   vertraglich vereinbarten Monatsentgelte bei Verträgen mit gleichbleibendem monatlichem Entgelt, je nachdem, welcher
 *   Betrag höher ist".
 * - Abs. 3 Satz 3: a reduction of the fee under § 57 Abs. 4 for the same fault is set off against it.
 * - Abs. 4: a missed customer service or installation appointment: 10 Euro or 20 percent of the monthly fee, whichever is
 *   higher, unless the consumer is responsible.
 *
 * Counting (§§ 187 Abs. 1, 188 Abs. 1 BGB): the day of the report does not count. Day 1 is the calendar day after it, so
 * that days 1 and 2 are the "zwei Kalendertage" and the "Folgetag" with the first compensation is day 3. A day counts when
 * the service was out on it at all, the day of repair included: the reading that is better for the customer
 * (docs/decisions/024). The law knows no upper limit.
 */

const germany = { timeZone: "Europe/Berlin" };

export const firstPaidDay = 3;
export const higherFromDay = 5;
export const fixedCents = { early: 500, late: 1_000, appointment: 1_000 };
export const percentages = { early: 10, late: 20, appointment: 20 };

/** Which day after the report is it? 0 on the day of the report itself, 1 on the calendar day after it. */
export function dayAfterReport(reportedAt: Date, at: Date): number {
  const days = Date.parse(localDayOf(germany, at)) - Date.parse(localDayOf(germany, reportedAt));
  return Math.round(days / 86_400_000);
}

/** The first moment of the so many-eth day after the report. */
export const startOfDay = (reportedAt: Date, day: number): Date =>
  atLocalMinute(germany, addDays(localDayOf(germany, reportedAt), day), 0);

export type InformationDuty = {
  /** "Nicht innerhalb eines Kalendertages": when day 1 is over. What was said before counts as well. */
  arisesAt: Date;
  /** "Spätestens innerhalb des Folgetages": until the end of day 2; the first moment that is too late. */
  dueBy: Date;
};

/** § 58 Abs. 2 Satz 2. */
export const informationDuty = (reportedAt: Date): InformationDuty => ({
  arisesAt: startOfDay(reportedAt, 2),
  dueBy: startOfDay(reportedAt, 3),
});

/** fulfilled: told in time; late: told, but after the end of day 2; over: cleared before anything was due. */
export type DutyState = "not-yet" | "due" | "overdue" | "fulfilled" | "late" | "over";

export function dutyState(
  {
    reportedAt,
    informedAt,
    restoredAt,
  }: { reportedAt: Date; informedAt: Date | null; restoredAt: Date | null },
  now: Date,
): DutyState {
  const { arisesAt, dueBy } = informationDuty(reportedAt);
  if (informedAt) return informedAt < dueBy ? "fulfilled" : "late";
  if (restoredAt && restoredAt <= arisesAt) return "over";
  if (now >= dueBy) return "overdue";
  return now >= arisesAt ? "due" : "not-yet";
}

/** The higher of the fixed sum and the share of the fee, rounded up to whole cents. A negative fee counts as none. */
function higherOf(fixed: number, percent: number, monthlyFeeCents: number | null): number {
  return Math.max(fixed, Math.ceil((Math.max(0, monthlyFeeCents ?? 0) * percent) / 100));
}

/** § 58 Abs. 3 Satz 2, for the so many-eth day after the report. @param monthlyFeeCents null: not fixed or not known */
export function centsOfDay(day: number, monthlyFeeCents: number | null): number {
  if (day < firstPaidDay) return 0;
  return day < higherFromDay
    ? higherOf(fixedCents.early, percentages.early, monthlyFeeCents)
    : higherOf(fixedCents.late, percentages.late, monthlyFeeCents);
}

/** § 58 Abs. 4 Satz 1, for each appointment. */
export const centsOfMissedVisit = (monthlyFeeCents: number | null): number =>
  higherOf(fixedCents.appointment, percentages.appointment, monthlyFeeCents);

export type CompensationDay = {
  /** 3, 4, 5 … */
  day: number;
  /** Local date, YYYY-MM-DD. */
  date: string;
  cents: number;
};

export type OutageFacts = {
  reportedAt: Date;
  /** The first moment at which it worked again; the moment of now while it is out. */
  until: Date;
  monthlyFeeCents: number | null;
  /** The consumer is responsible, an order, force majeure: nothing is due for days. */
  isExcluded: boolean;
};

/** Every day for which something is due, the first first. */
export function compensationDays({
  reportedAt,
  until,
  monthlyFeeCents,
  isExcluded,
}: OutageFacts): CompensationDay[] {
  if (isExcluded || until <= reportedAt) return [];
  // What works again with the stroke of midnight was out on the day before for the last time.
  const last = dayAfterReport(reportedAt, new Date(until.getTime() - 1));
  const reportDay = localDayOf(germany, reportedAt);
  return Array.from({ length: Math.max(0, last - firstPaidDay + 1) }, (_, i) => {
    const day = firstPaidDay + i;
    return { day, date: addDays(reportDay, day), cents: centsOfDay(day, monthlyFeeCents) };
  });
}

export type Claim = {
  days: CompensationDay[];
  daysCents: number;
  /** Of each missed appointment. */
  visitCents: number;
  visitsCents: number;
  /** Set off against the days (§ 58 Abs. 3 Satz 3), never more than these. */
  setOffCents: number;
  totalCents: number;
};

/**
 * Everything together.
 * @param missedVisits appointments the provider missed and the customer is not responsible for
 * @param reductionCents what was reduced for the same fault under § 57 Abs. 4
 */
export function claimOf(
  outage: OutageFacts | null,
  {
    missedVisits,
    monthlyFeeCents,
    reductionCents,
  }: { missedVisits: number; monthlyFeeCents: number | null; reductionCents: number },
): Claim {
  const days = outage ? compensationDays(outage) : [];
  const daysCents = days.reduce((sum, { cents }) => sum + cents, 0);
  const visitCents = centsOfMissedVisit(monthlyFeeCents);
  const visitsCents = visitCents * Math.max(0, missedVisits);
  const setOffCents = Math.min(daysCents, Math.max(0, reductionCents));
  return {
    days,
    daysCents,
    visitCents,
    visitsCents,
    setOffCents,
    totalCents: daysCents - setOffCents + visitsCents,
  };
}

import { and, asc, eq } from "drizzle-orm";
import { formatEuros, formatLongDay, formatMoment } from "#app/i18n/formats.ts";
import { type Locale, toLocale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { agents, ticketEvents } from "#db/schema/escalation.ts";
import { claimLetters, outageClaims } from "#db/schema/telecom-law.ts";
import { visits } from "#db/schema/visits.ts";
import type { TicketRow } from "../tickets/ticket-rows.server.ts";
import { type ClaimRow, readAskedAt } from "./claims.server.ts";
import {
  type Claim,
  claimOf,
  type DutyState,
  dutyState,
  firstPaidDay,
  type InformationDuty,
  informationDuty,
  startOfDay,
} from "./compensation.ts";

export type DeskClaim = {
  isTotalOutage: boolean;
  reportedAt: Date;
  /** From this day on compensation is due. */
  paidFrom: Date;
  restoredAt: Date | null;
  /** Until when the days count: when it worked again, else the ticket's end, else now. */
  until: Date;
  monthlyFeeCents: number | null;
  reductionCents: number;
  exclusion: ClaimRow["exclusion"];
  exclusionNote: string;
  duty: InformationDuty & { state: DutyState; informedAt: Date | null; via: ClaimRow["informedVia"] };
  /** Answers of the team by which the duty can have been fulfilled. */
  answers: { postId: number; at: Date; name: string }[];
  missedVisits: { id: number; startsAt: Date; endsAt: Date; isExcused: boolean }[];
  claim: Claim;
  /** For the customer, in their words; it is sent by mail and goes into no public text. */
  text: string;
  letters: { at: Date; name: string }[];
};

/**
 * The law's clock of a ticket, for its page, which was read through the team's visibility scope; null when the law asks
 * nothing: no total outage and no missed appointment.
 */
export async function readDeskClaim(ctx: Ctx, ticket: TicketRow): Promise<DeskClaim | null> {
  const [[row], [customer], askedAt, missed, answers, letters] = await Promise.all([
    ctx.db.select().from(outageClaims).where(eq(outageClaims.ticketId, ticket.id)),
    ctx.db.select({ locale: users.locale }).from(users).where(eq(users.id, ticket.customerId)),
    readAskedAt(ctx, ticket),
    ctx.db
      .select({
        id: visits.id,
        startsAt: visits.startsAt,
        endsAt: visits.endsAt,
        excusedAt: visits.excusedAt,
      })
      .from(visits)
      .where(and(eq(visits.ticketId, ticket.id), eq(visits.state, "missed")))
      .orderBy(asc(visits.startsAt)),
    listAnswers(ctx, ticket),
    ctx.db
      .select({ at: claimLetters.sentAt, name: agents.fullName })
      .from(claimLetters)
      .innerJoin(agents, eq(agents.userId, claimLetters.sentById))
      .where(eq(claimLetters.ticketId, ticket.id))
      .orderBy(asc(claimLetters.sentAt)),
  ]);
  const isTotalOutage = ticket.severity === "total-outage";
  if (!isTotalOutage && missed.length === 0) return null;
  const reportedAt = row?.reportedAt ?? askedAt;
  const restoredAt = row?.restoredAt ?? null;
  const until = restoredAt ?? ticket.closedAt ?? ctx.now;
  const monthlyFeeCents = row?.monthlyFeeCents ?? null;
  const reductionCents = row?.reductionCents ?? 0;
  const informedAt = row?.informedAt ?? null;
  const claim = claimOf(
    isTotalOutage ? { reportedAt, until, monthlyFeeCents, isExcluded: row?.exclusion != null } : null,
    { missedVisits: missed.filter(({ excusedAt }) => !excusedAt).length, monthlyFeeCents, reductionCents },
  );
  const facts: Omit<DeskClaim, "text"> = {
    isTotalOutage,
    reportedAt,
    paidFrom: startOfDay(reportedAt, firstPaidDay),
    restoredAt,
    until,
    monthlyFeeCents,
    reductionCents,
    exclusion: row?.exclusion ?? null,
    exclusionNote: row?.exclusionNote ?? "",
    duty: {
      ...informationDuty(reportedAt),
      state: dutyState({ reportedAt, informedAt, restoredAt: restoredAt ?? ticket.closedAt }, ctx.now),
      informedAt,
      via: row?.informedVia ?? null,
    },
    answers,
    missedVisits: missed.map(({ excusedAt, ...visit }) => ({ ...visit, isExcused: excusedAt !== null })),
    claim,
    letters,
  };
  // In the customer's language, as the mail around it; not in that of whoever sends it.
  const locale = toLocale(found(customer).locale, ctx.site.address);
  return { ...facts, text: writeClaimText(locale, ticket.code, facts, ctx.now) };
}

async function listAnswers(ctx: Ctx, ticket: TicketRow) {
  const rows = await ctx.db
    .select({ data: ticketEvents.data, at: ticketEvents.createdAt, name: agents.fullName })
    .from(ticketEvents)
    .innerJoin(agents, eq(agents.userId, ticketEvents.actorId))
    .where(and(eq(ticketEvents.ticketId, ticket.id), eq(ticketEvents.kind, "answered")))
    .orderBy(asc(ticketEvents.createdAt));
  return rows.map(({ data, ...row }) => ({ ...row, postId: Number(data.postId) }));
}

/** The calculation as a letter: what happened, what is due for which day, and what it is. */
export function writeClaimText(
  locale: Locale,
  code: string,
  claim: Omit<DeskClaim, "text">,
  now: Date,
): string {
  const euros = (cents: number) => formatEuros(locale, cents);
  const moment = (at: Date) => formatMoment(locale, at, new Date(0));
  const { days, daysCents, setOffCents, visitCents, visitsCents, totalCents } = claim.claim;
  const isOver = claim.restoredAt !== null || claim.until < now;
  const fee = claim.monthlyFeeCents === null ? "none" : euros(claim.monthlyFeeCents);
  const lines: string[] = [];
  if (claim.isTotalOutage) {
    lines.push(
      t(locale, isOver ? "law.text.wasOut" : "law.text.isOut", {
        code,
        reported: moment(claim.reportedAt),
        until: moment(claim.until),
      }),
      "",
    );
    if (claim.exclusion)
      lines.push(
        t(locale, "law.text.excluded", {
          why: claim.exclusion === "force-majeure" ? "forceMajeure" : claim.exclusion,
        }),
        "",
      );
    else if (days.length === 0) lines.push(t(locale, "law.text.noDays"), "");
    else {
      lines.push(t(locale, "law.text.daysIntro", { fee }));
      for (const { day, date, cents } of days) {
        lines.push(
          t(locale, "law.text.day", {
            day,
            date: formatLongDay(locale, new Date(`${date}T12:00Z`)),
            amount: euros(cents),
          }),
        );
      }
      lines.push(t(locale, "law.text.daysSum", { amount: euros(daysCents) }), "");
      if (setOffCents > 0) lines.push(t(locale, "law.text.setOff", { amount: euros(setOffCents) }), "");
    }
  }
  const missed = claim.missedVisits.filter(({ isExcused }) => !isExcused);
  if (missed.length > 0) {
    lines.push(t(locale, "law.text.visits", { count: missed.length, fee }));
    for (const { startsAt } of missed) {
      lines.push(
        t(locale, "law.text.visit", { date: formatLongDay(locale, startsAt), amount: euros(visitCents) }),
      );
    }
    lines.push(t(locale, "law.text.visitsSum", { amount: euros(visitsCents) }), "");
  }
  if (totalCents > 0)
    lines.push(
      t(locale, isOver ? "law.text.total" : "law.text.totalSoFar", { amount: euros(totalCents) }),
      "",
    );
  lines.push(t(locale, "law.text.noWarranty"));
  return lines.join("\n");
}

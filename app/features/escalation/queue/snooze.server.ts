import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import {
  addWorkingMinutes,
  type SiteCalendar,
  workingMinutesBetween,
} from "#app/features/regions/calendar.ts";
import { readSiteCalendar } from "#app/features/regions/calendars.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, notFound } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { announce } from "#app/platform/live.server.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { tickets } from "#db/schema/escalation.ts";
import { canNote, hasDesk } from "../policy.ts";
import { dangerMs } from "../promise/due.ts";
import {
  findOpenPromise,
  lockForWork,
  lockTicket,
  logEvent,
  type TicketRow,
} from "../tickets/ticket-rows.server.ts";
import { isAsleep } from "./conditions.server.ts";
import { ticketBack } from "./events.server.ts";
import { snoozeMoment } from "./snooze-choice.ts";
import type { SnoozeTime } from "./snooze-times.ts";

export type SnoozeRow = typeof deskSnoozes.$inferSelect;

/** Of a promise's working time: from then on its ticket is in sight again, whatever was chosen. */
export const promiseShare = 0.75;

/** Nobody plans further ahead than this. */
const longestMs = 60 * 24 * 3_600_000;

/**
 * When three quarters of a promise's working time have passed; with anything else that is due, at the latest an hour
 * before it.
 */
export function promiseWakesAt(
  site: SiteCalendar,
  promise: { madeAt: Date; dueAt: Date } | null,
  nextDueAt: Date | null,
): Date | null {
  const moments = [
    promise
      ? addWorkingMinutes(
          site,
          promise.madeAt,
          Math.floor(promiseShare * workingMinutesBetween(site, promise.madeAt, promise.dueAt)),
        )
      : null,
    nextDueAt ? new Date(nextDueAt.getTime() - dangerMs) : null,
  ].filter((moment) => moment !== null);
  return moments.length > 0 ? new Date(Math.min(...moments.map((moment) => moment.getTime()))) : null;
}

/**
 * Puts a ticket aside until a time or until the customer replies (`until` null). It is the ticket that rests, for
 * everybody in the team. Never hides a promise: see {@link promiseWakesAt}.
 * @returns the row as it stands now
 * @throws not-found; conflict (closed, the owner has it, the promise is too near); invalid (field `until`)
 */
export async function snoozeTicket(
  ctx: Ctx,
  input: { ticketId: number; until: Date | null },
): Promise<SnoozeRow> {
  return transact(ctx, async (ctx) => {
    const { ticket, team } = await lockForWork(ctx, input.ticketId);
    if (ctx.actor.kind !== "user") throw notFound();
    assertAhead(ctx, input.until);
    const latest = await readPromiseWake(ctx, ticket, team.site);
    if (latest && latest <= ctx.now) throw new AppError("conflict", "queue.refused.promiseNear");
    const row = {
      ticketId: ticket.id,
      byId: ctx.actor.id,
      snoozedAt: ctx.now,
      until: input.until,
      wakesAt: earlier(input.until, latest),
      wokeAt: null,
      wokeBy: null,
    };
    await putSnooze(ctx, row);
    await logEvent(ctx, ticket.id, "snoozed", input.until ? { dueAt: input.until.toISOString() } : {});
    await announce(ctx, { kind: "desk", ticketId: ticket.id });
    return row;
  });
}

/** Which moment this agent means, by the calendar of the team's site. @throws not-found without a desk */
export async function resolveSnooze(
  ctx: Ctx,
  wish: { choice: SnoozeTime; time: Date | null },
): Promise<Date | null> {
  if (!hasDesk(ctx.actor)) throw notFound();
  return snoozeMoment(await readSiteCalendar(ctx, ctx.actor.teamRegionId), ctx.now, wish);
}

/** @throws invalid (field `until`): past, or too far ahead */
export function assertAhead(ctx: Ctx, until: Date | null): void {
  if (!until) return;
  if (until <= ctx.now) throw new AppError("invalid", "queue.error.untilPast", {}, "until");
  if (until.getTime() - ctx.now.getTime() > longestMs) {
    throw new AppError("invalid", "queue.error.untilFar", {}, "until");
  }
}

/** While the customer is awaited no promise runs. */
async function readPromiseWake(ctx: Ctx, ticket: TicketRow, site: SiteCalendar): Promise<Date | null> {
  if (ticket.waitingSince) return null;
  return promiseWakesAt(site, (await findOpenPromise(ctx, ticket.id)) ?? null, ticket.nextDueAt);
}

const earlier = (a: Date | null, b: Date | null) => (a && b ? (a < b ? a : b) : (a ?? b));

/** Writes the row as it shall be; for use cases of this folder that hold the ticket's lock. */
export async function putSnooze(ctx: Ctx, row: SnoozeRow): Promise<void> {
  const { ticketId: _ticketId, ...set } = row;
  await ctx.db.insert(deskSnoozes).values(row).onConflictDoUpdate({ target: deskSnoozes.ticketId, set });
}

export async function findSnooze(ctx: Ctx, ticketId: number): Promise<SnoozeRow | undefined> {
  const [row] = await ctx.db.select().from(deskSnoozes).where(eq(deskSnoozes.ticketId, ticketId));
  return row;
}

/**
 * Brings a ticket back now, or is done with its reminder. Everybody of the team may: it hides nothing.
 * @returns the row as it was
 * @throws not-found; conflict when it was not put aside
 */
export async function wakeTicket(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<SnoozeRow> {
  return transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    assertAllowed(canNote(ctx.actor, ticket), notFound);
    const [row] = await ctx.db.delete(deskSnoozes).where(eq(deskSnoozes.ticketId, ticketId)).returning();
    if (!row) throw new AppError("conflict", "queue.refused.notSnoozed");
    if (!row.wokeAt) await logEvent(ctx, ticketId, "woken");
    await announce(ctx, { kind: "desk", ticketId });
    return row;
  });
}

/** The promise has changed: what it allows is worked out anew. Running it twice changes nothing. */
export async function refreshSnooze(ctx: Ctx, ticketId: number): Promise<void> {
  await transact(ctx, async (ctx) => {
    const [ticket] = await ctx.db.select().from(tickets).where(eq(tickets.id, ticketId)).for("update");
    const snooze = ticket && (await findSnooze(ctx, ticketId));
    if (!ticket || !snooze || snooze.wokeAt) return;
    const latest = await readPromiseWake(ctx, ticket, await readSiteCalendar(ctx, ticket.regionId));
    await ctx.db
      .update(deskSnoozes)
      .set({ wakesAt: earlier(snooze.until, latest) })
      .where(eq(deskSnoozes.ticketId, ticketId));
  });
}

/** The team has dealt with a ticket that had come back: its reminder is done with. */
export async function endReminder(ctx: Ctx, ticketId: number): Promise<void> {
  await ctx.db
    .delete(deskSnoozes)
    .where(and(eq(deskSnoozes.ticketId, ticketId), isNotNull(deskSnoozes.wokeAt)));
}

/** A closed ticket is put aside by nobody. */
export async function dropSnooze(ctx: Ctx, ticketId: number): Promise<void> {
  await ctx.db.delete(deskSnoozes).where(eq(deskSnoozes.ticketId, ticketId));
}

/**
 * Each minute: what has come back is noted, with why, and open desks and whoever put it aside are told. Lists do not wait for it
 * ({@link isAsleep}).
 * @returns how many
 */
export async function wakeDueTickets(ctx: Ctx): Promise<number> {
  const due = await ctx.db
    .select({ ticketId: deskSnoozes.ticketId })
    .from(deskSnoozes)
    .innerJoin(tickets, eq(tickets.id, deskSnoozes.ticketId))
    .where(and(isNull(deskSnoozes.wokeAt), isNull(tickets.closedAt), sql`not ${isAsleep(ctx.now)}`));
  for (const { ticketId } of due) await transact(ctx, (ctx) => wakeByItself(ctx, ticketId));
  return due.length;
}

async function wakeByItself(ctx: Ctx, ticketId: number): Promise<void> {
  const ticket = await lockTicket(ctx, ticketId);
  const snooze = await findSnooze(ctx, ticketId);
  if (!snooze || snooze.wokeAt) return;
  const hasReplied = ticket.repliedAt !== null && ticket.repliedAt >= snooze.snoozedAt;
  const isTime = snooze.until !== null && snooze.until <= ctx.now;
  await ctx.db
    .update(deskSnoozes)
    .set({ wokeAt: ctx.now, wokeBy: hasReplied ? "reply" : isTime ? "time" : "promise" })
    .where(eq(deskSnoozes.ticketId, ticketId));
  await logEvent(ctx, ticketId, "woken");
  await emit(ctx, ticketBack, { ticketId, threadId: ticket.threadId });
  await announce(ctx, { kind: "desk", ticketId });
}

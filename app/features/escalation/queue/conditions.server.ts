import { and, eq, gt, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { deskSnoozes } from "#db/schema/desk.ts";
import { ticketHandovers, tickets } from "#db/schema/escalation.ts";
import { threadPlaces, threads } from "#db/schema/forum.ts";
import { dangerMs } from "../promise/due.ts";
import type { DeskFilter, DeskState, DueChoice } from "./filter.ts";

/*
 * A filter as conditions. The same ones list, count and check, so that a count is always the length of its list.
 */

export const customer = alias(users, "customer");

/** What the conditions need to know beside the tickets. */
export type Env = {
  actorId: number;
  now: Date;
  /** First moment of tomorrow in the site's time. */
  endOfDay: Date;
  /** Owners who are not there now. */
  awayIds: readonly number[];
};

export const closedDays = 30;
const dayMs = 86_400_000;

/** Joins of `tickets` which {@link matches} refers to; PostgreSQL leaves out those that nothing refers to. */
export const joins = {
  handover: and(
    eq(ticketHandovers.ticketId, tickets.id),
    isNull(ticketHandovers.acceptedAt),
    isNull(ticketHandovers.returnedAt),
  ),
  snooze: eq(deskSnoozes.ticketId, tickets.id),
  thread: eq(threads.id, tickets.threadId),
  place: eq(threadPlaces.threadId, tickets.threadId),
  customer: eq(customer.id, tickets.customerId),
};

/**
 * Put aside at this moment. Whatever a job has noted so far: a reply, the chosen time, 75 % of the promise (both in
 * `wakes_at`) and the last hour before anything is due bring it back (docs/decisions/021).
 */
export const isAsleep = (now: Date): SQL =>
  sql`(${and(
    isNotNull(deskSnoozes.ticketId),
    isNull(deskSnoozes.wokeAt),
    or(isNull(deskSnoozes.wakesAt), gt(deskSnoozes.wakesAt, now)),
    or(isNull(tickets.nextDueAt), gt(tickets.nextDueAt, new Date(now.getTime() + dangerMs))),
    or(isNull(tickets.repliedAt), lt(tickets.repliedAt, deskSnoozes.snoozedAt)),
  )})`;

/** Came back from being put aside and is not done with. */
export const isReminder = (now: Date): SQL =>
  sql`(${deskSnoozes.ticketId} is not null and not ${isAsleep(now)})`;

function ofState(state: DeskState, env: Env): SQL | undefined {
  switch (state) {
    case "new":
      return and(isNull(tickets.takenAt), isNull(tickets.firstResponseAt));
    case "working":
      return and(isNotNull(tickets.takenAt), isNull(tickets.waitingSince));
    case "replied":
      return isNotNull(tickets.repliedAt);
    case "waiting":
      return isNotNull(tickets.waitingSince);
    case "offered":
      return isNotNull(ticketHandovers.id);
    case "for-me":
      return or(
        eq(ticketHandovers.toId, env.actorId),
        and(eq(tickets.ownerId, env.actorId), isNotNull(tickets.repliedAt)),
        and(or(eq(tickets.ownerId, env.actorId), eq(deskSnoozes.byId, env.actorId)), isReminder(env.now)),
      );
    case "closed":
      return undefined;
  }
}

function ofDue(due: DueChoice, { now, endOfDay }: Env): SQL {
  switch (due) {
    case "late":
      return lte(tickets.nextDueAt, now);
    case "hour":
      return lte(tickets.nextDueAt, new Date(now.getTime() + dangerMs));
    case "today":
      return lt(tickets.nextDueAt, endOfDay);
    case "week":
      return lt(tickets.nextDueAt, new Date(endOfDay.getTime() + 6 * dayMs));
  }
}

function ofOwner(owner: DeskFilter["owner"], env: Env): SQL | undefined {
  if (owner === "all") return undefined;
  if (owner === "me") return eq(tickets.ownerId, env.actorId);
  if (owner !== "away") return eq(tickets.ownerId, owner);
  return env.awayIds.length > 0 ? inArray(tickets.ownerId, [...env.awayIds]) : sql`false`;
}

function ofText(text: string): SQL | undefined {
  if (!text) return undefined;
  const like = `%${text.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(${tickets.code} ilike ${like} or ${threads.title} ilike ${like} or ${customer.displayName} ilike ${like})`;
}

const whenClosed = (now: Date) =>
  and(isNotNull(tickets.closedAt), gt(tickets.closedAt, new Date(now.getTime() - closedDays * dayMs)));

/** Everything but the visibility scope, which every reader adds. */
export function matches(filter: DeskFilter, env: Env): SQL | undefined {
  const isClosed = filter.states.includes("closed");
  return and(
    isClosed ? whenClosed(env.now) : isNull(tickets.closedAt),
    isClosed ? undefined : or(...filter.states.map((state) => ofState(state, env))),
    ofOwner(filter.owner, env),
    filter.categoryId === null ? undefined : eq(tickets.categoryId, filter.categoryId),
    filter.severity ? eq(tickets.severity, filter.severity) : undefined,
    filter.postcode ? sql`${threadPlaces.postcode} like ${`${filter.postcode}%`}` : undefined,
    filter.due ? ofDue(filter.due, env) : undefined,
    isClosed || filter.snoozed === "also"
      ? undefined
      : filter.snoozed === "only"
        ? isAsleep(env.now)
        : sql`not ${isAsleep(env.now)}`,
    ofText(filter.text),
  );
}

/** `ctx.now` and who asks, with what only the team's calendar knows. */
export const makeEnv = (ctx: Ctx, actorId: number, rest: Pick<Env, "endOfDay" | "awayIds">): Env => ({
  actorId,
  now: ctx.now,
  ...rest,
});

import { and, asc, count, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { assertAllowed, found, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { meetupRegistrations, meetups } from "#db/schema/meetups.ts";
import { meetupChanged, seatFreed } from "./events.server.ts";
import { lockMeetup, type MeetupRow } from "./meetup-rows.server.ts";
import { canRegister } from "./policy.ts";

/** Whoever came without a seat is there and waits for none. */
const isWaiting = and(isNull(meetupRegistrations.seatedAt), isNull(meetupRegistrations.arrivedAt));

export type Registration = typeof meetupRegistrations.$inferSelect;

/**
 * Signs up: a seat while there is one, else the next place of the waiting list. Twice is once. Seats are counted under the
 * lock of the evening, so that there are never more than chairs.
 * @throws unauthenticated, not-found, forbidden (not confirmed, suspended, called off or over)
 */
export async function registerFor(ctx: Ctx, { meetupId }: { meetupId: number }): Promise<Registration> {
  const { actor } = ctx;
  if (actor.kind !== "user" || !actor.isVerified) throw unauthenticated();
  return transact(ctx, async (ctx) => {
    const meetup = await lockMeetup(ctx, meetupId);
    assertAllowed(canRegister(actor, meetup, ctx.now));
    await ctx.db
      .insert(meetupRegistrations)
      .values({ meetupId, userId: actor.id, registeredAt: ctx.now })
      .onConflictDoNothing();
    // Whoever waits longer comes first, also now.
    await fillSeats(ctx, meetup, actor.id);
    await emit(ctx, meetupChanged, { meetupId });
    return found(await readRegistration(ctx, meetupId, actor.id));
  });
}

/** Takes one's name off the list; the next who waits moves up and is told. Not being on it changes nothing. */
export async function leaveMeetup(ctx: Ctx, { meetupId }: { meetupId: number }): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const meetup = await lockMeetup(ctx, meetupId);
    const [gone] = await ctx.db
      .delete(meetupRegistrations)
      .where(and(eq(meetupRegistrations.meetupId, meetupId), eq(meetupRegistrations.userId, actor.id)))
      .returning({ id: meetupRegistrations.id });
    if (!gone) return;
    await fillSeats(ctx, meetup);
    await emit(ctx, meetupChanged, { meetupId });
  });
}

/**
 * Gives free seats to those who wait, in their order. The caller holds the lock of the evening.
 * @param newcomerId who is just signing up: sees it on the page and needs no mail
 */
export async function fillSeats(ctx: Ctx, meetup: MeetupRow, newcomerId?: number): Promise<void> {
  if (meetup.cancelledAt || meetup.endsAt <= ctx.now) return;
  const [taken] = await ctx.db
    .select({ count: count() })
    .from(meetupRegistrations)
    .where(and(eq(meetupRegistrations.meetupId, meetup.id), isNotNull(meetupRegistrations.seatedAt)));
  const free = meetup.capacity === null ? Number.MAX_SAFE_INTEGER : meetup.capacity - (taken?.count ?? 0);
  if (free <= 0) return;
  const waiting = await ctx.db
    .select({ id: meetupRegistrations.id, userId: meetupRegistrations.userId })
    .from(meetupRegistrations)
    .where(and(eq(meetupRegistrations.meetupId, meetup.id), isWaiting))
    .orderBy(asc(meetupRegistrations.id))
    .limit(Math.min(free, 10_000));
  for (const { id, userId } of waiting) {
    const isNew = userId === newcomerId;
    await ctx.db
      .update(meetupRegistrations)
      .set({ seatedAt: ctx.now, movedUpAt: isNew ? null : ctx.now })
      .where(eq(meetupRegistrations.id, id));
    if (!isNew) await emit(ctx, seatFreed, { meetupId: meetup.id, registrationId: id });
  }
}

/** Every coming evening that somebody waits for: seats that became free by themselves are given away, once. */
export async function fillFreedSeats(ctx: Ctx): Promise<void> {
  const awaited = await ctx.db
    .selectDistinct({ id: meetups.id })
    .from(meetups)
    .innerJoin(meetupRegistrations, eq(meetupRegistrations.meetupId, meetups.id))
    .where(and(isNull(meetups.cancelledAt), gt(meetups.endsAt, ctx.now), isWaiting));
  for (const { id: meetupId } of awaited) {
    await transact(ctx, async (ctx) => {
      await fillSeats(ctx, await lockMeetup(ctx, meetupId));
      await emit(ctx, meetupChanged, { meetupId });
    });
  }
}

/** Of one member, null when the name is not on the list. */
export async function readRegistration(
  ctx: Ctx,
  meetupId: number,
  userId: number,
): Promise<Registration | null> {
  const [row] = await ctx.db
    .select()
    .from(meetupRegistrations)
    .where(and(eq(meetupRegistrations.meetupId, meetupId), eq(meetupRegistrations.userId, userId)));
  return row ?? null;
}

/** How many sit, wait and came, of several evenings at once. */
export async function countSeats(ctx: Ctx, meetupIds: number[]) {
  if (meetupIds.length === 0) return new Map<number, { seated: number; waiting: number; arrived: number }>();
  const rows = await ctx.db
    .select({
      meetupId: meetupRegistrations.meetupId,
      seated: count(meetupRegistrations.seatedAt),
      waiting: sql<number>`count(*) filter (where ${isWaiting})::int`,
      arrived: count(meetupRegistrations.arrivedAt),
    })
    .from(meetupRegistrations)
    .where(inArray(meetupRegistrations.meetupId, meetupIds))
    .groupBy(meetupRegistrations.meetupId);
  return new Map(rows.map(({ meetupId, ...counts }) => [meetupId, counts]));
}

/** Place on the waiting list, from 1. */
export async function readWaitingPlace(ctx: Ctx, registration: Registration): Promise<number> {
  const ahead = await ctx.db
    .select({ id: meetupRegistrations.id })
    .from(meetupRegistrations)
    .where(and(eq(meetupRegistrations.meetupId, registration.meetupId), isWaiting))
    .orderBy(asc(meetupRegistrations.id));
  return ahead.findIndex(({ id }) => id === registration.id) + 1;
}

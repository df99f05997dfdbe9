import { and, eq, isNotNull, sql } from "drizzle-orm";
import fc from "fast-check";
import { describe } from "vitest";
import { deleteAccount } from "#app/features/admin/account-deletion.server.ts";
import { cancelMeetup, editMeetup } from "#app/features/meetups/editing.server.ts";
import {
  countSeats,
  fillFreedSeats,
  leaveMeetup,
  readRegistration,
  registerFor,
} from "#app/features/meetups/registrations.server.ts";
import { sweepMeetupReminders } from "#app/features/notifications/meetup-sweep.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { meetupRegistrations } from "#db/schema/meetups.ts";
import { notifications } from "#db/schema/notifications.ts";
import { accountDeletions } from "#db/schema/own-data.ts";
import { tellAll } from "../notifications/post.ts";
import { makeUser, type User } from "../support/make.ts";
import { as, asGuest, at, drainJobs, expect, test } from "../support/test.ts";
import { eveningInput, makeEvening } from "./evening.ts";

const seatsOf = async (ctx: Ctx, meetupId: number) =>
  (await countSeats(ctx, [meetupId])).get(meetupId) ?? { seated: 0, waiting: 0, arrived: 0 };

const toldOf = (ctx: Ctx, kind: string) =>
  ctx.db.select({ userId: notifications.userId }).from(notifications).where(eq(notifications.kind, kind));

async function people(ctx: Ctx, count: number): Promise<User[]> {
  const made: User[] = [];
  for (let n = 0; n < count; n++) made.push(await makeUser(ctx));
  return made;
}

describe("Seats", () => {
  test("go to those who come first; the others wait in their order", async ({ ctx }) => {
    const { meetupId } = await makeEvening(ctx, 48, { capacity: 2 });
    const [a, b, c, d] = (await people(ctx, 4)) as [User, User, User, User];
    for (const one of [a, b, c, d]) await registerFor(as(ctx, one), { meetupId });
    expect(await seatsOf(ctx, meetupId)).toEqual({ seated: 2, waiting: 2, arrived: 0 });
    await leaveMeetup(as(ctx, a), { meetupId });
    expect((await readRegistration(ctx, meetupId, c.id))?.seatedAt).not.toBeNull();
    expect((await readRegistration(ctx, meetupId, d.id))?.seatedAt).toBeNull();
  });

  test("that become free are told once, to whom they go, and not to who has left meanwhile", async ({
    ctx,
  }) => {
    const { meetupId } = await makeEvening(ctx, 48, { capacity: 1 });
    const [a, b, c] = (await people(ctx, 3)) as [User, User, User];
    for (const one of [a, b, c]) await registerFor(as(ctx, one), { meetupId });
    await leaveMeetup(as(ctx, a), { meetupId });
    await tellAll(ctx);
    await tellAll(ctx);
    expect(await toldOf(ctx, "meetup-seat")).toEqual([{ userId: b.id }]);
    await leaveMeetup(as(ctx, b), { meetupId });
    await leaveMeetup(as(ctx, c), { meetupId });
    await tellAll(ctx);
    expect(await toldOf(ctx, "meetup-seat")).toEqual([{ userId: b.id }]);
  });

  test("of somebody who has left the community go to who waits longest, who is told once", async ({
    ctx,
  }) => {
    const { meetupId } = await makeEvening(ctx, 48, { capacity: 1 });
    const [a, b, c] = (await people(ctx, 3)) as [User, User, User];
    for (const one of [a, b, c]) await registerFor(as(ctx, one), { meetupId });
    await ctx.db.insert(accountDeletions).values({ userId: a.id, requestedAt: ctx.now, dueAt: ctx.now });
    await deleteAccount(ctx, a.id);
    await drainJobs(ctx);
    expect((await readRegistration(ctx, meetupId, b.id))?.movedUpAt).not.toBeNull();
    // The job may run once more.
    await fillFreedSeats(ctx);
    await drainJobs(ctx);
    expect(await seatsOf(ctx, meetupId)).toEqual({ seated: 1, waiting: 1, arrived: 0 });
    expect(await toldOf(ctx, "meetup-seat")).toEqual([{ userId: b.id }]);
  });

  test("more of them let people move up at once; fewer send nobody home", async ({ ctx }) => {
    const evening = await makeEvening(ctx, 48, { capacity: 1 });
    const { meetupId, lead, meetup } = evening;
    for (const one of await people(ctx, 4)) await registerFor(as(ctx, one), { meetupId });
    const edit = (capacity: number) =>
      editMeetup(as(ctx, lead), {
        meetupId,
        ...eveningInput(ctx, 48, { regionId: meetup.regionId, capacity }),
      });
    await edit(3);
    expect(await seatsOf(ctx, meetupId)).toMatchObject({ seated: 3, waiting: 1 });
    await edit(1);
    expect(await seatsOf(ctx, meetupId)).toMatchObject({ seated: 3, waiting: 1 });
  });

  test("are never more than chairs, and nobody waits while one is free, whatever people do", async ({
    ctx,
  }) => {
    const everybody = await people(ctx, 6);
    const acts = fc.array(fc.record({ who: fc.nat(5), comes: fc.boolean() }), { maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), acts, async (capacity, steps) => {
        const { meetupId } = await makeEvening(ctx, 48, { capacity });
        const present = new Set<number>();
        for (const { who, comes } of steps) {
          const actor = as(ctx, everybody[who]!);
          if (comes) await registerFor(actor, { meetupId });
          else await leaveMeetup(actor, { meetupId });
          comes ? present.add(who) : present.delete(who);
          const { seated, waiting } = await seatsOf(ctx, meetupId);
          expect(seated).toBe(Math.min(capacity, present.size));
          expect(seated + waiting).toBe(present.size);
        }
      }),
      { numRuns: 25 },
    );
  });

  test("hold when thirty people press at the same moment", async ({ committed: { ctx } }) => {
    const { meetupId } = await makeEvening(ctx, 48, { capacity: 7 });
    const everybody = await people(ctx, 30);
    await Promise.all(everybody.map((one) => registerFor(as(ctx, one), { meetupId })));
    expect(await seatsOf(ctx, meetupId)).toEqual({ seated: 7, waiting: 23, arrived: 0 });
    const seated = await ctx.db
      .select({ userId: meetupRegistrations.userId })
      .from(meetupRegistrations)
      .where(and(eq(meetupRegistrations.meetupId, meetupId), isNotNull(meetupRegistrations.seatedAt)));
    const leaving = everybody.filter(({ id }) => seated.some(({ userId }) => userId === id)).slice(0, 4);
    await Promise.all(leaving.map((one) => leaveMeetup(as(ctx, one), { meetupId })));
    expect(await seatsOf(ctx, meetupId)).toEqual({ seated: 7, waiting: 19, arrived: 0 });
  });

  test("are for confirmed members, before the end", async ({ ctx }) => {
    const { meetupId } = await makeEvening(ctx, 48);
    await expect(registerFor(asGuest(ctx), { meetupId })).rejects.toMatchObject({ code: "unauthenticated" });
    const late = at(ctx, new Date(ctx.now.getTime() + 51 * 3_600_000));
    await expect(registerFor(as(late, await makeUser(ctx)), { meetupId })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("News of an evening", () => {
  test("reminds those with a seat on the day before, once", async ({ ctx }) => {
    const { meetupId } = await makeEvening(ctx, 33, { capacity: 1 });
    const [a, b] = (await people(ctx, 2)) as [User, User];
    for (const one of [a, b]) await registerFor(as(ctx, one), { meetupId });
    expect(await sweepMeetupReminders(ctx)).toBe(1);
    expect(await sweepMeetupReminders(ctx)).toBe(0);
    expect(await toldOf(ctx, "meetup-near")).toEqual([{ userId: a.id }]);
  });

  test("a change of place and calling off reach seats and waiting list once each", async ({ ctx }) => {
    const { meetupId, lead, meetup } = await makeEvening(ctx, 48, { capacity: 1 });
    const [a, b] = (await people(ctx, 2)) as [User, User];
    for (const one of [a, b]) await registerFor(as(ctx, one), { meetupId });
    const moved = eveningInput(ctx, 48, { regionId: meetup.regionId, capacity: 1, place: "Rathaus" });
    await editMeetup(as(ctx, lead), { meetupId, ...moved });
    await editMeetup(as(ctx, lead), { meetupId, ...moved, lead: "Nur ein anderer Satz." });
    await cancelMeetup(as(ctx, lead), { meetupId, reason: "Der Saal hat einen Wasserschaden." });
    await tellAll(ctx);
    const ids = [{ userId: a.id }, { userId: b.id }];
    expect(await toldOf(ctx, "meetup-moved")).toEqual(ids);
    expect(await toldOf(ctx, "meetup-cancelled")).toEqual(ids);
    const left = await ctx.db.execute(
      sql`select 1 from meetups where id = ${meetupId} and cancelled_at is null`,
    );
    expect(left).toHaveLength(0);
  });
});

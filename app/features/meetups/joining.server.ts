import { and, eq, isNull } from "drizzle-orm";
import { canWrite } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { spendKeyed } from "#app/platform/throttle.server.ts";
import { meetupRegistrations, meetups } from "#db/schema/meetups.ts";
import { makeDevice } from "./device.server.ts";
import type { MeetupRow } from "./meetup-rows.server.ts";
import { phaseOf } from "./phase.ts";

/** Guessing: 244 million codes, a handful of them in use. */
const wrongCodes = { name: "meetup-wrong-code", max: 20, seconds: 300 } as const;
/** A whole room shares one address; new devices from it are bounded all the same. */
const newDevices = { name: "meetup-devices", max: 800, seconds: 3600 } as const;

/**
 * Somebody in the room types the code. With an account it is noted that the person was there; without one the device gets
 * a cookie of its own.
 * @returns the evening, and the cookie's value for a device that has none yet
 * @throws invalid (no such code, or nothing is going on there; field `code`), too-many
 */
export async function joinByCode(
  ctx: Ctx,
  input: { code: string; clientAddress: string; hasDevice: (meetupId: number) => boolean },
): Promise<{ meetup: MeetupRow; device: string | null }> {
  const [meetup] = await ctx.db.select().from(meetups).where(eq(meetups.code, input.code));
  if (!meetup || phaseOf(meetup, ctx.now) !== "running") {
    await spendKeyed(ctx, wrongCodes, input.clientAddress);
    throw new AppError("invalid", meetup ? "meetups.join.notNow" : "meetups.join.unknown", {}, "code");
  }
  if (canWrite(ctx.actor)) await noteArrival(ctx, meetup.id, ctx.actor.id);
  if (input.hasDevice(meetup.id)) return { meetup, device: null };
  await spendKeyed(ctx, newDevices, `${meetup.id}:${input.clientAddress}`);
  return { meetup, device: makeDevice(meetup.id) };
}

/** Who comes without having signed up stands or finds a chair: the code was given out in the room. */
async function noteArrival(ctx: Ctx, meetupId: number, userId: number): Promise<void> {
  await transact(ctx, async (ctx) => {
    await ctx.db
      .insert(meetupRegistrations)
      .values({ meetupId, userId, registeredAt: ctx.now, arrivedAt: ctx.now })
      .onConflictDoNothing();
    await ctx.db
      .update(meetupRegistrations)
      .set({ arrivedAt: ctx.now })
      .where(
        and(
          eq(meetupRegistrations.meetupId, meetupId),
          eq(meetupRegistrations.userId, userId),
          isNull(meetupRegistrations.arrivedAt),
        ),
      );
  });
}

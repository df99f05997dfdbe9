import type { Ctx } from "#app/platform/context.ts";
import type { Attendance } from "./policy.ts";
import { type Registration, readRegistration } from "./registrations.server.ts";

/** What an evening knows of whoever acts: the place on the list, and whether this device has typed the code. */
export async function readAttendance(
  ctx: Ctx,
  meetupId: number,
  deviceId: string | null,
): Promise<Attendance & { registration: Registration | null }> {
  const registration = ctx.actor.kind === "user" ? await readRegistration(ctx, meetupId, ctx.actor.id) : null;
  return { registration, hasJoined: deviceId !== null };
}

import { and, eq } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { assertAllowed, found, notFound, unauthenticated } from "#app/platform/errors.ts";
import { meetups } from "#db/schema/meetups.ts";
import { canEditMeetup, canSteerMeetup } from "./policy.ts";
import { visibleMeetups } from "./scope.server.ts";

export type MeetupRow = typeof meetups.$inferSelect;

/** @throws not-found, also when the actor may not see it */
export async function getMeetup(ctx: Ctx, meetupId: number): Promise<MeetupRow> {
  const [row] = await ctx.db
    .select()
    .from(meetups)
    .where(and(eq(meetups.id, meetupId), visibleMeetups(ctx.actor)));
  return found(row);
}

/**
 * The evening's row under a lock: whoever counts seats or changes it waits here.
 * @throws unauthenticated for guests, not-found
 */
export async function lockMeetup(ctx: Ctx, meetupId: number): Promise<MeetupRow> {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const [row] = await ctx.db
    .select()
    .from(meetups)
    .where(and(eq(meetups.id, meetupId), visibleMeetups(ctx.actor)))
    .for("update");
  return found(row);
}

/** For the pages and acts of those who plan it. @throws unauthenticated, not-found: who may not does not learn of them */
export async function getEditedMeetup(ctx: Ctx, meetupId: number): Promise<MeetupRow> {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const meetup = await getMeetup(ctx, meetupId);
  assertAllowed(canEditMeetup(ctx.actor, meetup), notFound);
  return meetup;
}

/** For the pages and acts of those who lead it. @throws unauthenticated, not-found */
export async function getSteeredMeetup(ctx: Ctx, meetupId: number): Promise<MeetupRow> {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const meetup = await getMeetup(ctx, meetupId);
  assertAllowed(canSteerMeetup(ctx.actor, meetup), notFound);
  return meetup;
}

import { type Actor, canWrite, type UserActor } from "#app/platform/actor.ts";
import { type Phase, phaseOf } from "./phase.ts";

/*
 * Who may do what at an evening. Pure, so that the same function hides a button and refuses the act.
 */

export type MeetupFacts = {
  regionId: number | null;
  publishedAt: Date | null;
  cancelledAt: Date | null;
  startsAt: Date;
  endsAt: Date;
};

/** What an evening knows of the person in front of it. */
export type Attendance = {
  registration: { seatedAt: Date | null; arrivedAt: Date | null } | null;
  /** Has typed the code on this device. */
  hasJoined: boolean;
};

const hasRole = (actor: UserActor, ...roles: string[]) => roles.includes(actor.role);
const isIn = (meetup: MeetupFacts, now: Date, ...phases: Phase[]) => phases.includes(phaseOf(meetup, now));

/** Leads for their region and for all regions together, admins everywhere. */
export const canPlanMeetups = (actor: Actor): actor is UserActor =>
  canWrite(actor) && hasRole(actor, "lead", "admin");

/** Evenings that a lead may make: for the own region, or for all. */
export const canPlanFor = (actor: Actor, regionId: number | null): actor is UserActor =>
  canPlanMeetups(actor) && (actor.role === "admin" || regionId === null || regionId === actor.teamRegionId);

/** Programme, publishing, calling off, summary, photos. */
export const canEditMeetup = (actor: Actor, meetup: Pick<MeetupFacts, "regionId">): actor is UserActor =>
  canPlanFor(actor, meetup.regionId);

/** Whoever stands on the stage: polls and questions. Moderators help out everywhere. */
export const canSteerMeetup = (actor: Actor, meetup: Pick<MeetupFacts, "regionId">): actor is UserActor =>
  canWrite(actor) && (actor.role === "moderator" || canEditMeetup(actor, meetup));

/** As long as it has not begun; afterwards one can still join with the code. */
export const canRegister = (actor: Actor, meetup: MeetupFacts, now: Date): actor is UserActor =>
  canWrite(actor) && isIn(meetup, now, "coming", "running") && now < meetup.endsAt;

/** Everyone who signed up may ask and wish, before and during the evening. */
export const canAskAt = (
  actor: Actor,
  meetup: MeetupFacts,
  { registration }: Attendance,
  now: Date,
): boolean => canWrite(actor) && registration !== null && isIn(meetup, now, "coming", "running");

/** The same people decide by their votes what is asked first. */
export const canVoteQuestion = canAskAt;

/** With a seat, or in the room by the code. A guest in the room votes by the device. */
export function canVoteInPoll(actor: Actor, meetup: MeetupFacts, attendance: Attendance): boolean {
  if (meetup.publishedAt === null || meetup.cancelledAt !== null) return false;
  if (attendance.hasJoined) return true;
  return canWrite(actor) && Boolean(attendance.registration?.seatedAt ?? attendance.registration?.arrivedAt);
}

/** Moderators and admins also see what is hidden or held. */
export const canSeeHiddenQuestions = (actor: Actor): boolean =>
  actor.kind === "system" || (actor.kind === "user" && hasRole(actor, "moderator", "admin"));

import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

const ofMeetup = z.object({ meetupId: z.number() });

/** Everybody can see it now. */
export const meetupPublished = defineEvent("meetups.meetup-published", ofMeetup);
/** Another time or another place: `sequence` says which change it was. */
export const meetupMoved = defineEvent("meetups.meetup-moved", ofMeetup.extend({ sequence: z.number() }));
/** It does not take place. */
export const meetupCancelled = defineEvent("meetups.meetup-cancelled", ofMeetup);
/** What it was like, and what becomes of the wishes. */
export const meetupSummarized = defineEvent("meetups.meetup-summarized", ofMeetup);
/** Anything else that guests see of it. */
export const meetupChanged = defineEvent("meetups.meetup-changed", ofMeetup);
/** Somebody moved up from the waiting list. */
export const seatFreed = defineEvent("meetups.seat-freed", ofMeetup.extend({ registrationId: z.number() }));

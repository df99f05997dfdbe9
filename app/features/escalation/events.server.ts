import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** News of tickets. Ids only: whoever listens reads the rows again and decides who may know. */
const ofTicket = z.object({ ticketId: z.number(), threadId: z.number() });

export const ticketOpened = defineEvent("escalation.ticket-opened", ofTicket);
/** The owner has begun to work on it. */
export const ticketTaken = defineEvent("escalation.ticket-taken", ofTicket);
/** The team answered in public, as the team. */
export const ticketAnswered = defineEvent(
  "escalation.ticket-answered",
  ofTicket.extend({ postId: z.number() }),
);
export const noteAdded = defineEvent("escalation.note-added", ofTicket.extend({ noteId: z.number() }));

const ofPromise = ofTicket.extend({ promiseId: z.number() });
/** `promiseId` is the new promise. */
export const promiseMoved = defineEvent("escalation.promise-moved", ofPromise);
/** The customer has to hear of it before they ask. */
export const promiseMissed = defineEvent("escalation.promise-missed", ofPromise);
/** A rung of the promise's ladder: somebody of the team is reminded. */
export const promiseReminded = defineEvent(
  "escalation.promise-reminded",
  ofPromise.extend({ rung: z.enum(["owner", "duty", "renewal"]) }),
);

/** The clock stands: the customer is awaited, or has accepted an answer. */
export const ticketPaused = defineEvent("escalation.ticket-paused", ofTicket);
export const ticketResumed = defineEvent("escalation.ticket-resumed", ofTicket);
/** The asker accepted an answer while the ticket is open: the owner is asked to close it. */
export const closeRequested = defineEvent("escalation.close-requested", ofTicket);

const ofHandover = ofTicket.extend({ handoverId: z.number() });
export const handoverOffered = defineEvent("escalation.handover-offered", ofHandover);
/** The customer has a new contact; the promise goes on. */
export const handoverAccepted = defineEvent("escalation.handover-accepted", ofHandover);
/** By the receiver, or because 30 working minutes passed. */
export const handoverReturned = defineEvent("escalation.handover-returned", ofHandover);

/** The owner has left the team, or is away for a working day or more: somebody else is the contact now. */
export const ownerChanged = defineEvent("escalation.owner-changed", ofTicket);

/** What teams promise was changed: all open tickets are worked out anew. */
export const policiesChanged = defineEvent(
  "escalation.promise-policies-changed",
  z.object({ changeId: z.number() }),
);

/** Solved; the customer is asked "Tadellos?". */
export const ticketClosed = defineEvent("escalation.ticket-closed", ofTicket);
export const ticketRated = defineEvent("escalation.ticket-rated", ofTicket);
/** A bad rating whose working day has passed without a follow-up. */
export const followUpMissed = defineEvent("escalation.follow-up-missed", ofTicket);
/** The lead has followed up a bad rating. */
export const ratingFollowedUp = defineEvent("escalation.rating-followed-up", ofTicket);

/** A question goes to its team soon: helpers are called and the asker is told. */
export const lastCallMade = defineEvent(
  "escalation.last-call-made",
  z.object({ threadId: z.number(), lastCallId: z.number() }),
);

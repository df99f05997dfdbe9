import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** News of call-backs. Ids only: whoever listens reads the rows again and decides who may know. */
const ofTicket = z.object({ ticketId: z.number(), threadId: z.number() });
const ofCall = ofTicket.extend({ callBackId: z.number() });

export const callBackOffered = defineEvent(
  "escalation.call-back-offered",
  ofTicket.extend({ offerId: z.number() }),
);
/** A time was picked, for the first time or instead of another. */
export const callBackBooked = defineEvent("escalation.call-back-booked", ofCall);
/** By the customer or by the team; the other side is told. */
export const callBackCancelled = defineEvent("escalation.call-back-cancelled", ofCall);
/** Nobody called: the customer hears of it before they ask, and can pick again. */
export const callBackMissed = defineEvent("escalation.call-back-missed", ofCall);
/** The team called and nobody answered: the customer can pick again. */
export const callBackUnreached = defineEvent("escalation.call-back-unreached", ofCall);

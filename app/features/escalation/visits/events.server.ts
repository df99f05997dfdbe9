import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

const ofTicket = z.object({ ticketId: z.number(), threadId: z.number() });
const ofVisit = ofTicket.extend({ visitId: z.number() });

/** The customer has windows to choose from. */
export const visitOffered = defineEvent("escalation.visit-offered", ofTicket.extend({ offerId: z.number() }));
/** None of them suited. */
export const visitDeclined = defineEvent(
  "escalation.visit-declined",
  ofTicket.extend({ offerId: z.number() }),
);
/** Agreed on, by the customer's choice or by word. */
export const visitFixed = defineEvent("escalation.visit-fixed", ofVisit);
/** `visitId` is the new one. */
export const visitMoved = defineEvent("escalation.visit-moved", ofVisit);
export const visitCancelled = defineEvent("escalation.visit-cancelled", ofVisit);
export const visitUnderway = defineEvent("escalation.visit-underway", ofVisit);
export const visitDone = defineEvent("escalation.visit-done", ofVisit);
/** The customer has to hear of it before they ask. */
export const visitMissed = defineEvent("escalation.visit-missed", ofVisit);

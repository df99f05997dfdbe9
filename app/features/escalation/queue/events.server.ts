import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

const ofTicket = z.object({ ticketId: z.number(), threadId: z.number() });

/** A lead has named the owner, or has taken that back; the promise goes on. */
export const ticketAssigned = defineEvent("escalation.ticket-named", ofTicket);
/** What was put aside is there again: its time has come, somebody replied, or something is nearly due. */
export const ticketBack = defineEvent("escalation.ticket-back", ofTicket);
/** Taken by mistake and given back within minutes. */
export const ticketReleased = defineEvent("escalation.ticket-released", ofTicket);

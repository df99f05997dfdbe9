import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

const ofRefusal = z.object({ ticketId: z.number(), threadId: z.number(), refusalId: z.number() });

/** The team sent a case back to the community, with a reason. */
export const ticketRefused = defineEvent("escalation.ticket-refused", ofRefusal);
/** The asker does not agree: the lead decides. */
export const refusalObjected = defineEvent("escalation.refusal-objected", ofRefusal);
export const objectionDecided = defineEvent("escalation.objection-decided", ofRefusal);

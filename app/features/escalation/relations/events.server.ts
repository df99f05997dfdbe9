import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** Two tickets of a customer go on as one; `mergedId` is the one that ended. The customer is told this one thing. */
export const ticketsMerged = defineEvent(
  "escalation.tickets-merged",
  z.object({ ticketId: z.number(), threadId: z.number(), mergedId: z.number() }),
);

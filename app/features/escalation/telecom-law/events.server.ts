import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** The team has sent the customer what the law gives them; the text stays in its table. */
export const claimTextSent = defineEvent(
  "escalation.claim-text-sent",
  z.object({ ticketId: z.number(), threadId: z.number(), letterId: z.number() }),
);

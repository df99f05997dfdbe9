import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** What was said on the telephone or in a shop is written down; the words stand in the team's notes. */
export const conversationKept = defineEvent(
  "escalation.conversation-kept",
  z.object({ ticketId: z.number(), threadId: z.number(), spokenNoteId: z.number() }),
);

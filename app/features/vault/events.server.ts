import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** News of the private half. Ids only, never a word of what it says. */

/** Somebody has looked at private details; their author is told when it was with a second person’s consent. */
export const privateViewed = defineEvent(
  "vault.private-viewed",
  z.object({ threadId: z.number(), viewId: z.number() }),
);

/** Somebody asks a second person for consent. */
export const consentRequested = defineEvent(
  "vault.consent-requested",
  z.object({ threadId: z.number(), consentId: z.number() }),
);

export const consentDecided = defineEvent(
  "vault.consent-decided",
  z.object({ threadId: z.number(), consentId: z.number() }),
);

import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/* News of outages. Ids only. Without a thread's id they empty the kept pages of guests: banners stand on many of them. */

export const outageProposed = defineEvent("escalation.outage-proposed", z.object({ proposalId: z.number() }));
/** Confirmed, opened by hand, moved or ended: what the public sees has changed. */
export const outageChanged = defineEvent("escalation.outage-changed", z.object({ outageId: z.number() }));
/** Everybody concerned is told this, once. */
export const outageTold = defineEvent(
  "escalation.outage-told",
  z.object({ outageId: z.number(), updateId: z.number() }),
);

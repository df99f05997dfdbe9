import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

const ofAgent = z.object({ agentId: z.number(), regionId: z.number() });

/** Somebody has left a team: their open tickets need another owner. */
export const agentLeft = defineEvent("escalation.agent-left", ofAgent);
/** An absence was entered, shortened or taken back: who is on duty may be somebody else. */
export const absenceChanged = defineEvent("escalation.absence-changed", ofAgent);
/** Who is in a team, what they know or when they work has changed. */
export const teamChanged = defineEvent("escalation.team-changed", z.object({ regionId: z.number() }));

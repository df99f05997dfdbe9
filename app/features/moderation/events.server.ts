import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** A decision holds: the time for undoing is over. Whom it concerns and who reported can be told. */
export const decisionMade = defineEvent("moderation.decision-made", z.object({ decisionId: z.number() }));
export const appealDecided = defineEvent("moderation.appeal-decided", z.object({ appealId: z.number() }));

import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

const ofIdea = z.object({ ideaId: z.number() });

/** Everybody can read it now: sent, or released by the moderation. */
export const ideaProposed = defineEvent("ideas.idea-proposed", ofIdea);
/** The company has said what becomes of it. */
export const ideaMoved = defineEvent("ideas.idea-moved", ofIdea.extend({ stepId: z.number() }));
/** Hidden, shown again or merged. */
export const ideaChanged = defineEvent("ideas.idea-changed", ofIdea);

import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** Postcodes or areas have another team from now on. */
export const coverageChanged = defineEvent("regions.coverage-changed", z.object({ changeId: z.number() }));

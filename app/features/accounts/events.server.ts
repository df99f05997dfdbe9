import { z } from "zod";
import { defineEvent } from "#app/platform/events.server.ts";

/** A person has left for good: everything that was only about them is gone by now. */
export const accountDeleted = defineEvent("accounts.account-deleted", z.object({ userId: z.number() }));

import { lookFields } from "#app/features/escalation/queue/forms.ts";
import { tellLooking } from "#app/features/escalation/queue/lookers.server.ts";
import { endpoint } from "#app/http/endpoint.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";

/** A ticket's page says every few seconds that it is open, and whether an answer is being typed. */
export const action = endpoint(
  lookFields,
  async (ctx, input) => {
    await tellLooking(ctx, input);
    return { told: true };
  },
  limits.looking,
);

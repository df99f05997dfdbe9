import { z } from "zod";
import { takeNextTicket } from "#app/features/escalation/queue/next.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/ui/paths.ts";

/** "Take the next one" leads to its page. */
export const nextActs = {
  "take-next": intent(
    z.object({}),
    async (ctx) => redirectTo(paths.ticket(await takeNextTicket(ctx))),
    limits.act,
  ),
};

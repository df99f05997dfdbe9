import { snoozeFields } from "#app/features/escalation/queue/forms.ts";
import { resolveSnooze, snoozeTicket, wakeTicket } from "#app/features/escalation/queue/snooze.server.ts";
import { readTicketId } from "#app/features/escalation/tickets/ticket-page.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/ui/paths.ts";
import { act, nothing } from "./act.server.ts";

/** Acts of a ticket's page by which it leaves the list for a while, and comes back. */
export const queueActs = {
  snooze: intent(
    snoozeFields,
    async (ctx, { snooze, until }, { params }) => {
      const ticketId = await readTicketId(ctx, params.code ?? "");
      await snoozeTicket(ctx, { ticketId, until: await resolveSnooze(ctx, { choice: snooze, time: until }) });
      return redirectTo(`${paths.ticket(params.code ?? "")}#main`);
    },
    limits.act,
  ),
  wake: act(nothing, wakeTicket),
};

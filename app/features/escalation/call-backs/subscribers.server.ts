import { type Ctx, transact } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { handoverAccepted, ticketClosed, ticketTaken } from "../events.server.ts";
import { lockTicket } from "../tickets/ticket-rows.server.ts";
import { endOffer, followOwner } from "./offering.server.ts";

/** Nobody calls about what is solved. A ticket that was opened again meanwhile keeps its call. */
async function endWithTicket(ctx: Ctx, { ticketId }: { ticketId: number }): Promise<void> {
  await transact(ctx, async (ctx) => {
    const ticket = await lockTicket(ctx, ticketId);
    if (ticket.closedAt) await endOffer(ctx, ticket);
  });
}

export const subscriptions = [
  on(handoverAccepted, "escalation.call-follows-handover", followOwner),
  on(ticketTaken, "escalation.call-follows-taking", followOwner),
  on(ticketClosed, "escalation.call-ends-with-ticket", endWithTicket),
];

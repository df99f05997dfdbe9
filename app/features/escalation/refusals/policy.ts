import { type Actor, canWrite } from "#app/platform/actor.ts";
import { hasDesk } from "../policy.ts";

/* Who may send a case back to the community, object to it and decide on that. Pure. */

/** So long after a refusal the asker waits before handing it over again; staff and guides need not. */
export const waitHours = 24;

/** So long the asker may object. */
export const objectionDays = 14;

type RefusalFacts = {
  refusedAt: Date;
  objectedAt: Date | null;
  decidedAt: Date | null;
};
type TicketFacts = { regionId: number; customerId: number; closedAt: Date | null };

export const objectionEndsAt = ({ refusedAt }: { refusedAt: Date }) =>
  new Date(refusedAt.getTime() + objectionDays * 86_400_000);

/** Once, by the customer of the case, within 14 days, as long as it was not opened again. */
export function canObject(actor: Actor, ticket: TicketFacts, refusal: RefusalFacts, now: Date): boolean {
  return (
    canWrite(actor) &&
    actor.id === ticket.customerId &&
    ticket.closedAt !== null &&
    refusal.objectedAt === null &&
    now < objectionEndsAt(refusal)
  );
}

/** Not by whoever refused, but by the lead: a second pair of eyes. */
export const canDecideObjection = (actor: Actor, ticket: TicketFacts, refusal: RefusalFacts): boolean =>
  hasDesk(actor) &&
  actor.role === "lead" &&
  actor.teamRegionId === ticket.regionId &&
  refusal.objectedAt !== null &&
  refusal.decidedAt === null;

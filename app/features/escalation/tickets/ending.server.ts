import { sql } from "drizzle-orm";

/** How a ticket ended: with an outcome, sent back to the community, or as part of another ticket. Null while it is open. */
export type TicketEnd = "solved" | "refused" | "merged";

/**
 * Of the row of `tickets`. A refusal whose objection was heard is none: the ticket went on. Names are written out because
 * drizzle leaves the table away where a query has only one, and `id` would then be the refusal's.
 */
export const ticketEnd = sql<TicketEnd | null>`case
  when tickets.closed_at is null then null
  when tickets.merged_into_id is not null then 'merged'
  when exists (
    select 1 from refusals r where r.ticket_id = tickets.id and r.decision is distinct from 'reopened'
  ) then 'refused'
  else 'solved' end`;

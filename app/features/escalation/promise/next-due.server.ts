import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { promises, tickets } from "#db/schema/escalation.ts";

/*
 * `tickets.next_due_at` is worked out here and nowhere else. Whatever adds a time by which the customer has to be served
 * (a visit, a call-back) adds its line to `sources` and calls `refreshNextDue` in the transaction that changes it.
 *
 * Each source is a select of one column `due_at` for the ticket `k`; no row or null: nothing is due.
 */
const sources = sql`
  select coalesce(
    (select p.due_at from ${promises} p where p.ticket_id = k.id and p.state = 'open'),
    -- A missed promise keeps its ticket on top of the queue until there is a new one.
    (select p.due_at from ${promises} p where p.ticket_id = k.id and p.state = 'missed'
      order by p.made_at desc, p.id desc limit 1)
  ) as due_at
`;

/**
 * Sets what the queue is sorted by: the earliest of everything that is due for the customer; null while the clock stands
 * and after the end. The caller holds the ticket's lock. Running it twice changes nothing.
 */
export async function refreshNextDue(ctx: Ctx, ticketId: number): Promise<void> {
  await ctx.db.execute(sql`
    update ${tickets} k
    set next_due_at = case
      when k.closed_at is not null or k.waiting_since is not null then null
      else (select min(s.due_at) from (${sources}) s)
    end
    where k.id = ${ticketId}`);
}

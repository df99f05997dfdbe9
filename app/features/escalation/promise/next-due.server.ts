import { inArray, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { callBacks } from "#db/schema/call-backs.ts";
import { promises, tickets } from "#db/schema/escalation.ts";
import { visits } from "#db/schema/visits.ts";

/*
 * `tickets.next_due_at` is worked out here and nowhere else. Whatever adds a time by which the customer has to be served
 * (a visit, a call-back) adds its line to `sources` and calls `refreshNextDue` in the transaction that changes it.
 *
 * Each source gives rows of kind (see `nextDueKinds`) and due_at for the ticket `k`; no row: nothing is due. What stands
 * still while the customer is awaited says so itself: an appointment does not.
 */
const sources = sql`
  -- A missed promise keeps its ticket on top of the queue until there is a new one.
  (select 'promise' as kind, p.due_at
    from ${promises} p
    where p.ticket_id = k.id and p.state in ('open', 'missed') and k.waiting_since is null
    order by p.made_at desc, p.id desc limit 1)
  union all
  select 'first-response', k.first_response_due_at where k.first_response_at is null and k.waiting_since is null
  union all
  select 'next-update', k.next_update_due_at where k.waiting_since is null
  union all
  select 'visit', v.ends_at from ${visits} v where v.ticket_id = k.id and v.state = 'open'
  union all
  -- Agreed with the customer: it stands also while they are awaited.
  select 'call-back', c.starts_at from ${callBacks} c where c.ticket_id = k.id and c.state = 'open'
`;

/**
 * Sets what the queue is sorted by: the earliest of everything that is due for the customer, and which of them it is;
 * null while the clock stands and after the end. The caller holds the ticket's lock. Running it twice changes nothing.
 */
export async function refreshNextDue(ctx: Ctx, ticketIds: number | readonly number[]): Promise<void> {
  const ids = typeof ticketIds === "number" ? [ticketIds] : [...ticketIds];
  if (ids.length === 0) return;
  await ctx.db.execute(sql`
    update ${tickets} set next_due_at = n.due_at, next_due_kind = n.kind
    from (
      select k.id, first.kind, first.due_at
      from ${tickets} k
      left join lateral (
        select s.kind, s.due_at from (${sources}) s
        where s.due_at is not null and k.closed_at is null
        order by s.due_at limit 1
      ) first on true
      where ${inArray(sql`k.id`, ids)}
    ) n
    where ${tickets.id} = n.id`);
}

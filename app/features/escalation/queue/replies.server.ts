import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { announce } from "#app/platform/live.server.ts";
import { tickets } from "#db/schema/escalation.ts";
import { posts } from "#db/schema/forum.ts";

/**
 * Since when the customer's last words wait for an answer: their first post after the ticket was opened and after the
 * team's last answer. Worked out from the posts, so running it twice changes nothing.
 */
export async function refreshReplied(ctx: Ctx, ticketId: number): Promise<void> {
  const rows = await ctx.db.execute(sql`
    update ${tickets} k set replied_at = x.at
    from (
      select t.id, (
        select min(p.created_at) from ${posts} p
        where p.thread_id = t.thread_id and p.author_id = t.customer_id and p.hidden_at is null
          and p.created_at > greatest(t.opened_at, (
            select max(o.created_at) from ${posts} o
            where o.thread_id = t.thread_id and o.official_region_id = t.region_id and o.hidden_at is null))) as at
      from ${tickets} t where t.id = ${ticketId}) x
    where k.id = x.id and k.closed_at is null and k.replied_at is distinct from x.at
    returning k.id`);
  if (rows.length > 0) await announce(ctx, { kind: "desk", ticketId });
}

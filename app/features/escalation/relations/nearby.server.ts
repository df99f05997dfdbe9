import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { tickets } from "#db/schema/escalation.ts";
import { visibleTickets } from "../tickets/ticket-rows.server.ts";

export const nearbyRules = {
  /** Centroids of postcodes at most so far apart. */
  km: 30,
  days: 7,
  shown: 6,
  /** From so many different customers, within so many hours, the agent is told that it may be an outage. */
  hintCount: 3,
  hintHours: 6,
};

export type NearbyTicket = {
  code: string;
  title: string;
  openedAt: Date;
  closedAt: Date | null;
  /** Between the centroids of the two postcodes. */
  km: number;
};

export type Nearby = { tickets: NearbyTicket[]; mayBeOutage: boolean };

/** The centroid of a postcode; of its two-digit area when the single one is not known. */
const placeOf = (postcode: ReturnType<typeof sql>) => sql`
  select coalesce(p.latitude, a.latitude) as latitude, coalesce(p.longitude, a.longitude) as longitude
  from (select 1) one
  left join postcodes p on p.postcode = ${postcode}
  left join postcode_areas a on a.prefix = left(${postcode}, 2)`;

/**
 * Tickets of the last days about the same topic from near by, the nearest first: what fixed those may fix this one, and
 * many at once hint at an outage (which the radar finds by its own rules).
 * @throws not-found for a ticket the actor may not see
 */
export async function listNearby(ctx: Ctx, ticketId: number): Promise<Nearby> {
  const [own] = await ctx.db
    .select({ id: tickets.id, regionId: tickets.regionId })
    .from(tickets)
    .where(and(eq(tickets.id, ticketId), visibleTickets(ctx.actor)));
  const { regionId } = found(own);
  const since = new Date(ctx.now.getTime() - nearbyRules.days * 86_400_000).toISOString();
  const rows = await ctx.db.execute<{
    code: string;
    title: string;
    opened_at: string;
    closed_at: string | null;
    customer_id: string;
    km: number;
  }>(sql`
    with here as (
      select k.category_id, k.customer_id, c.latitude, c.longitude
      from tickets k join thread_places x on x.thread_id = k.thread_id
      cross join lateral (${placeOf(sql`x.postcode`)}) c
      where k.id = ${ticketId}
    )
    select k.code, t.title, k.opened_at, k.closed_at, k.customer_id, d.km
    from here
    join tickets k on k.category_id = here.category_id and k.id <> ${ticketId}
      and k.region_id = ${regionId} and k.merged_into_id is null and k.opened_at > ${since}::timestamptz
    join threads t on t.id = k.thread_id
    join thread_places x on x.thread_id = k.thread_id
    cross join lateral (${placeOf(sql`x.postcode`)}) c
    cross join lateral (
      -- Great circle on a sphere of 6,371 km.
      select 2 * 6371 * asin(sqrt(least(1,
        power(sin(radians(c.latitude - here.latitude) / 2), 2)
        + cos(radians(here.latitude)) * cos(radians(c.latitude))
          * power(sin(radians(c.longitude - here.longitude) / 2), 2)))) as km
    ) d
    where k.customer_id <> here.customer_id and d.km <= ${nearbyRules.km}
    order by d.km, k.opened_at desc`);
  const hintFrom = ctx.now.getTime() - nearbyRules.hintHours * 3_600_000;
  const lately = rows.filter((row) => new Date(row.opened_at).getTime() >= hintFrom);
  const others = new Set(lately.map((row) => row.customer_id));
  return {
    tickets: rows.slice(0, nearbyRules.shown).map((row) => ({
      code: row.code,
      title: row.title,
      openedAt: new Date(row.opened_at),
      closedAt: row.closed_at ? new Date(row.closed_at) : null,
      km: Number(row.km),
    })),
    // This one counts too.
    mayBeOutage: others.size + 1 >= nearbyRules.hintCount,
  };
}

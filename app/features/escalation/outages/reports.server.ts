import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { outageValue } from "../tickets/watched.server.ts";
import type { Report } from "./detect.ts";
import { personKey, providerSize } from "./independence.ts";
import type { OutageService } from "./service.ts";

/*
 * What counts as a report: a question in a topic the radar listens to, "Habe ich auch" on one, a ticket. Not staff, nothing
 * hidden or held, nothing imported (those have old dates), and nothing that belongs to an outage already.
 */

const isTotal = (thread: SQL) => sql`exists (
  select from thread_facts f join category_fields c on c.id = f.field_id
  where f.thread_id = ${thread} and f.value = ${outageValue} and c.kind = 'choice')`;

const isoDate = (date: Date) => sql`${date.toISOString()}::timestamptz`;

/** Rows of (user_id, thread_id, category_id, kind, at, postcode, is_total); several per person. */
function reportRows(service: OutageService, from: Date, to: Date): SQL {
  const topics = sql`(select category_id from radar_topics where service = ${service})`;
  const isVisible = sql`t.hidden_at is null and t.merged_into_id is null`;
  return sql`
    select t.author_id as user_id, t.id as thread_id, t.category_id, 'question' as kind, t.created_at as at,
      coalesce(p.postcode, a.postcode) as postcode, ${isTotal(sql`t.id`)} as is_total
    from threads t join users a on a.id = t.author_id left join thread_places p on p.thread_id = t.id
    where t.category_id in ${topics} and ${isVisible}
      and t.last_activity_at > ${isoDate(from)} and t.created_at > ${isoDate(from)} and t.created_at <= ${isoDate(to)}
    union all
    select m.user_id, t.id, t.category_id, 'me-too', m.created_at, a.postcode, ${isTotal(sql`t.id`)}
    from me_toos m join threads t on t.id = m.thread_id join users a on a.id = m.user_id
    where t.category_id in ${topics} and ${isVisible}
      and m.created_at > ${isoDate(from)} and m.created_at <= ${isoDate(to)}
    union all
    select k.customer_id, t.id, k.category_id, 'ticket', k.opened_at, coalesce(p.postcode, a.postcode),
      k.severity = 'total-outage'
    from tickets k join threads t on t.id = k.thread_id join users a on a.id = k.customer_id
      left join thread_places p on p.thread_id = t.id
    where k.category_id in ${topics} and ${isVisible}
      and k.opened_at > ${isoDate(from)} and k.opened_at <= ${isoDate(to)}`;
}

const isMember = sql`u.role in ('customer', 'guide') and u.deleted_at is null`;

/** Questions that were taken for part of an outage. */
const isExplained = sql`exists (
  select from outage_threads o where o.thread_id = x.thread_id and o.detached_at is null)`;

/**
 * Every report between two moments that no outage explains; persons are not told apart yet.
 * @param input.isAll for looking back: also what outages explained since
 */
export async function readReports(
  ctx: Ctx,
  { service, from, to, isAll = false }: { service: OutageService; from: Date; to: Date; isAll?: boolean },
): Promise<{ report: Omit<Report, "person">; email: string | null }[]> {
  const rows = await ctx.db.execute<Record<string, string | boolean | null>>(sql`
    select x.*, u.email from (${reportRows(service, from, to)}) x join users u on u.id = x.user_id
    where ${isMember} and (u.suspended_until is null or u.suspended_until <= ${isoDate(to)})
      and (${isAll} or not (${isExplained} or exists (
        select from outage_people op join outages o on o.id = op.outage_id
        where op.user_id = x.user_id and o.service = ${service}
          and (o.ended_at is null or o.ended_at > ${isoDate(from)}))))
    order by x.at, x.user_id, x.thread_id`);
  return rows.map((row) => ({
    email: row.email as string | null,
    report: {
      userId: Number(row.user_id),
      threadId: Number(row.thread_id),
      categoryId: Number(row.category_id),
      kind: row.kind as Report["kind"],
      at: new Date(String(row.at)).getTime(),
      postcode: row.postcode as string | null,
      isTotal: row.is_total === true,
    },
  }));
}

type Raw = Awaited<ReturnType<typeof readReports>>;

/** Without asking whose domains are providers': the most people it can be. */
export const takenAsDifferent = (raw: Raw): Report[] =>
  raw.map(({ report, email }) => ({ ...report, person: personKey(report.userId, email, () => true) }));

/** By the rules of independence.ts. Asks for the sizes of the domains, so only when something was found. */
export async function toldApart(ctx: Ctx, raw: Raw): Promise<Report[]> {
  const domains = [...new Set(raw.map(({ email }) => email?.split("@")[1] ?? "").filter(Boolean))];
  const rows = await ctx.db.execute<{ domain: string }>(sql`
    select d.domain from unnest(${sql`${`{${domains.map((d) => JSON.stringify(d)).join(",")}}`}::text[]`}) as d (domain)
    where (select count(*) from (
      select from users u where split_part(u.email, '@', 2) = d.domain limit ${providerSize}) m) >= ${providerSize}`);
  const shared = new Set(rows.map(({ domain }) => domain));
  return raw.map(({ report, email }) => ({
    ...report,
    person: personKey(report.userId, email, (domain) => shared.has(domain)),
  }));
}

/** The history as counts: by day, hour and state, and by postcode. What outages explain is not usual. */
export async function countHistory(
  ctx: Ctx,
  { service, from, to }: { service: OutageService; from: Date; to: Date },
) {
  const usual = sql`
    select x.*, coalesce(pc.federal_state, r.federal_state, '') as state
    from (${reportRows(service, from, to)}) x join users u on u.id = x.user_id
      left join postcodes pc on pc.postcode = x.postcode
      left join postcode_areas pa on pa.prefix = left(x.postcode, 2)
      left join regions r on r.id = pa.region_id
    where x.kind <> 'ticket' and ${isMember} and not ${isExplained}`;
  const [hours, places, [total]] = [
    await ctx.db.execute<{ day: string; hour: number; state: string; count: string }>(sql`
      select to_char(x.at at time zone 'Europe/Berlin', 'YYYY-MM-DD') as day,
        extract(hour from x.at at time zone 'Europe/Berlin')::int as hour, x.state, count(*) as count
      from (${usual}) x group by 1, 2, 3`),
    await ctx.db.execute<{ code: string; count: string }>(sql`
      select x.postcode as code, count(*) as count from (${usual}) x where x.postcode is not null group by 1`),
    await ctx.db.execute<{ count: string }>(sql`select count(*) as count from (${usual}) x where x.is_total`),
  ];
  return {
    hours: hours.map((row) => ({ ...row, hour: Number(row.hour), count: Number(row.count) })),
    places: places.map(({ code, count }) => ({ code, count: Number(count) })),
    totalCount: Number(total?.count ?? 0),
  };
}

import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { threadReads, userVisits } from "#db/schema/reads.ts";

/** After so long without a page the next one begins a new visit. */
export const visitGapMinutes = 30;
/** A visit is noted no more often than this, so that looking at pages hardly ever writes. */
const notedEveryMinutes = 5;
/** For members whose first visit it is: so far back something counts as new. */
const firstVisitDays = 7;

export const minutesBefore = (now: Date, minutes: number) =>
  sql`${new Date(now.getTime() - minutes * 60_000).toISOString()}::timestamptz`;

/** The member looks at a page. Nothing for guests; at most one write in five minutes. */
export async function noteVisit(ctx: Ctx): Promise<void> {
  const { actor, now } = ctx;
  if (actor.kind !== "user") return;
  const isKnown = sql`select 1 from ${userVisits}
    where user_id = ${actor.id} and current_at > ${minutesBefore(now, notedEveryMinutes)}`;
  await ctx.db.execute(sql`
    insert into user_visits (user_id, current_at)
    select ${actor.id}::bigint, ${now.toISOString()}::timestamptz where not exists (${isKnown})
    on conflict (user_id) do update set
      current_at = excluded.current_at,
      previous_at = case when user_visits.current_at < ${minutesBefore(now, visitGapMinutes)}
        then user_visits.current_at else user_visits.previous_at end`);
}

/**
 * When the member's visit before this one ended, as a subquery: the same before and after {@link noteVisit} noted the
 * page that asks.
 */
export function lastVisitOf(ctx: Ctx, userId: number): SQL<Date> {
  const firstVisit = minutesBefore(ctx.now, firstVisitDays * 24 * 60);
  return sql<Date>`(
    select coalesce(
      case when v.current_at < ${minutesBefore(ctx.now, visitGapMinutes)} then v.current_at else v.previous_at end,
      greatest(u.created_at, ${firstVisit}))
    from ${users} u left join ${userVisits} v on v.user_id = u.id where u.id = ${userId})`;
}

/** Nothing is new any more, whether it was opened or not. @throws unauthenticated */
export async function markAllThreadsRead(ctx: Ctx): Promise<void> {
  const { actor, now } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  const mark = { currentAt: now, previousAt: now };
  await ctx.db
    .insert(userVisits)
    .values({ userId: actor.id, ...mark })
    .onConflictDoUpdate({ target: userVisits.userId, set: mark });
  await ctx.db
    .update(threadReads)
    .set({ readAt: now, newFrom: null })
    .where(
      sql`${threadReads.userId} = ${actor.id} and ${threadReads.readAt} < ${now.toISOString()}::timestamptz`,
    );
}

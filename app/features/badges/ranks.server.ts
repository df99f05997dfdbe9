import { type SQL, sql } from "drizzle-orm";
import type { Rank } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { lockBadges } from "./expertise.server.ts";
import { type RankFacts, type RankNeed, rankToReach } from "./progress.ts";
import { levels, rankCriteria } from "./rules.ts";

const { member, helper, expert } = rankCriteria;
const expertLevels = sql.join(
  levels.slice(levels.findIndex(({ level }) => level === expert.level)).map(({ level }) => sql`${level}`),
  sql`, `,
);

/** Of the row `u` of users. */
const visiblePosts = sql`
  from posts p join threads t on t.id = p.thread_id
  where p.author_id = u.id and p.hidden_at is null and t.hidden_at is null`;
const activeDays = sql`(select count(distinct (p.created_at at time zone 'Europe/Berlin')::date) ${visiblePosts})`;

/**
 * Recomputes `users.rank` from posts and expertise (product.md, "Ranks and expert badges"); run after
 * `computeExpertise`. Days are those of the company's country; a day counts when something visible was written on it.
 *
 * @returns how many members changed rank
 */
export function computeRanks(ctx: Ctx, userIds: readonly number[] | "all"): Promise<number> {
  const isConcerned = (column: SQL) =>
    userIds === "all" ? sql`true` : sql`${column} = any(${`{${userIds.join(",")}}`}::bigint[])`;
  return transact(ctx, async ({ db }) => {
    await lockBadges(db);
    // A case stops at the first branch that holds: the days are counted for few.
    const rows = await db.execute(sql`
      with expert as (
        select user_id, sum(confirmed_count) as confirmed, bool_or(level in (${expertLevels})) as has_badge
        from expertise where ${isConcerned(sql`user_id`)} group by user_id
      ),
      ranked as (
        select u.id, case
          when u.email_verified_at is null
            or (select count(*) from (select 1 ${visiblePosts} limit ${member.posts}::int) as few) < ${member.posts}::int
            then 'newcomer'
          when coalesce(e.confirmed, 0) < ${helper.confirmed}::int
            or ${activeDays} < ${helper.activeDays}::int
            then 'member'
          when e.has_badge then 'expert'
          else 'helper'
        end as rank
        from users u
        left join expert e on e.user_id = u.id
        where ${isConcerned(sql`u.id`)}
      )
      update users u set rank = ranked.rank from ranked where ranked.id = u.id and u.rank <> ranked.rank
      returning u.id`);
    return rows.length;
  });
}

export type RankProgress = { rank: Rank; next: { rank: Rank; needs: RankNeed[] } | null };

/**
 * A member's rank and what the next one asks for.
 * @throws not-found for an unknown member
 */
export async function readRankProgress(ctx: Ctx, userId: number): Promise<RankProgress> {
  const rows = await ctx.db.execute<RankFacts & { rank: Rank }>(sql`
    select u.rank, u.email_verified_at is not null as "isVerified",
      (select count(*)::int ${visiblePosts}) as posts,
      ${activeDays}::int as "activeDays",
      coalesce(sum(e.confirmed_count), 0)::int as confirmed,
      coalesce(bool_or(e.level in (${expertLevels})), false) as "hasSilver"
    from users u
    left join expertise e on e.user_id = u.id
    where u.id = ${userId}
    group by u.id`);
  const { rank, ...facts } = found(rows[0]);
  return { rank, next: rankToReach(rank, facts) };
}

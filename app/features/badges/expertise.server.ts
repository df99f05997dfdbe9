import { type SQL, sql } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import type { Db } from "#db/client.server.ts";
import {
  type BadgeLevel,
  halfLifeDays,
  levels,
  noticeDays,
  points,
  wilsonZ,
  workedToConfirm,
} from "./rules.ts";

/** A level that differs from the one shown before. */
export type LevelChange = {
  userId: number;
  categoryId: number;
  before: BadgeLevel | null;
  after: BadgeLevel | null;
};

export type ExpertiseResult = { rowCount: number; changes: LevelChange[] };

/**
 * Recomputes expertise from the forum's rows at `ctx.now`: one statement, the same for the members an event concerns
 * and for everyone at night, so running it again changes nothing (product.md, "Ranks and expert badges";
 * docs/decisions/005).
 *
 * @param userIds the members; "all" for everyone
 */
export function computeExpertise(ctx: Ctx, userIds: readonly number[] | "all"): Promise<ExpertiseResult> {
  return transact(ctx, async ({ db, now }) => {
    await lockBadges(db);
    const rows = await db.execute<{
      rowCount: number;
      userId: number | null;
      categoryId: number;
      before: BadgeLevel | null;
      after: BadgeLevel | null;
    }>(expertiseStatement(now, userIds));
    const changes = rows.flatMap(({ userId, categoryId, before, after }) =>
      userId === null ? [] : [{ userId: Number(userId), categoryId: Number(categoryId), before, after }],
    );
    return { rowCount: Number(rows[0]?.rowCount ?? 0), changes };
  });
}

/**
 * One computation at a time: a statement's snapshot is older than its write, so of two at once the staler one could
 * write last. Released with the transaction.
 */
export async function lockBadges(db: Db): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtext('tadellos.badges'))`);
}

const float = (value: number) => sql`${value}::float8`;

/** Points that were earned at `earnedAt`. The bound keeps absurd dates of imports from an underflow error. */
function faded(value: number, earnedAt: SQL, now: SQL): SQL {
  const halvings = sql`(extract(epoch from ${now} - ${earnedAt})::float8 / ${float(halfLifeDays * 86_400)})`;
  return sql`${float(value)} * power(0.5::float8, least(greatest(${halvings}, 0), 200))`;
}

/** The twin of wilson.ts. */
export function wilson(confirmed: SQL, failed: SQL): SQL {
  const z2 = float(wilsonZ * wilsonZ);
  const n = sql`nullif(${confirmed} + ${failed}, 0)::float8`;
  const share = sql`(${confirmed} / ${n})`;
  const spread = sql`${float(wilsonZ)} * sqrt(${share} * (1 - ${share}) / ${n} + ${z2} / (4 * ${n} * ${n}))`;
  return sql`coalesce(greatest(0, (${share} + ${z2} / (2 * ${n}) - ${spread}) / (1 + ${z2} / ${n})), 0)`;
}

/** 0 = none … 3 = gold. */
const levelNumber = (level: SQL) =>
  sql`coalesce(array_position(array['bronze', 'silver', 'gold'], ${level}), 0)`;

/** The highest level whose three criteria are met. */
const earnedLevel = sql`case ${sql.join(
  [...levels].reverse().map(
    ({ level, points, confirmed, share }) =>
      sql`when points >= ${float(points)} and confirmed >= ${confirmed}::int and wilson >= ${float(share)}
          then ${level}::text`,
  ),
  sql` `,
)} end`;

function expertiseStatement(moment: Date, userIds: readonly number[] | "all"): SQL {
  const now = sql`${moment.toISOString()}::timestamptz`;
  const isConcerned = (column: SQL) =>
    userIds === "all" ? sql`true` : sql`${column} = any(${`{${userIds.join(",")}}`}::bigint[])`;
  return sql`
    with answers as materialized (
      select p.id, p.author_id, t.category_id,
        s.accepted_at, s.source,
        -- Taken back by people, or found by a review not to have worked. What reports set aside waits for the review.
        least(
          case when s.revoked_by is null then s.revoked_at end,
          (select min(f.upheld_at) from failure_reports f where f.post_id = p.id)
        ) as failed_at,
        -- Nobody confirms their own answer, a team's no more than anyone's.
        s.post_id is not null and s.revoked_at is null and s.accepted_by_id <> p.author_id as is_accepted
      from posts p
      join threads t on t.id = p.thread_id
      left join solutions s on s.post_id = p.id
      where p.kind = 'answer' and p.hidden_at is null and t.hidden_at is null and t.author_id <> p.author_id
        -- Whoever has left is nobody's expert.
        and not exists (select 1 from users u where u.id = p.author_id and u.deleted_at is not null)
        and ${isConcerned(sql`p.author_id`)}
    ),
    worked as (
      select post_id, count(*) as voices,
        sum(${faded(points.worked, sql`created_at`, now)}) filter (where nth <= ${points.workedCounted}::int) as points
      from (
        select c.post_id, c.created_at,
          row_number() over (partition by c.post_id order by c.created_at, c.user_id) as nth
        from answers a
        join confirmations c on c.post_id = a.id and c.user_id <> a.author_id
      ) as voice
      group by post_id
    ),
    helpful as (
      select post_id,
        sum(${faded(points.helpful, sql`created_at`, now)}) filter (where nth <= ${points.helpfulCounted}::int) as points
      from (
        select v.post_id, v.created_at,
          row_number() over (partition by v.post_id order by v.created_at, v.user_id) as nth
        from answers a
        join helpful_votes v on v.post_id = a.id and v.user_id <> a.author_id
      ) as vote
      group by post_id
    ),
    totals as (
      select a.author_id as user_id, a.category_id,
        sum(
          case
            when a.failed_at is not null then ${faded(points.failed, sql`a.failed_at`, now)}
            when a.is_accepted and a.source = 'asker' then ${faded(points.acceptedByAsker, sql`a.accepted_at`, now)}
            when a.is_accepted then ${faded(points.official, sql`a.accepted_at`, now)}
            else 0
          end + coalesce(w.points, 0) + coalesce(h.points, 0)
        ) as points,
        -- An answer counts once: what has failed has failed, whoever it worked for.
        count(*) filter (
          where a.failed_at is null and (a.is_accepted or w.voices >= ${workedToConfirm}::int)
        )::int as confirmed,
        count(*) filter (where a.failed_at is not null)::int as failed
      from answers a
      left join worked w on w.post_id = a.id
      left join helpful h on h.post_id = a.id
      group by a.author_id, a.category_id
      having bool_or(a.is_accepted or a.failed_at is not null or w.post_id is not null or h.post_id is not null)
    ),
    before as (select * from expertise e where ${isConcerned(sql`e.user_id`)}),
    merged as (
      -- Rows of "before" alone: everything was hidden, moved or withdrawn since.
      select user_id, category_id, coalesce(t.points, 0) as points, coalesce(t.confirmed, 0) as confirmed,
        coalesce(t.failed, 0) as failed, ${wilson(sql`coalesce(t.confirmed, 0)`, sql`coalesce(t.failed, 0)`)} as wilson,
        b.level as shown, b.level_since, b.falls_at
      from totals t
      full join before b using (user_id, category_id)
    ),
    judged as (select *, ${earnedLevel} as earned from merged),
    levelled as (
      select *,
        ${levelNumber(sql`earned`)} < ${levelNumber(sql`shown`)} as is_below,
        case
          when ${levelNumber(sql`earned`)} < ${levelNumber(sql`shown`)} and coalesce(falls_at > ${now}, true) then shown
          else earned
        end as level
      from judged
    ),
    written as (
      insert into expertise
        (user_id, category_id, points, confirmed_count, failed_count, wilson, level, level_since, falls_at, computed_at)
      select user_id, category_id, points, confirmed, failed, wilson, level,
        case when level is null then null when level is not distinct from shown then level_since else ${now} end,
        case when is_below and level is not distinct from shown
          then coalesce(falls_at, ${now} + ${noticeDays}::int * interval '1 day') end,
        ${now}
      from levelled
      on conflict (user_id, category_id) do update set
        points = excluded.points, confirmed_count = excluded.confirmed_count, failed_count = excluded.failed_count,
        wilson = excluded.wilson, level = excluded.level, level_since = excluded.level_since,
        falls_at = excluded.falls_at, computed_at = excluded.computed_at
      returning 1
    )
    select (select count(*) from written)::int as "rowCount", c.user_id as "userId", c.category_id as "categoryId",
      c.shown as "before", c.level as "after"
    from (select 1) as always
    left join levelled c on c.level is distinct from c.shown
    order by c.user_id, c.category_id`;
}

import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";

/** Tables that may change without an act: counting visits is no act. */
const unwatched = [
  "rate_limits",
  "sessions",
  "heartbeats",
  "part_failures",
  "demo_mails",
  "user_visits",
  "thread_reads",
  "desk_lookers",
];

/**
 * Lets the database itself note every row that is added, removed or really changed, in every table of ours and in the
 * job queue. Comparing all rows before and after each refusal took most of the table's time.
 */
export async function watchTables(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`create schema watch`);
  await ctx.db.execute(sql`create unlogged table watch.changes (name text not null, act text not null)`);
  await ctx.db.execute(sql`
    create function watch.note() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if old::text = new::text then return null; end if;
      end if;
      insert into watch.changes values (tg_table_name, lower(tg_op));
      return null;
    end $$`);
  const tables = await ctx.db.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where (schemaname = 'public' and not tablename = any(${sql.param(unwatched)}::text[]))
      or (schemaname = 'graphile_worker' and tablename = '_private_jobs')`);
  for (const { name } of tables) {
    const act = `after insert or update or delete on ${name}`;
    await ctx.db.execute(
      sql.raw(`create trigger zz_watch ${act} for each row execute function watch.note()`),
    );
  }
}

/** What changed since the last call, as "table act"; empty = nothing was done. */
export async function takeChanges(ctx: Ctx): Promise<string[]> {
  const changes = await ctx.db.execute<{ change: string }>(sql`
    with taken as (delete from watch.changes returning name || ' ' || act as change)
    select distinct change from taken order by change`);
  return changes.map(({ change }) => change);
}

import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { transact } from "#app/platform/context.ts";
import { posts } from "#db/schema/forum.ts";
import { importLinks } from "#db/schema/platform.ts";
import type { ImportTarget, IncomingVotes } from "./incoming.ts";
import { lockSource } from "./links.server.ts";
import { writeSolutions } from "./solutions.server.ts";
import { noteSkipped } from "./tally.ts";

/**
 * Votes and accepted answers. Votes of a dump have no names, so they become a number per post
 * (`importedHelpfulCount`), which is set, not added to: a second run changes nothing. The sums are formed in temporary
 * tables, so memory stays constant for any number of votes. One transaction.
 */
export async function writeVotes(
  ctx: Ctx,
  target: ImportTarget,
  parts: AsyncIterable<IncomingVotes>,
): Promise<void> {
  await transact(ctx, async (ctx) => {
    await lockSource(ctx, target.source);
    await makeTables(ctx);
    for await (const part of parts) await collect(ctx, part);
    await setHelpful(ctx, target);
    await countLostAccepts(ctx, target);
    await writeSolutions(ctx, target, "incoming_accepts");
    await ctx.db.execute(sql`drop table incoming_votes, incoming_accepts`);
  });
}

async function makeTables(ctx: Ctx): Promise<void> {
  await ctx.db.execute(
    sql`create temporary table incoming_votes (external_id text, count int) on commit drop`,
  );
  await ctx.db.execute(
    sql`create temporary table incoming_accepts (external_id text, at timestamptz) on commit drop`,
  );
}

async function collect(ctx: Ctx, { helpful, accepts }: IncomingVotes): Promise<void> {
  const votes = JSON.stringify(helpful.map((vote) => ({ id: vote.postExternalId, n: vote.count })));
  await ctx.db.execute(sql`
    insert into incoming_votes select id, n from json_to_recordset(${votes}::text::json) as part(id text, n int)`);
  if (accepts.length === 0) return;
  const times = JSON.stringify(
    accepts.map((vote) => ({ id: vote.postExternalId, at: vote.at.toISOString() })),
  );
  await ctx.db.execute(sql`
    insert into incoming_accepts
    select id, at from json_to_recordset(${times}::text::json) as part(id text, at timestamptz)`);
}

async function setHelpful(ctx: Ctx, target: ImportTarget): Promise<void> {
  const [sums] = await ctx.db.execute<{ fresh: number; found: number; lost: number }>(sql`
    with total as (
      select external_id, sum(count)::int as count from incoming_votes group by external_id
    ), found as (
      select p.id, p.imported_helpful_count as before, total.count
      from total
      join ${importLinks} l
        on l.source = ${target.source} and l.kind = 'post' and l.external_id = total.external_id
      join ${posts} p on p.id = l.local_id
    ), changed as (
      update ${posts} set imported_helpful_count = found.count
      from found
      where ${posts.id} = found.id and found.before <> found.count
      returning found.count - found.before as difference
    )
    select coalesce((select sum(difference) from changed), 0)::int as fresh,
      coalesce((select sum(count) from found), 0)::int as found,
      (coalesce((select sum(count) from total), 0) - coalesce((select sum(count) from found), 0))::int as lost`);
  const { fresh = 0, found = 0, lost = 0 } = sums ?? {};
  target.tally.came.votes += fresh;
  target.tally.known.votes += found - fresh;
  noteSkipped(target.tally, "votes", "their post did not come in or was deleted", lost);
}

async function countLostAccepts(ctx: Ctx, target: ImportTarget): Promise<void> {
  const [row] = await ctx.db.execute<{ lost: number }>(sql`
    select count(*)::int as lost from incoming_accepts vote
    where not exists (
      select from ${importLinks} l
      where l.source = ${target.source} and l.kind = 'post' and l.external_id = vote.external_id
    )`);
  noteSkipped(target.tally, "votes", "their post did not come in or was deleted", row?.lost ?? 0);
}

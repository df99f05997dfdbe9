import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { importLinks } from "#db/schema/platform.ts";
import type { ImportTarget, IncomingQuestion } from "./incoming.ts";
import { addLinks, findLinkedPosts } from "./links.server.ts";
import { noteSkipped } from "./tally.ts";

/** The accepted answer often comes later than its question, maybe in another run. */
export async function noteAccepted(
  ctx: Ctx,
  target: ImportTarget,
  questions: IncomingQuestion[],
): Promise<void> {
  const solved = questions.filter((question) => question.acceptedExternalId !== null);
  const known = await findLinkedPosts(
    ctx,
    target.source,
    solved.map((question) => question.externalId),
  );
  const pairs = solved.flatMap(({ externalId, acceptedExternalId }) => {
    const post = known.get(externalId);
    return post && acceptedExternalId ? [[acceptedExternalId, post.threadId] as const] : [];
  });
  await addLinks(ctx, target.source, "accepted", pairs);
}

/**
 * Makes the noted answers solutions of their askers, at the time of the vote that accepted them (known to the day) or
 * else of the answer. Solutions that were taken back here stay taken back.
 *
 * @param accepts name of a table (external_id text, at timestamptz) of the same transaction
 */
export async function writeSolutions(ctx: Ctx, target: ImportTarget, accepts: string): Promise<void> {
  const noted = sql`${importLinks} noted
    left join ${importLinks} answer
      on answer.source = noted.source and answer.kind = 'post' and answer.external_id = noted.external_id
    left join ${posts} p on p.id = answer.local_id and p.thread_id = noted.local_id and p.kind = 'answer'`;
  const [count] = await ctx.db.execute<{ found: number; missing: number }>(sql`
    select count(p.id)::int as found, (count(*) - count(p.id))::int as missing
    from ${noted} where noted.source = ${target.source} and noted.kind = 'accepted'`);
  const made = await ctx.db.execute(sql`
    insert into ${solutions} (post_id, thread_id, source, accepted_by_id, accepted_at)
    select p.id, p.thread_id, 'asker', t.author_id, greatest(p.created_at, vote.at)
    from ${noted}
    join ${threads} t on t.id = p.thread_id
    left join (select external_id, min(at) as at from ${sql.identifier(accepts)} group by external_id) vote
      on vote.external_id = noted.external_id
    where noted.source = ${target.source} and noted.kind = 'accepted'
    on conflict (post_id) do nothing
    returning post_id`);
  target.tally.came.solutions += made.length;
  target.tally.known.solutions += (count?.found ?? 0) - made.length;
  noteSkipped(target.tally, "solutions", "the accepted answer did not come in", count?.missing ?? 0);
}

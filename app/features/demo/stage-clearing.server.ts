import { sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { clearEvenings } from "./evenings.server.ts";
import { completeGround, type Ground } from "./ground.server.ts";

/**
 * Takes away what the people of the demo asked and were told, so that the stories can be told anew; people, topics and
 * regions stay, and with them everybody's log-in. A question in which a real member has written stays as it is.
 * @param toldAt when the stories were told; the people become as much younger as time has passed
 */
export async function clearStage(ctx: Ctx, toldAt: Date): Promise<Ground> {
  await clearEvenings(ctx);
  await ctx.db.execute(sql`
    delete from threads using users asker
    where asker.id = threads.author_id and asker.is_demo and not exists (
      select from posts join users writer on writer.id = posts.author_id
      where posts.thread_id = threads.id and not writer.is_demo)`);
  const ofDemo = sql`in (select id from users where is_demo)`;
  await ctx.db.execute(sql`delete from outages where opened_by_id ${ofDemo}`);
  await ctx.db.execute(sql`delete from outage_proposals`);
  await ctx.db.execute(sql`delete from notifications where user_id ${ofDemo}`);
  await ctx.db.execute(sql`delete from expertise where user_id ${ofDemo}`);
  await ctx.db.execute(sql`
    delete from demo_mails where recipient in (select email from users where is_demo)`);
  const passedMs = ctx.now.getTime() - toldAt.getTime();
  await ctx.db.execute(sql`
    update users set created_at = created_at + ${passedMs}::float8 * interval '1 millisecond' where is_demo`);
  return completeGround(ctx);
}

import { eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { users } from "#db/schema/accounts.ts";
import { categories } from "#db/schema/forum.ts";
import { regions } from "#db/schema/regions.ts";
import type { CategorySlug } from "./categories.ts";
import type { Ground } from "./ground.server.ts";
import { demoMembers } from "./people.ts";
import type { RegionKey } from "./regions.ts";
import { demoAgents } from "./teams.ts";

/**
 * Takes away what the people of the demo asked and were told, so that the stories can be told anew; people, topics and
 * regions stay, and with them everybody's log-in. A question in which a real member has written stays as it is.
 * @param toldAt when the stories were told; the people become as much younger as time has passed
 */
export async function clearStage(ctx: Ctx, toldAt: Date): Promise<Ground> {
  await ctx.db.execute(sql`
    delete from threads using users asker
    where asker.id = threads.author_id and asker.is_demo and not exists (
      select from posts join users writer on writer.id = posts.author_id
      where posts.thread_id = threads.id and not writer.is_demo)`);
  const ofDemo = sql`in (select id from users where is_demo)`;
  await ctx.db.execute(sql`delete from notifications where user_id ${ofDemo}`);
  await ctx.db.execute(sql`delete from expertise where user_id ${ofDemo}`);
  await ctx.db.execute(sql`
    delete from demo_mails where recipient in (select email from users where is_demo)`);
  const passedMs = ctx.now.getTime() - toldAt.getTime();
  await ctx.db.execute(sql`
    update users set created_at = created_at + ${passedMs}::float8 * interval '1 millisecond' where is_demo`);
  return readGround(ctx);
}

async function readGround(ctx: Ctx): Promise<Ground> {
  const topics = await ctx.db.select({ id: categories.id, slug: categories.slug }).from(categories);
  const teams = await ctx.db.select({ id: regions.id, slug: regions.slug }).from(regions);
  const rows = await ctx.db.select().from(users).where(eq(users.isDemo, true));
  const byName = new Map(rows.map((row) => [row.displayName, row]));
  return {
    categories: new Map(topics.map(({ id, slug }) => [slug as CategorySlug, id])),
    regions: new Map(teams.map(({ id, slug }) => [slug as RegionKey, id])),
    people: new Map(
      [...demoMembers, ...demoAgents].flatMap(({ key, displayName }) => {
        const row = byName.get(displayName);
        return row ? [[key, row] as const] : [];
      }),
    ),
  };
}

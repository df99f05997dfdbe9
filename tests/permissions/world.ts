import { sql } from "drizzle-orm";
import type { Role } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import {
  makeAnswer,
  makeCategory,
  makeComment,
  makeRegion,
  makeThread,
  makeUser,
  type User,
} from "../support/make.ts";

/** The kinds of people the table knows. */
export const actors = [
  "guest",
  "unverified",
  "suspended",
  "asker",
  "stranger",
  "answerer",
  "guide",
  "agent",
  "otherAgent",
  "lead",
  "moderator",
  "admin",
] as const;
export type ActorName = (typeof actors)[number];

export type Cast = {
  people: Record<Exclude<ActorName, "guest">, User>;
  regionId: number;
  categoryId: number;
};

/** The people, made once: the acts change threads and tickets, never them. */
export async function makeCast(ctx: Ctx): Promise<Cast> {
  const region = await makeRegion(ctx, { name: "Frankfurt" });
  const other = await makeRegion(ctx, { name: "Hamburg" });
  await makeRegion(ctx, { name: "Deutschland", position: 0 });
  const category = await makeCategory(ctx);
  const member = (role: Role, values: Parameters<typeof makeUser>[1] = {}) =>
    makeUser(ctx, { role, ...values });
  return {
    regionId: region.id,
    categoryId: category.id,
    people: {
      unverified: await member("customer", { isVerified: false }),
      suspended: await member("customer", { suspendedUntil: new Date("2100-01-01") }),
      asker: await member("customer"),
      stranger: await member("customer"),
      answerer: await member("customer"),
      guide: await member("guide"),
      agent: await member("agent", { teamRegionId: region.id }),
      otherAgent: await member("agent", { teamRegionId: other.id }),
      lead: await member("lead", { teamRegionId: region.id }),
      moderator: await member("moderator"),
      admin: await member("admin"),
    },
  };
}

export type Scene = { threadId: number; questionId: number; answerId: number; commentId: number };

/** A fresh question of the asker, a day and a half old, with an answer and a comment. */
export async function makeScene(
  ctx: Ctx,
  cast: Cast,
  values: Partial<{ isHidden: boolean; isSolved: boolean }> = {},
) {
  const { asker, answerer } = cast.people;
  const createdAt = new Date(ctx.now.getTime() - 36 * 3_600_000);
  const thread = await makeThread(ctx, {
    author: asker,
    category: { id: cast.categoryId },
    regionId: cast.regionId,
    createdAt,
    autoEscalateFrom: createdAt,
    hiddenAt: values.isHidden ? ctx.now : null,
  });
  const answer = await makeAnswer(ctx, thread, { author: answerer, createdAt });
  const comment = await makeComment(ctx, answer, { author: answerer, createdAt });
  if (values.isSolved) {
    await ctx.db.execute(sql`
      insert into solutions (post_id, thread_id, source, accepted_by_id, accepted_at)
      values (${answer.id}, ${thread.id}, 'asker', ${asker.id}, ${createdAt.toISOString()})`);
    await ctx.db.execute(
      sql`update threads set solved_at = ${createdAt.toISOString()} where id = ${thread.id}`,
    );
  }
  return { threadId: thread.id, questionId: thread.question.id, answerId: answer.id, commentId: comment.id };
}

/** Tables that may change without an act: counting visits is no act. */
const unwatched = ["rate_limits", "sessions", "heartbeats", "part_failures", "demo_mails"];

/** One hash over every row of every table of ours and of the job queue: the same before and after = nothing was done. */
export async function fingerprint(ctx: Ctx): Promise<string> {
  const tables = await ctx.db.execute<{ name: string }>(sql`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where (schemaname = 'public' or (schemaname = 'graphile_worker' and tablename = '_private_jobs'))
    order by 1`);
  const watched = tables
    .map(({ name }) => name)
    .filter((name) => !unwatched.includes(name.replace(/^public\./, "")));
  const parts = watched.map(
    (name) =>
      `select '${name}' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as h from ${name} t`,
  );
  const rows = await ctx.db.execute<{ h: string }>(sql.raw(parts.join(" union all ")));
  return rows
    .map(({ h }) => h)
    .sort()
    .join("\n");
}

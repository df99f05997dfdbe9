import { and, asc, eq, gte, isNotNull, lt, ne, sql } from "drizzle-orm";
import { canWrite } from "#app/platform/actor.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, unauthenticated } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { maxMentions, mentionedIds } from "./mentions.ts";
import { visiblePosts } from "./scope.server.ts";

/** @throws invalid with more people than a post can call */
export function assertMentions(body: string): void {
  if (mentionedIds(body).length > maxMentions) {
    throw new AppError("invalid", "editor.mention.tooMany", { max: maxMentions }, "body");
  }
}

export type Mentionable = { id: number; displayName: string; hue: number; isInThread: boolean };

const listed = 8;

/**
 * People whose name begins with what was typed after the @: first those of the thread, then all. Only for those who may
 * write, and never oneself; who came by an import has no account to tell.
 * @throws unauthenticated
 */
export async function findMentionable(
  ctx: Ctx,
  input: { threadId: number | null; prefix: string },
): Promise<Mentionable[]> {
  const { actor } = ctx;
  if (!canWrite(actor)) throw unauthenticated();
  const prefix = input.prefix.trim().toLowerCase();
  const name = sql<string>`lower(${users.displayName})`;
  const columns = { id: users.id, displayName: users.displayName, hue: users.hue };
  const isPossible = and(
    isNotNull(users.email),
    ne(users.id, actor.id),
    // A range, so that the index of names is used; then exactly.
    gte(name, prefix),
    lt(name, `${prefix}\u{10FFFF}`),
    sql`starts_with(${name}, ${prefix})`,
  );
  const here = input.threadId
    ? await ctx.db
        .selectDistinct({ ...columns, name })
        .from(posts)
        .innerJoin(threads, eq(threads.id, posts.threadId))
        .innerJoin(users, eq(users.id, posts.authorId))
        .where(and(eq(posts.threadId, input.threadId), visiblePosts(actor), isPossible))
        .orderBy(asc(name))
        .limit(listed)
    : [];
  const others =
    prefix && here.length < listed
      ? await ctx.db.select(columns).from(users).where(isPossible).orderBy(asc(name)).limit(listed)
      : [];
  const inThread = new Set(here.map(({ id }) => id));
  return [
    ...here.map(({ id, displayName, hue }) => ({ id, displayName, hue, isInThread: true })),
    ...others.filter(({ id }) => !inThread.has(id)).map((person) => ({ ...person, isInThread: false })),
  ].slice(0, listed);
}

import { and, desc, eq, isNull } from "drizzle-orm";
import { visiblePosts } from "#app/features/forum/scope.server.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { excerpt } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, solutions, threads } from "#db/schema/forum.ts";
import { contentLocale } from "../text-modules/values.server.ts";

const length = 280;

/**
 * The sentence with which a ticket can be closed when its customer has accepted an answer meanwhile: who helped, and with
 * what. The owner reads it, changes it or not, and presses once. Null when nothing was accepted.
 */
export async function suggestOutcome(ctx: Ctx, threadId: number): Promise<string | null> {
  const [row] = await ctx.db
    .select({ body: posts.body, name: users.displayName })
    .from(solutions)
    .innerJoin(posts, eq(posts.id, solutions.postId))
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(
      and(
        eq(solutions.threadId, threadId),
        eq(solutions.source, "asker"),
        isNull(solutions.revokedAt),
        visiblePosts(ctx.actor),
      ),
    )
    .orderBy(desc(solutions.acceptedAt))
    .limit(1);
  if (!row) return null;
  return t(contentLocale(ctx), "tools.close.suggestion", {
    name: row.name,
    text: excerpt(row.body, length),
  });
}

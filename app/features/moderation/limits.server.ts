import { and, desc, eq, gt, inArray, type SQL } from "drizzle-orm";
import { formatMoment } from "#app/i18n/formats.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import type { users } from "#db/schema/accounts.ts";
import { posts } from "#db/schema/forum.ts";
import { writingLimits } from "./limits.ts";
import { countImages, findLinks } from "./links.ts";

type Author = typeof users.$inferSelect;
type Kind = "question" | "reply";

const day = 86_400_000;

/**
 * Whether this member may write one more today. Counted from the posts themselves, also hidden ones.
 * @throws too-many, with when it is possible again
 */
export async function assertMayWriteMore(ctx: Ctx, author: Author, kind: Kind): Promise<void> {
  const limits = writingLimits(author, ctx.now);
  if (!limits) return;
  const max = kind === "question" ? limits.questions : limits.replies;
  const isOfKind: SQL | undefined =
    kind === "question" ? eq(posts.kind, "question") : inArray(posts.kind, ["answer", "comment"]);
  const [oldest] = await ctx.db
    .select({ createdAt: posts.createdAt })
    .from(posts)
    .where(
      and(eq(posts.authorId, author.id), gt(posts.createdAt, new Date(ctx.now.getTime() - day)), isOfKind),
    )
    .orderBy(desc(posts.createdAt))
    .offset(max - 1)
    .limit(1);
  if (!oldest) return;
  const again = new Date(oldest.createdAt.getTime() + day);
  throw new AppError(
    "too-many",
    kind === "question" ? "moderation.limit.questions" : "moderation.limit.replies",
    {
      max,
      when: formatMoment(ctx.locale, again, ctx.now),
      retrySeconds: Math.ceil((again.getTime() - ctx.now.getTime()) / 1000),
    },
  );
}

/** @throws invalid, with how many are allowed (field `body`) */
export function assertFewLinks(ctx: Ctx, author: Author, body: string): void {
  const limits = writingLimits(author, ctx.now);
  if (!limits) return;
  const links = findLinks(body).length;
  if (links > limits.links)
    throw new AppError("invalid", "moderation.limit.links", { max: limits.links, count: links }, "body");
  const images = countImages(body);
  if (images > limits.images)
    throw new AppError("invalid", "moderation.limit.images", { max: limits.images, count: images }, "body");
}

import { and, eq, isNull } from "drizzle-orm";
import { askQuestion, type ThreadRow } from "#app/features/forum/threads.server.ts";
import { t } from "#app/i18n/t.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, unauthenticated } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { paths } from "#app/ui/paths.ts";
import { categories } from "#db/schema/forum.ts";
import { ideas } from "#db/schema/ideas.ts";
import { ideaChanged } from "./events.server.ts";
import { lockIdea } from "./idea-rows.server.ts";
import { canDiscussIdea } from "./policy.ts";

/**
 * Opens the discussion of an idea: a question of the forum like any other, which stays in the community and leads back
 * here. Answers, quotes, mentions, reports and moderation are those of the forum.
 * @throws unauthenticated, not-found, forbidden, conflict (somebody was faster)
 */
export async function discussIdea(
  ctx: Ctx,
  input: { ideaId: number; body: string; submissionKey?: string; isHeld?: boolean },
): Promise<ThreadRow> {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  return transact(ctx, async (ctx) => {
    const idea = await lockIdea(ctx, input.ideaId);
    if (idea.threadId !== null) throw new AppError("conflict", "ideas.discuss.exists");
    assertAllowed(canDiscussIdea(ctx.actor, idea));
    const [usual] = await ctx.db
      .select({ id: categories.id })
      .from(categories)
      .orderBy(categories.position)
      .limit(1);
    const link = t("de", "ideas.discuss.link", { title: idea.title, path: paths.idea(idea) });
    const thread = await askQuestion(ctx, {
      categoryId: idea.categoryId ?? found(usual).id,
      title: t("de", "ideas.discuss.title", { title: idea.title }).slice(0, 150),
      body: `${input.body}\n\n${link}`,
      submissionKey: input.submissionKey,
      isHeld: input.isHeld,
      isKeptHere: true,
    });
    await ctx.db
      .update(ideas)
      .set({ threadId: thread.id })
      .where(and(eq(ideas.id, idea.id), isNull(ideas.threadId)));
    await emit(ctx, ideaChanged, { ideaId: idea.id });
    return thread;
  });
}

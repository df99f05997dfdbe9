import { and, eq } from "drizzle-orm";
import { assertWriter } from "#app/features/forum/threads.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { slugify } from "#app/ui/paths.ts";
import { categories } from "#db/schema/forum.ts";
import { ideas, ideaVotes } from "#db/schema/ideas.ts";
import { regions } from "#db/schema/regions.ts";
import { ideaProposed } from "./events.server.ts";
import { type IdeaRow, recountIdea, renderedIdea } from "./idea-rows.server.ts";

export type ProposeInput = {
  title: string;
  body: string;
  categoryId: number | null;
  /** Null: for all regions. */
  regionId: number | null;
  /** The evening it was said at, and the wish that was written down there. */
  meetupId?: number | null;
  sourceQuestionId?: number | null;
  submissionKey?: string;
  /** Hidden until the moderation has looked at it; the news is told then. */
  isHeld?: boolean;
};

/**
 * Proposes an idea; whoever does is its first vote. What people send comes through moderation/idea-submissions.server.ts.
 * @throws unauthenticated, forbidden (not confirmed or suspended), invalid (no such category or region)
 */
export async function proposeIdea(ctx: Ctx, input: ProposeInput): Promise<IdeaRow> {
  const { id: authorId } = assertWriter(ctx);
  return transact(ctx, async (ctx) => {
    await assertPlaces(ctx, input);
    const [idea] = await ctx.db
      .insert(ideas)
      .values({
        authorId,
        title: input.title,
        slug: slugify(input.title),
        ...renderedIdea(input.body),
        categoryId: input.categoryId,
        regionId: input.regionId,
        meetupId: input.meetupId ?? null,
        sourceQuestionId: input.sourceQuestionId ?? null,
        statusAt: ctx.now,
        createdAt: ctx.now,
        submissionKey: input.submissionKey,
        ...(input.isHeld ? { hiddenAt: ctx.now, heldAt: ctx.now } : {}),
      })
      .onConflictDoNothing({ target: ideas.submissionKey })
      .returning();
    if (!idea) return sentBefore(ctx, authorId, input);
    await ctx.db.insert(ideaVotes).values({ ideaId: idea.id, userId: authorId, createdAt: ctx.now });
    await recountIdea(ctx, idea.id);
    if (!input.isHeld) await emit(ctx, ideaProposed, { ideaId: idea.id });
    return idea;
  });
}

async function assertPlaces(ctx: Ctx, { categoryId, regionId }: ProposeInput): Promise<void> {
  const choice = (field: string) => new AppError("invalid", "errors.field.choice", {}, field);
  if (categoryId !== null) {
    const count = await ctx.db.$count(categories, eq(categories.id, categoryId));
    if (count === 0) throw choice("categoryId");
  }
  if (regionId !== null) {
    const count = await ctx.db.$count(regions, eq(regions.id, regionId));
    if (count === 0) throw choice("regionId");
  }
}

/** The idea that the same form has made already. @throws conflict when it was somebody else's form */
async function sentBefore(ctx: Ctx, authorId: number, { submissionKey }: ProposeInput): Promise<IdeaRow> {
  const row = await findSentIdea(ctx, authorId, submissionKey);
  if (!row) throw new AppError("conflict", "errors.conflict");
  return row;
}

/** The idea this author already sent with that key, if any. */
export async function findSentIdea(
  ctx: Ctx,
  authorId: number,
  submissionKey: string | undefined,
): Promise<IdeaRow | undefined> {
  if (!submissionKey) return undefined;
  const [row] = await ctx.db
    .select()
    .from(ideas)
    .where(and(eq(ideas.submissionKey, submissionKey), eq(ideas.authorId, authorId)));
  return row;
}

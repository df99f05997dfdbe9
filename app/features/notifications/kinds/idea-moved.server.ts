import { and, eq, isNull, ne } from "drizzle-orm";
import { excerpt } from "#app/platform/markdown.server.ts";
import { paths } from "#app/ui/paths.ts";
import { ideaSteps, ideas, ideaVotes } from "#db/schema/ideas.ts";
import type { NotificationKind } from "../kind.ts";

/** The company has said what becomes of an idea: everybody who voted for it hears of each step once. */
export const ideaMoved: NotificationKind<{ ideaId: number; stepId: number }> = {
  name: "idea-moved",
  icon: "idea",
  tone: "solved",
  group: "evenings",
  audience: "everyone",
  mail: { delaySeconds: 60 },
  async findNotices(ctx, { ideaId, stepId }) {
    const [step] = await ctx.db.select().from(ideaSteps).where(eq(ideaSteps.id, stepId));
    if (!step?.status) return [];
    const { status } = step;
    const voters = await ctx.db
      .select({ userId: ideaVotes.userId, id: ideas.id, slug: ideas.slug })
      .from(ideaVotes)
      .innerJoin(ideas, eq(ideas.id, ideaVotes.ideaId))
      .where(
        and(
          eq(ideaVotes.ideaId, ideaId),
          ne(ideaVotes.userId, step.actorId),
          isNull(ideas.hiddenAt),
          isNull(ideas.mergedIntoId),
        ),
      );
    return voters.map(({ userId, ...idea }) => ({
      userId,
      subject: `idea:${ideaId}:${stepId}`,
      path: paths.idea(idea),
      data: { ideaId, stepId, status },
    }));
  },
  async letter(ctx, told) {
    const [row] = await ctx.db
      .select({ text: ideaSteps.text })
      .from(ideaSteps)
      .where(eq(ideaSteps.id, Number(told.data.stepId)));
    return { quote: row ? excerpt(row.text, 600) : undefined };
  },
};

import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { categoryName } from "#app/features/forum/category-name.server.ts";
import { visibleThreads } from "#app/features/forum/scope.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { htmlToText, shorten } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { categories, threads } from "#db/schema/forum.ts";
import { ideaSteps, ideas } from "#db/schema/ideas.ts";
import { meetups } from "#db/schema/meetups.ts";
import { regions } from "#db/schema/regions.ts";
import { canDecideIdea, canDiscussIdea, canMergeIdeas, canVoteIdea } from "./policy.ts";
import { readableIdeas, visibleIdeas } from "./scope.server.ts";
import type { IdeaOrder, IdeaStatus } from "./status.ts";

export const ideasPerPage = 20;

const author = { id: users.id, displayName: users.displayName, hue: users.hue };
const merged = alias(ideas, "merged");

const hasVoted = (ctx: Ctx): SQL<boolean> =>
  ctx.actor.kind === "user"
    ? sql<boolean>`exists (select 1 from idea_votes v where v.idea_id = ${ideas.id} and v.user_id = ${ctx.actor.id})`
    : sql<boolean>`false`;

/** The company's newest word, as its beginning. */
const lastStep = sql<string | null>`(
  select s.text_html from idea_steps s where s.idea_id = ${ideas.id} and s.status is not null order by s.id desc limit 1)`;

/** One line of a list. */
function selectIdeas(ctx: Ctx) {
  return ctx.db
    .select({
      id: ideas.id,
      title: ideas.title,
      slug: ideas.slug,
      bodyHtml: ideas.bodyHtml,
      status: ideas.status,
      statusAt: ideas.statusAt,
      voteCount: ideas.voteCount,
      createdAt: ideas.createdAt,
      hiddenAt: ideas.hiddenAt,
      regionName: regions.name,
      categoryName: categoryName(ctx),
      author,
      hasVoted: hasVoted(ctx),
      lastStepHtml: lastStep,
    })
    .from(ideas)
    .innerJoin(users, eq(users.id, ideas.authorId))
    .leftJoin(regions, eq(regions.id, ideas.regionId))
    .leftJoin(categories, eq(categories.id, ideas.categoryId))
    .$dynamic();
}

type Listed = Awaited<ReturnType<typeof selectIdeas>>[number];
const toLine = ({ bodyHtml, lastStepHtml, ...idea }: Listed) => ({
  ...idea,
  excerpt: shorten(htmlToText(bodyHtml), 200),
  lastWord: lastStepHtml ? shorten(htmlToText(lastStepHtml), 160) : "",
});
export type IdeaLine = ReturnType<typeof toLine>;

const orderOf: Record<IdeaOrder, SQL[]> = {
  stimmen: [desc(ideas.voteCount), desc(ideas.id)],
  neu: [desc(ideas.id)],
  bewegt: [desc(ideas.statusAt), desc(ideas.id)],
};

/** Ideas by votes, by age, or by what has moved last. */
export async function listIdeas(
  ctx: Ctx,
  input: { order: IdeaOrder; status: IdeaStatus | null; regionId: number | null; page: number },
) {
  const where = and(
    visibleIdeas(ctx.actor),
    input.status ? eq(ideas.status, input.status) : undefined,
    input.regionId ? sql`(${ideas.regionId} = ${input.regionId} or ${ideas.regionId} is null)` : undefined,
  );
  const [rows, total] = await Promise.all([
    selectIdeas(ctx)
      .where(where)
      .orderBy(...orderOf[input.order])
      .limit(ideasPerPage)
      .offset((input.page - 1) * ideasPerPage),
    ctx.db.$count(ideas, where),
  ]);
  return { ideas: rows.map(toLine), total, pageCount: Math.max(1, Math.ceil(total / ideasPerPage)) };
}

/** How many there are of each status, for the tabs and the start page. */
export async function countIdeas(ctx: Ctx): Promise<Partial<Record<IdeaStatus, number>>> {
  const rows = await ctx.db
    .select({ status: ideas.status, count: sql<number>`count(*)::int` })
    .from(ideas)
    .where(visibleIdeas(ctx.actor))
    .groupBy(ideas.status);
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** What was done last: the proof that asking is worth it. */
export async function listDoneIdeas(ctx: Ctx, limit: number): Promise<IdeaLine[]> {
  const rows = await selectIdeas(ctx)
    .where(and(visibleIdeas(ctx.actor), eq(ideas.status, "done")))
    .orderBy(desc(ideas.statusAt))
    .limit(limit);
  return rows.map(toLine);
}

/** What became of an evening's wishes. */
export async function listIdeasOfMeetup(ctx: Ctx, meetupId: number): Promise<IdeaLine[]> {
  const rows = await selectIdeas(ctx)
    .where(and(visibleIdeas(ctx.actor), eq(ideas.meetupId, meetupId)))
    .orderBy(desc(ideas.voteCount), asc(ideas.id));
  return rows.map(toLine);
}

/** Ideas of one member, the newest first. */
export async function listIdeasOf(ctx: Ctx, userId: number, limit: number): Promise<IdeaLine[]> {
  const rows = await selectIdeas(ctx)
    .where(and(visibleIdeas(ctx.actor), eq(ideas.authorId, userId)))
    .orderBy(desc(ideas.id))
    .limit(limit);
  return rows.map(toLine);
}

/**
 * One idea with everything its page shows.
 * @throws not-found, also when the actor may not see it
 */
export async function readIdea(ctx: Ctx, ideaId: number) {
  const [row] = await ctx.db
    .select({
      idea: ideas,
      author,
      region: { id: regions.id, name: regions.name, slug: regions.slug },
      categoryName: categoryName(ctx),
      hasVoted: hasVoted(ctx),
      meetup: { id: meetups.id, title: meetups.title, slug: meetups.slug, publishedAt: meetups.publishedAt },
      thread: {
        id: threads.id,
        slug: threads.slug,
        title: threads.title,
        answerCount: threads.answerCount,
        commentCount: threads.commentCount,
      },
    })
    .from(ideas)
    .innerJoin(users, eq(users.id, ideas.authorId))
    .leftJoin(regions, eq(regions.id, ideas.regionId))
    .leftJoin(categories, eq(categories.id, ideas.categoryId))
    .leftJoin(meetups, eq(meetups.id, ideas.meetupId))
    .leftJoin(threads, and(eq(threads.id, ideas.threadId), visibleThreads(ctx.actor)))
    .where(and(eq(ideas.id, ideaId), readableIdeas(ctx.actor)));
  const { idea, meetup, ...rest } = found(row);
  const { document: _, submissionKey: __, ...shown } = idea;
  return {
    ...shown,
    ...rest,
    meetup: meetup?.publishedAt ? meetup : null,
    steps: await readSteps(ctx, ideaId),
    mayVote: canVoteIdea(ctx.actor, idea),
    mayDecide: canDecideIdea(ctx.actor, idea),
    mayMerge: canMergeIdeas(ctx.actor),
    mayDiscuss: canDiscussIdea(ctx.actor, idea),
  };
}

export type IdeaPage = Awaited<ReturnType<typeof readIdea>>;

function readSteps(ctx: Ctx, ideaId: number) {
  return ctx.db
    .select({
      id: ideaSteps.id,
      status: ideaSteps.status,
      textHtml: ideaSteps.textHtml,
      createdAt: ideaSteps.createdAt,
      actor: { displayName: users.displayName, role: users.role },
      mergedTitle: sql<string | null>`case when ${merged.hiddenAt} is null then ${merged.title} end`,
      isMerge: sql<boolean>`${ideaSteps.mergedIdeaId} is not null`,
    })
    .from(ideaSteps)
    .innerJoin(users, eq(users.id, ideaSteps.actorId))
    .leftJoin(merged, eq(merged.id, ideaSteps.mergedIdeaId))
    .where(eq(ideaSteps.ideaId, ideaId))
    .orderBy(asc(ideaSteps.id));
}

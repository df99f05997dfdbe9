import { and, eq } from "drizzle-orm";
import { hideIdea, holdIdea, releaseIdea, restoreIdea } from "#app/features/ideas/hiding.server.ts";
import { readableIdeas } from "#app/features/ideas/scope.server.ts";
import { hideQuestion, holdQuestion, showQuestion } from "#app/features/meetups/hiding.server.ts";
import { visibleMeetups, visibleQuestions } from "#app/features/meetups/scope.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { paths } from "#app/ui/paths.ts";
import { ideas } from "#db/schema/ideas.ts";
import { meetupQuestions, meetups } from "#db/schema/meetups.ts";

/*
 * Texts of people beside posts: ideas, and questions and wishes of an evening. Cases, reports and decisions about them are
 * the same; only finding, hiding and showing them differs, and that is here.
 */

/** Which of them a case, a report or a decision is about; at most one is set. */
export type OtherTextRef = { ideaId: number | null; meetupQuestionId: number | null };

export const noOtherText: OtherTextRef = { ideaId: null, meetupQuestionId: null };

export type OtherText = {
  kind: "idea" | "meetup-question";
  authorId: number;
  /** Of the idea, or of the evening. */
  title: string;
  /** Sanitised; null for plain text. */
  html: string | null;
  text: string;
  createdAt: Date;
  hiddenAt: Date | null;
  heldAt: Date | null;
  path: string;
};

/** As this actor may see it; null when the reference names none, or one that is not to be seen. */
export async function readOtherText(ctx: Ctx, ref: OtherTextRef): Promise<OtherText | null> {
  if (ref.ideaId !== null) return readIdeaText(ctx, ref.ideaId);
  return ref.meetupQuestionId === null ? null : readQuestionText(ctx, ref.meetupQuestionId);
}

async function readIdeaText(ctx: Ctx, ideaId: number): Promise<OtherText | null> {
  const [idea] = await ctx.db
    .select()
    .from(ideas)
    .where(and(eq(ideas.id, ideaId), readableIdeas(ctx.actor)));
  if (!idea) return null;
  return {
    kind: "idea",
    authorId: idea.authorId,
    title: idea.title,
    html: idea.bodyHtml,
    text: idea.body,
    createdAt: idea.createdAt,
    hiddenAt: idea.hiddenAt,
    heldAt: idea.heldAt,
    path: paths.idea(idea),
  };
}

async function readQuestionText(ctx: Ctx, questionId: number): Promise<OtherText | null> {
  const [row] = await ctx.db
    .select({ question: meetupQuestions, meetup: meetups })
    .from(meetupQuestions)
    .innerJoin(meetups, eq(meetups.id, meetupQuestions.meetupId))
    .where(and(eq(meetupQuestions.id, questionId), visibleQuestions(ctx.actor), visibleMeetups(ctx.actor)));
  if (!row) return null;
  return {
    kind: "meetup-question",
    authorId: row.question.authorId,
    title: row.meetup.title,
    html: null,
    text: row.question.body,
    createdAt: row.question.createdAt,
    hiddenAt: row.question.hiddenAt,
    heldAt: row.question.heldAt,
    path: paths.meetupQuestion(row.meetup, row.question.id),
  };
}

type Act = {
  idea: (ctx: Ctx, id: number) => Promise<void>;
  question: (ctx: Ctx, id: number) => Promise<void>;
};

const acts = {
  hide: { idea: hideIdea, question: hideQuestion },
  restore: { idea: restoreIdea, question: showQuestion },
  release: { idea: releaseIdea, question: showQuestion },
  hold: { idea: holdIdea, question: holdQuestion },
} satisfies Record<string, Act>;

/** What a decision does to the text itself; nothing when the reference names none. */
export async function actOnOtherText(ctx: Ctx, ref: OtherTextRef, act: keyof typeof acts): Promise<void> {
  if (ref.ideaId !== null) await acts[act].idea(ctx, ref.ideaId);
  if (ref.meetupQuestionId !== null) await acts[act].question(ctx, ref.meetupQuestionId);
}

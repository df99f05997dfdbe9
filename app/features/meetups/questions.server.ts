import { and, eq, isNull } from "drizzle-orm";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed, found, unauthenticated } from "#app/platform/errors.ts";
import { announce } from "#app/platform/live.server.ts";
import { meetupQuestions, meetupQuestionVotes } from "#db/schema/meetups.ts";
import { readAttendance } from "./attendance.server.ts";
import { getMeetup } from "./meetup-rows.server.ts";
import { canAskAt, canVoteQuestion } from "./policy.ts";
import { lockQuestion, type QuestionRow, recountQuestion } from "./question-rows.server.ts";

export type AskAtInput = {
  meetupId: number;
  kind: QuestionRow["kind"];
  body: string;
  submissionKey?: string;
  /** Hidden until the moderation has looked at it. */
  isHeld?: boolean;
};

/**
 * A question to the stage, or a wish; whoever says it is its first vote. What people send comes through
 * moderation/meetup-submissions.server.ts.
 * @throws unauthenticated, not-found, forbidden (not signed up, or nothing is asked any more)
 */
export async function askAtMeetup(ctx: Ctx, input: AskAtInput): Promise<QuestionRow> {
  const { actor } = ctx;
  if (actor.kind !== "user" || !actor.isVerified) throw unauthenticated();
  return transact(ctx, async (ctx) => {
    const meetup = await getMeetup(ctx, input.meetupId);
    const attendance = await readAttendance(ctx, meetup.id, null);
    assertAllowed(canAskAt(actor, meetup, attendance, ctx.now));
    const [row] = await ctx.db
      .insert(meetupQuestions)
      .values({
        meetupId: meetup.id,
        authorId: actor.id,
        kind: input.kind,
        body: input.body,
        createdAt: ctx.now,
        submissionKey: input.submissionKey,
        ...(input.isHeld ? { hiddenAt: ctx.now, heldAt: ctx.now } : {}),
      })
      .onConflictDoNothing({ target: meetupQuestions.submissionKey })
      .returning();
    if (!row) return found(await findSentQuestion(ctx, actor.id, input.submissionKey));
    await ctx.db
      .insert(meetupQuestionVotes)
      .values({ questionId: row.id, userId: actor.id, createdAt: ctx.now });
    await recountQuestion(ctx, row.id);
    if (!input.isHeld) await announce(ctx, { kind: "meetup", meetupId: meetup.id });
    return row;
  });
}

/** What this author already sent with that key, if any. */
export async function findSentQuestion(ctx: Ctx, authorId: number, submissionKey: string | undefined) {
  if (!submissionKey) return undefined;
  const [row] = await ctx.db
    .select()
    .from(meetupQuestions)
    .where(and(eq(meetupQuestions.submissionKey, submissionKey), eq(meetupQuestions.authorId, authorId)));
  return row;
}

/**
 * "That is my question too": one vote per person, which can be taken back.
 * @throws unauthenticated, not-found, forbidden, conflict (answered already)
 */
export async function setQuestionVote(
  ctx: Ctx,
  input: { meetupId: number; questionId: number; isFor: boolean },
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user" || !actor.isVerified) throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const meetup = await getMeetup(ctx, input.meetupId);
    const attendance = await readAttendance(ctx, meetup.id, null);
    assertAllowed(canVoteQuestion(actor, meetup, attendance, ctx.now));
    const question = await lockQuestion(ctx, input);
    if (question.answeredAt) throw new AppError("conflict", "meetups.question.isAnswered");
    if (input.isFor) {
      await ctx.db
        .insert(meetupQuestionVotes)
        .values({ questionId: question.id, userId: actor.id, createdAt: ctx.now })
        .onConflictDoNothing();
    } else {
      await ctx.db
        .delete(meetupQuestionVotes)
        .where(
          and(eq(meetupQuestionVotes.questionId, question.id), eq(meetupQuestionVotes.userId, actor.id)),
        );
    }
    await recountQuestion(ctx, question.id);
    await announce(ctx, { kind: "meetup", meetupId: meetup.id });
  });
}

/** What one has said can be taken back while nobody has answered it. @throws not-found, conflict */
export async function withdrawQuestion(
  ctx: Ctx,
  input: { meetupId: number; questionId: number },
): Promise<void> {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  await transact(ctx, async (ctx) => {
    const question = await lockQuestion(ctx, input);
    assertAllowed(question.authorId === actor.id);
    if (question.answeredAt || question.calledAt)
      throw new AppError("conflict", "meetups.question.isAnswered");
    const merged = await ctx.db.$count(meetupQuestions, eq(meetupQuestions.mergedIntoId, question.id));
    if (merged > 0) throw new AppError("conflict", "meetups.question.isShared");
    await ctx.db
      .delete(meetupQuestions)
      .where(and(eq(meetupQuestions.id, question.id), isNull(meetupQuestions.mergedIntoId)));
    await announce(ctx, { kind: "meetup", meetupId: question.meetupId });
  });
}

import { and, eq, isNotNull, sql } from "drizzle-orm";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { announce } from "#app/platform/live.server.ts";
import { meetupQuestions } from "#db/schema/meetups.ts";
import { getSteeredMeetup } from "./meetup-rows.server.ts";
import { lockQuestion, recountQuestion } from "./question-rows.server.ts";

/*
 * What the person on the stage does with questions. All throw unauthenticated, and not-found for whoever does not lead
 * this evening.
 */

type OfQuestion = { meetupId: number; questionId: number };

/** "Jetzt": this question is on the stage, and no other. With `isOn` false the stage is empty again. */
export async function callQuestion(ctx: Ctx, input: OfQuestion & { isOn: boolean }): Promise<void> {
  await transact(ctx, async (ctx) => {
    await getSteeredMeetup(ctx, input.meetupId);
    const question = await lockQuestion(ctx, input);
    if (question.hiddenAt) throw new AppError("conflict", "meetups.question.isHidden");
    await ctx.db
      .update(meetupQuestions)
      .set({ calledAt: null })
      .where(and(eq(meetupQuestions.meetupId, input.meetupId), isNotNull(meetupQuestions.calledAt)));
    if (input.isOn) {
      await ctx.db
        .update(meetupQuestions)
        .set({ calledAt: ctx.now })
        .where(eq(meetupQuestions.id, question.id));
    }
    await announce(ctx, { kind: "meetup", meetupId: input.meetupId });
  });
}

/** "Beantwortet", with the answer in a sentence or two. Said again it is corrected. */
export async function answerQuestion(ctx: Ctx, input: OfQuestion & { answer: string }): Promise<void> {
  await transact(ctx, async (ctx) => {
    await getSteeredMeetup(ctx, input.meetupId);
    const question = await lockQuestion(ctx, input);
    assertPublicText(ctx, { answer: input.answer }, [question.answer]);
    await ctx.db
      .update(meetupQuestions)
      .set({
        answer: input.answer,
        answeredAt: question.answeredAt ?? ctx.now,
        answeredById: ctx.actor.kind === "user" ? ctx.actor.id : null,
        calledAt: null,
      })
      .where(eq(meetupQuestions.id, question.id));
    await announce(ctx, { kind: "meetup", meetupId: input.meetupId });
  });
}

/** The same question twice becomes one: its votes are united, who voted for both counts once. */
export async function mergeQuestions(ctx: Ctx, input: OfQuestion & { intoId: number }): Promise<void> {
  if (input.questionId === input.intoId) throw new AppError("conflict", "meetups.question.itself");
  await transact(ctx, async (ctx) => {
    await getSteeredMeetup(ctx, input.meetupId);
    const [first, second] = [input.questionId, input.intoId].sort((a, b) => a - b) as [number, number];
    await lockQuestion(ctx, { meetupId: input.meetupId, questionId: first });
    await lockQuestion(ctx, { meetupId: input.meetupId, questionId: second });
    const { questionId: from, intoId: into } = input;
    await ctx.db.execute(sql`
      insert into meetup_question_votes (question_id, user_id, created_at)
      select ${into}, user_id, created_at from meetup_question_votes where question_id = ${from}
      on conflict do nothing`);
    await ctx.db.execute(sql`delete from meetup_question_votes where question_id = ${from}`);
    await ctx.db
      .update(meetupQuestions)
      .set({ mergedIntoId: into, calledAt: null })
      .where(eq(meetupQuestions.id, from));
    await ctx.db
      .update(meetupQuestions)
      .set({ mergedIntoId: into })
      .where(eq(meetupQuestions.mergedIntoId, from));
    await recountQuestion(ctx, from);
    await recountQuestion(ctx, into);
    await announce(ctx, { kind: "meetup", meetupId: input.meetupId });
  });
}

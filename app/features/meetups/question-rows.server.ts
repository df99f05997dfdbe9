import { and, eq, sql } from "drizzle-orm";
import type { Ctx } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { meetupQuestions } from "#db/schema/meetups.ts";
import { visibleQuestions } from "./scope.server.ts";

export type QuestionRow = typeof meetupQuestions.$inferSelect;

/** Under a lock. @throws not-found, also for one of another evening or one that was merged */
export async function lockQuestion(
  ctx: Ctx,
  { meetupId, questionId }: { meetupId: number; questionId: number },
): Promise<QuestionRow> {
  const [row] = await ctx.db
    .select()
    .from(meetupQuestions)
    .where(
      and(
        eq(meetupQuestions.id, questionId),
        eq(meetupQuestions.meetupId, meetupId),
        visibleQuestions(ctx.actor),
      ),
    )
    .for("update");
  return found(row);
}

/** From the votes themselves, never read-add-write. */
export async function recountQuestion(ctx: Ctx, questionId: number): Promise<void> {
  await ctx.db.execute(sql`
    update meetup_questions set vote_count = (
      select count(*) from meetup_question_votes v where v.question_id = meetup_questions.id)
    where id = ${questionId}`);
}

/** The same statement over everything, for `npm run recount`. */
export async function recountQuestions(ctx: Ctx): Promise<void> {
  await ctx.db.execute(sql`
    update meetup_questions set vote_count = (
      select count(*) from meetup_question_votes v where v.question_id = meetup_questions.id)`);
}

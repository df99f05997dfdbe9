import { eq } from "drizzle-orm";
import { secondsSince } from "#app/features/forum/submission-key.ts";
import { assertWriter, type ThreadRow } from "#app/features/forum/threads.server.ts";
import { discussIdea } from "#app/features/ideas/discussion.server.ts";
import type { IdeaRow } from "#app/features/ideas/idea-rows.server.ts";
import { findSentIdea, type ProposeInput, proposeIdea } from "#app/features/ideas/proposing.server.ts";
import type { QuestionRow } from "#app/features/meetups/question-rows.server.ts";
import { type AskAtInput, askAtMeetup, findSentQuestion } from "#app/features/meetups/questions.server.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { system } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { posts } from "#db/schema/forum.ts";
import { type Assessment, assessDraft, type Draft } from "./assessment.server.ts";
import { openCase, recountUrgency } from "./cases.server.ts";
import { assertMayWriteMore } from "./limits.server.ts";
import { noteAction } from "./log.server.ts";
import { noOtherText, type OtherTextRef } from "./other-texts.server.ts";
import { noteHeld } from "./submissions.server.ts";

/*
 * The doors for ideas, and for questions and wishes at an evening: the same rules, personal data and spam checks as for
 * posts (submissions.server.ts), then the feature's own use case, in one transaction.
 */

/** {@link proposeIdea} for what people send. @throws also invalid (a rule refuses it) */
export async function submitIdea(ctx: Ctx, input: ProposeInput): Promise<IdeaRow> {
  const author = await readAuthor(ctx);
  assertPublicText(ctx, { title: input.title, body: input.body });
  return transact(ctx, async (ctx) => {
    if (await findSentIdea(ctx, author.id, input.submissionKey)) return proposeIdea(ctx, input);
    const assessed = await assessDraft(ctx, author, input, secondsSince(input.submissionKey, ctx.now));
    const idea = await proposeIdea(ctx, { ...assessed.draft, isHeld: assessed.isHeld });
    if (idea.heldAt) await noteHeldOther(ctx, { ...noOtherText, ideaId: idea.id }, author.id, assessed);
    return idea;
  });
}

/** {@link askAtMeetup} for what people send. @throws also invalid (a rule refuses it) */
export async function submitMeetupQuestion(ctx: Ctx, input: AskAtInput): Promise<QuestionRow> {
  const author = await readAuthor(ctx);
  assertPublicText(ctx, { body: input.body });
  return transact(ctx, async (ctx) => {
    if (await findSentQuestion(ctx, author.id, input.submissionKey)) return askAtMeetup(ctx, input);
    const assessed = await assessDraft(ctx, author, input, secondsSince(input.submissionKey, ctx.now));
    const question = await askAtMeetup(ctx, { ...assessed.draft, isHeld: assessed.isHeld });
    const ref = { ...noOtherText, meetupQuestionId: question.id };
    if (question.heldAt) await noteHeldOther(ctx, ref, author.id, assessed);
    return question;
  });
}

/** {@link discussIdea} for what people send: the discussion is a question of the forum. */
export async function submitIdeaDiscussion(
  ctx: Ctx,
  input: { ideaId: number; body: string; submissionKey?: string },
): Promise<ThreadRow> {
  const author = await readAuthor(ctx);
  assertPublicText(ctx, { body: input.body });
  return transact(ctx, async (ctx) => {
    await assertMayWriteMore(ctx, author, "question");
    const assessed = await assessDraft(ctx, author, input, secondsSince(input.submissionKey, ctx.now));
    const thread = await discussIdea(ctx, { ...assessed.draft, isHeld: assessed.isHeld });
    if (thread.hiddenAt) {
      const [question] = await ctx.db.select().from(posts).where(eq(posts.threadId, thread.id));
      await noteHeld(ctx, found(question), assessed);
    }
    return thread;
  });
}

async function noteHeldOther(
  ctx: Ctx,
  ref: OtherTextRef,
  subjectId: number,
  { score, signals }: Assessment<Draft>,
): Promise<void> {
  const row = await openCase(ctx, {
    postId: null,
    ...ref,
    subjectId,
    origin: "held",
    spam: { score, signals },
  });
  await recountUrgency(ctx, row.id);
  // It was the check that did it, not the author.
  await noteAction(
    { ...ctx, actor: system },
    {
      action: "post.hold",
      reason: signals.map(({ signal }) => signal).join(", "),
      caseId: row.id,
      subjectId,
      data: { score },
    },
  );
}

async function readAuthor(ctx: Ctx) {
  const { id } = assertWriter(ctx);
  const [row] = await ctx.db.select().from(users).where(eq(users.id, id));
  return found(row);
}

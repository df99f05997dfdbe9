import { eq } from "drizzle-orm";
import { type AnswerInput, createAnswer, createComment } from "#app/features/forum/answers.server.ts";
import { findBySubmissionKey, getPost, type PostRow } from "#app/features/forum/post-rows.server.ts";
import { secondsSince } from "#app/features/forum/submission-key.ts";
import {
  type AskInput,
  askQuestion,
  assertWriter,
  type ThreadRow,
} from "#app/features/forum/threads.server.ts";
import { type EditInput, editPost } from "#app/features/forum/versions/edits.server.ts";
import { dropDraftDetails, saveOwnDetails } from "#app/features/vault/details.server.ts";
import type { PrivateValues } from "#app/features/vault/private-fields.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { system } from "#app/platform/actor.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { found } from "#app/platform/errors.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { type Assessment, assessDraft, type Draft } from "./assessment.server.ts";
import { openCase, recountUrgency } from "./cases.server.ts";
import { assertMayWriteMore } from "./limits.server.ts";
import { noteAction } from "./log.server.ts";

/*
 * The doors through which people's texts come in (docs/decisions/012): personal data is caught (023), then limits, rules and
 * the spam check, then the forum's own use case, in one transaction. What is held is stored hidden and waits in the queue. The forum itself knows
 * only `isHeld`; what the company itself writes (a ticket's outcome, imports) goes to the forum directly.
 *
 * All throw what the forum's use case throws, too-many (with when again) and invalid (links, or a rule refuses it).
 */

/** {@link askQuestion} for what people send, with its private half, which was perhaps kept as a draft. */
export async function submitQuestion(
  ctx: Ctx,
  { privateValues, ...input }: AskInput & { privateValues?: PrivateValues | null },
): Promise<ThreadRow> {
  const author = await readAuthor(ctx);
  assertPublicText(ctx, { title: input.title, body: input.body, tags: input.tags, ...input.facts });
  return transact(ctx, async (ctx) => {
    // Sending twice must not bring back what was changed in between.
    const isSent = await isSentThread(ctx, author.id, input.submissionKey);
    const thread = isSent ? await askQuestion(ctx, input) : await askAssessed(ctx, author, input);
    if (privateValues && !isSent) await saveOwnDetails(ctx, { threadId: thread.id, values: privateValues });
    if (input.submissionKey) await dropDraftDetails(ctx, { draftKey: input.submissionKey });
    return thread;
  });
}

async function askAssessed(ctx: Ctx, author: Author, input: AskInput): Promise<ThreadRow> {
  await assertMayWriteMore(ctx, author, "question");
  const assessed = await assessDraft(ctx, author, input, secondsSince(input.submissionKey, ctx.now));
  const thread = await askQuestion(ctx, { ...assessed.draft, isHeld: assessed.isHeld });
  if (thread.hiddenAt) {
    const [question] = await ctx.db.select().from(posts).where(eq(posts.threadId, thread.id));
    await noteHeld(ctx, found(question), assessed);
  }
  return thread;
}

/** {@link createAnswer} for what people send. */
export const submitAnswer = (ctx: Ctx, input: AnswerInput): Promise<PostRow> =>
  submitReply(ctx, input, (ctx, draft) => createAnswer(ctx, draft));

/** {@link createComment} for what people send. */
export const submitComment = (ctx: Ctx, input: Parameters<typeof createComment>[1]): Promise<PostRow> =>
  submitReply(ctx, input, (ctx, draft) => createComment(ctx, draft));

async function submitReply<I extends Draft & { submissionKey?: string; isHeld?: boolean }>(
  ctx: Ctx,
  input: I,
  create: (ctx: Ctx, input: I) => Promise<PostRow>,
): Promise<PostRow> {
  const author = await readAuthor(ctx);
  assertPublicText(ctx, { body: input.body });
  return transact(ctx, async (ctx) => {
    // Sending twice is neither a second post nor a repetition.
    if (await findBySubmissionKey(ctx, author.id, input.submissionKey)) return create(ctx, input);
    await assertMayWriteMore(ctx, author, "reply");
    const assessed = await assessDraft(ctx, author, input, secondsSince(input.submissionKey, ctx.now));
    const post = await create(ctx, { ...assessed.draft, isHeld: assessed.isHeld });
    if (post.heldAt) await noteHeld(ctx, post, assessed);
    return post;
  });
}

/**
 * {@link editPost} for what people send. What would have been held stays visible while somebody looks at it: taking away
 * an answer that stood there already would do more harm.
 */
export async function submitEdit(ctx: Ctx, input: EditInput): Promise<void> {
  const editor = await readAuthor(ctx);
  await transact(ctx, async (ctx) => {
    // What stands there already, perhaps since an import, is no news.
    const { post, thread } = await getPost(ctx, input.postId);
    const { title, body, tags, reason, facts } = input;
    assertPublicText(ctx, { title, body, tags, reason, ...facts }, [post.body, thread.title]);
    const assessed = await assessDraft(ctx, editor, input, null);
    await editPost(ctx, assessed.draft);
    if (!assessed.isHeld) return;
    const row = await openCase(ctx, {
      postId: input.postId,
      subjectId: post.authorId,
      origin: "edit",
      spam: assessed,
    });
    await recountUrgency(ctx, row.id);
  });
}

/** The text waits in the queue, and the record says that it was the check. */
export async function noteHeld(
  ctx: Ctx,
  post: PostRow,
  { score, signals }: Assessment<Draft>,
): Promise<void> {
  const row = await openCase(ctx, {
    postId: post.id,
    subjectId: post.authorId,
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
      threadId: post.threadId,
      postId: post.id,
      subjectId: post.authorId,
      data: { score },
    },
  );
}

async function isSentThread(ctx: Ctx, authorId: number, key: string | undefined): Promise<boolean> {
  if (!key) return false;
  const rows = await ctx.db
    .select({ authorId: threads.authorId })
    .from(threads)
    .where(eq(threads.submissionKey, key));
  return rows.some((row) => row.authorId === authorId);
}

type Author = typeof users.$inferSelect;

async function readAuthor(ctx: Ctx): Promise<Author> {
  const { id } = assertWriter(ctx);
  const [row] = await ctx.db.select().from(users).where(eq(users.id, id));
  return found(row);
}

import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError, assertAllowed } from "#app/platform/errors.ts";
import { emit } from "#app/platform/events.server.ts";
import { follows } from "#db/schema/forum.ts";
import { recountThread } from "./counters.server.ts";
import { dropSentDraft } from "./drafts/draft-saving.server.ts";
import { postCreated } from "./events.server.ts";
import { canAnswer, canAnswerOfficially, canComment } from "./policy.ts";
import { findBySubmissionKey, getPost, insertPost, type PostRow } from "./post-rows.server.ts";
import { endClaim } from "./solving/claims.server.ts";
import { assertWriter, lockThread } from "./threads.server.ts";

export type AnswerInput = {
  threadId: number;
  body: string;
  submissionKey?: string;
  /** A regional team answers as the team; only its own members may. */
  officialRegionId?: number;
  /** Hidden until the moderation has looked at it; the news is told then (hiding.server.ts). */
  isHeld?: boolean;
};

/**
 * Answers a question. Answers are numbered in the order they come, under the thread's lock, so that a page of a
 * thread never shifts.
 * @throws not-found, conflict (locked meanwhile: the text stays in the form), forbidden (not the team)
 */
export async function createAnswer(ctx: Ctx, input: AnswerInput): Promise<PostRow> {
  const actor = assertWriter(ctx);
  return transact(ctx, async (ctx) => {
    const thread = await lockThread(ctx, input.threadId);
    const sent = await findBySubmissionKey(ctx, actor.id, input.submissionKey);
    if (sent) return sentBefore(sent, input.body);
    assertNotLocked(thread);
    assertAllowed(canAnswer(ctx.actor, thread));
    if (input.officialRegionId !== undefined) {
      assertAllowed(canAnswerOfficially(ctx.actor, thread, input.officialRegionId));
    }
    const answer = await insertPost(ctx, {
      threadId: thread.id,
      authorId: actor.id,
      kind: "answer",
      position: thread.lastPosition + 1,
      body: input.body,
      officialRegionId: input.officialRegionId,
      submissionKey: input.submissionKey,
      isHeld: input.isHeld,
    });
    await endClaim(ctx, { threadId: thread.id, userId: actor.id, end: "answered" });
    await noteNewPost(ctx, answer);
    await dropSentDraft(ctx, actor, input.submissionKey);
    return answer;
  });
}

/**
 * Comments on the question or an answer: clarifications that are no answer.
 * @throws not-found, conflict (locked meanwhile: the text stays in the form), forbidden
 */
export async function createComment(
  ctx: Ctx,
  input: { postId: number; body: string; submissionKey?: string; isHeld?: boolean },
): Promise<PostRow> {
  const actor = assertWriter(ctx);
  return transact(ctx, async (ctx) => {
    const { post } = await getPost(ctx, input.postId);
    const thread = await lockThread(ctx, post.threadId);
    const sent = await findBySubmissionKey(ctx, actor.id, input.submissionKey);
    if (sent) return sentBefore(sent, input.body);
    assertNotLocked(thread);
    assertAllowed(canComment(ctx.actor, thread));
    const comment = await insertPost(ctx, {
      threadId: thread.id,
      authorId: actor.id,
      kind: "comment",
      // A comment on a comment belongs to the same post: threads have two levels.
      parentId: post.parentId ?? post.id,
      body: input.body,
      submissionKey: input.submissionKey,
      isHeld: input.isHeld,
    });
    await noteNewPost(ctx, comment);
    await dropSentDraft(ctx, actor, input.submissionKey);
    return comment;
  });
}

/**
 * The same form twice posts once. With another text it was a draft, sent from another device: nothing of it is lost.
 * @throws conflict; the form comes back with its text and a new key
 */
function sentBefore(sent: PostRow, body: string): PostRow {
  if (sent.body === body) return sent;
  throw new AppError("conflict", "drafts.error.alreadySent", {}, "submissionKey");
}

function assertNotLocked({ lockedAt }: { lockedAt: Date | null }): void {
  if (lockedAt) throw new AppError("conflict", "forum.thread.lockedMeanwhile");
}

/** Who writes in a thread follows it. */
async function noteNewPost(ctx: Ctx, post: PostRow): Promise<void> {
  await ctx.db
    .insert(follows)
    .values({ threadId: post.threadId, userId: post.authorId, createdAt: ctx.now })
    .onConflictDoNothing();
  await recountThread(ctx, post.threadId);
  if (!post.heldAt) await emit(ctx, postCreated, { threadId: post.threadId, postId: post.id });
}

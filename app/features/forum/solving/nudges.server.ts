import { and, asc, desc, eq, sql } from "drizzle-orm";
import { issueToken, readToken } from "#app/features/accounts/link-tokens.server.ts";
import { toActor } from "#app/features/accounts/sessions.server.ts";
import { type Ctx, transact } from "#app/platform/context.ts";
import { AppError } from "#app/platform/errors.ts";
import { excerpt } from "#app/platform/markdown.server.ts";
import { users } from "#db/schema/accounts.ts";
import { posts, threads } from "#db/schema/forum.ts";
import { type nudgeReplies, threadNudges } from "#db/schema/solving.ts";
import { visiblePosts, visibleThreads } from "../scope.server.ts";
import { acceptSolution } from "./solutions.server.ts";

export type NudgeReply = (typeof nudgeReplies)[number];

const linkDays = 30;
/** So many of the latest answers can be chosen in the page of the link; all of them stand in the thread. */
const answersOffered = 10;
const excerptLength = 220;

/** The secret of the one-tap link that asks whether a question is solved; for 30 days, for this thread only. */
export function issueNudgeLink(
  ctx: Ctx,
  { threadId, number, userId }: { threadId: number; number: number; userId: number },
): Promise<string> {
  return issueToken(ctx, { purpose: "nudge", userId, subject: { threadId, number }, days: linkDays });
}

export type NudgePage = {
  thread: { id: number; slug: string; title: string; isSolved: boolean };
  /** The latest first. */
  answers: { id: number; authorName: string; text: string; createdAt: Date }[];
  reply: NudgeReply | null;
};

/**
 * What the page of the link shows; null when the link does not hold. It changes nothing: mail scanners open every link.
 */
export async function readNudgePage(ctx: Ctx, { secret }: { secret: string }): Promise<NudgePage | null> {
  const grant = await readGrant(ctx, secret);
  if (!grant) return null;
  const [row] = await ctx.db
    .select({
      thread: {
        id: threads.id,
        slug: threads.slug,
        title: threads.title,
        isSolved: sql<boolean>`${threads.solvedAt} is not null`,
      },
      reply: threadNudges.reply,
    })
    .from(threads)
    .leftJoin(threadNudges, and(eq(threadNudges.threadId, threads.id), eq(threadNudges.number, grant.number)))
    .where(and(eq(threads.id, grant.threadId), visibleThreads(grant.ctx.actor)));
  if (!row) return null;
  const answers = await grant.ctx.db
    .select({ id: posts.id, authorName: users.displayName, body: posts.body, createdAt: posts.createdAt })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(users, eq(users.id, posts.authorId))
    .where(and(eq(posts.threadId, row.thread.id), eq(posts.kind, "answer"), visiblePosts(grant.ctx.actor)))
    .orderBy(desc(posts.createdAt), asc(posts.id))
    .limit(answersOffered);
  return {
    ...row,
    answers: answers.map(({ body, ...answer }) => ({ ...answer, text: excerpt(body, excerptLength) })),
  };
}

/**
 * The asker replies through the link, without logging in: solved by an answer, not solved, or still waiting. Any reply
 * ends the asking.
 * @throws conflict when the link does not hold any more; invalid when no answer was chosen; as acceptSolution
 */
export async function replyToNudge(
  ctx: Ctx,
  input: { secret: string; reply: NudgeReply; postId?: number },
): Promise<void> {
  await transact(ctx, async (ctx) => {
    const grant = await readGrant(ctx, input.secret);
    if (!grant) throw new AppError("conflict", "solving.link.dead");
    const { threadId, number } = grant;
    if (input.reply === "solved") {
      if (!input.postId) throw new AppError("invalid", "solving.nudge.choose", {}, "postId");
      await acceptSolution(grant.ctx, { threadId, postId: input.postId });
    }
    await ctx.db
      .update(threadNudges)
      .set({ reply: input.reply, repliedAt: ctx.now })
      .where(and(eq(threadNudges.threadId, threadId), eq(threadNudges.number, number)));
  });
}

type Grant = { ctx: Ctx; threadId: number; number: number };

/** Whoever has the link acts as the person it was sent to, in this one thing. */
async function readGrant(ctx: Ctx, secret: string): Promise<Grant | null> {
  const grant = await readToken(ctx, { purpose: "nudge", secret });
  const threadId = Number(grant?.subject.threadId);
  const number = Number(grant?.subject.number);
  if (!grant || !Number.isSafeInteger(threadId) || !Number.isSafeInteger(number)) return null;
  const [user] = await ctx.db.select().from(users).where(eq(users.id, grant.userId));
  return user ? { ctx: { ...ctx, actor: toActor(user, ctx.now) }, threadId, number } : null;
}

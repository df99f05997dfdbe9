import { and, eq } from "drizzle-orm";
import {
  confirmationChanged,
  postCreated,
  solutionAccepted,
  solutionTakenBack,
  threadAsked,
  threadChanged,
  threadReopened,
} from "#app/features/forum/events.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { posts } from "#db/schema/forum.ts";
import { computeRanks } from "./ranks.server.ts";
import { recountBadgesOf } from "./recount.server.ts";

/** What was said about an answer concerns its author. */
const recountAuthor = async (ctx: Ctx, { postId }: { postId: number }) =>
  recountBadgesOf(ctx, await readAuthors(ctx, eq(posts.id, postId)));

/** A reopened, moved or hidden thread concerns everyone who answered in it. */
const recountAnswerers = async (ctx: Ctx, { threadId }: { threadId: number }) =>
  recountBadgesOf(ctx, await readAuthors(ctx, and(eq(posts.threadId, threadId), eq(posts.kind, "answer"))));

/** A new post earns nothing yet, but the first one makes a member, and active days count. */
const rankAuthor = async (ctx: Ctx, { postId }: { postId: number }) => {
  await computeRanks(ctx, await readAuthors(ctx, eq(posts.id, postId)));
};

async function readAuthors(ctx: Ctx, where: ReturnType<typeof and>): Promise<number[]> {
  const rows = await ctx.db.selectDistinct({ id: posts.authorId }).from(posts).where(where);
  return rows.map(({ id }) => id);
}

export const subscriptions = [
  on(solutionAccepted, "badges.recount-accepted", recountAuthor),
  on(solutionTakenBack, "badges.recount-taken-back", recountAuthor),
  on(confirmationChanged, "badges.recount-confirmed", recountAuthor),
  on(threadReopened, "badges.recount-reopened", recountAnswerers),
  on(threadChanged, "badges.recount-changed", recountAnswerers),
  on(threadAsked, "badges.rank-asker", rankAuthor),
  on(postCreated, "badges.rank-author", rankAuthor),
];

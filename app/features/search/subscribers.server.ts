import {
  postCreated,
  postEdited,
  solutionAccepted,
  solutionTakenBack,
  threadAsked,
  threadChanged,
  threadReopened,
} from "#app/features/forum/events.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { on } from "#app/platform/events.server.ts";
import { isQuestion } from "./documents.server.ts";
import { refreshPosts, refreshThread } from "./refresh.server.ts";

const refreshOne = (ctx: Ctx, { postId }: { postId: number }) => refreshPosts(ctx, [postId]);
const refreshAll = (ctx: Ctx, { threadId }: { threadId: number }) => refreshThread(ctx, threadId);

/** An edit of the question may have changed the title, under which every post of the thread is found. */
async function refreshEdited(ctx: Ctx, news: { threadId: number; postId: number }): Promise<void> {
  return (await isQuestion(ctx, news.postId)) ? refreshAll(ctx, news) : refreshOne(ctx, news);
}

/** What is written, edited or hidden is found, or no longer found, a moment later. */
export const subscriptions = [
  on(threadAsked, "search.index-question", refreshOne),
  on(postCreated, "search.index-post", refreshOne),
  on(postEdited, "search.index-edit", refreshEdited),
  on(threadChanged, "search.index-thread", refreshAll),
  on(solutionAccepted, "search.index-solution", refreshAll),
  on(solutionTakenBack, "search.index-taken-back", refreshAll),
  on(threadReopened, "search.index-reopened", refreshAll),
];

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
import { refreshPosts, refreshThread } from "./refresh.server.ts";

const refreshOne = (ctx: Ctx, { postId }: { postId: number }) => refreshPosts(ctx, [postId]);
const refreshAll = (ctx: Ctx, { threadId }: { threadId: number }) => refreshThread(ctx, threadId);

/** What is written, edited or hidden is found, or no longer found, a moment later. */
export const subscriptions = [
  on(threadAsked, "search.index-question", refreshOne),
  on(postCreated, "search.index-post", refreshOne),
  on(postEdited, "search.index-edit", refreshOne),
  on(threadChanged, "search.index-thread", refreshAll),
  on(solutionAccepted, "search.index-solution", refreshAll),
  on(solutionTakenBack, "search.index-taken-back", refreshAll),
  on(threadReopened, "search.index-reopened", refreshAll),
];

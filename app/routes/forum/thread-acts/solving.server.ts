import {
  acceptSolution,
  confirmOfficially,
  reopenThread,
  takeBackSolution,
} from "#app/features/forum/solutions.server.ts";
import { intent } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { nothing, ofPost, toPost, toThread } from "./targets.server.ts";

/** Acts of a thread page that say what solved it, or that it is open again. */
export const solvingActs = {
  accept: intent(
    ofPost,
    async (ctx, { postId }, { params }) => {
      const threadId = parseId(params.threadId);
      await acceptSolution(ctx, { threadId, postId });
      return toThread(threadId);
    },
    limits.act,
  ),
  "take-back": intent(
    ofPost,
    async (ctx, { postId }, { params }) => {
      await takeBackSolution(ctx, { threadId: parseId(params.threadId), postId });
      return toPost(postId);
    },
    limits.act,
  ),
  confirm: intent(
    ofPost,
    async (ctx, { postId }, { params }) => {
      const threadId = parseId(params.threadId);
      await confirmOfficially(ctx, { threadId, postId });
      return toThread(threadId);
    },
    limits.act,
  ),
  reopen: intent(
    nothing,
    async (ctx, _, { params }) => {
      const threadId = parseId(params.threadId);
      await reopenThread(ctx, { threadId });
      return toThread(threadId);
    },
    limits.act,
  ),
};

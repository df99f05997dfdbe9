import { toggleFollow, toggleHelpful, toggleMeToo } from "#app/features/forum/votes.server.ts";
import { intent } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { nothing, ofPost, toPost, toThread } from "./targets.server.ts";

/** Acts of a thread page that say something with one tap. */
export const votingActs = {
  helpful: intent(
    ofPost,
    async (ctx, input) => {
      await toggleHelpful(ctx, input);
      return toPost(input.postId);
    },
    limits.act,
  ),
  "me-too": intent(
    nothing,
    async (ctx, _, { params }) => {
      const threadId = parseId(params.threadId);
      await toggleMeToo(ctx, { threadId });
      return toThread(threadId);
    },
    limits.act,
  ),
  follow: intent(
    nothing,
    async (ctx, _, { params }) => {
      const threadId = parseId(params.threadId);
      await toggleFollow(ctx, { threadId });
      return toThread(threadId);
    },
    limits.act,
  ),
};

import { claimThread, releaseClaim } from "#app/features/forum/solving/claims.server.ts";
import { intent } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { nothing, toThread } from "./targets.server.ts";

/** Acts of a thread page by which a helper says who is at it. */
export const claimingActs = {
  claim: intent(
    nothing,
    async (ctx, _, { params }) => {
      const threadId = parseId(params.threadId);
      await claimThread(ctx, { threadId });
      return toThread(threadId);
    },
    limits.act,
  ),
  release: intent(
    nothing,
    async (ctx, _, { params }) => {
      const threadId = parseId(params.threadId);
      await releaseClaim(ctx, { threadId });
      return toThread(threadId);
    },
    limits.act,
  ),
};

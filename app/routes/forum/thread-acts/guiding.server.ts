import { z } from "zod";
import { setLocked } from "#app/features/forum/thread-order.server.ts";
import { intent } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { toThread } from "./targets.server.ts";

/** Acts of a thread page that put the thread itself in order. */
export const guidingActs = {
  lock: intent(
    z.object({ isLocked: z.enum(["ja", "nein"]) }),
    async (ctx, { isLocked }, { params }) => {
      const threadId = parseId(params.threadId);
      await setLocked(ctx, { threadId, isLocked: isLocked === "ja" });
      return toThread(threadId);
    },
    limits.act,
  ),
};

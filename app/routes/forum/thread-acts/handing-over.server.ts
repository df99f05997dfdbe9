import { z } from "zod";
import { setAutoEscalation } from "#app/features/escalation/rules/auto-escalation.server.ts";
import { intent } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { toThread } from "./targets.server.ts";

/** Acts of a thread page about going to the regional team by itself. */
export const handingOverActs = {
  "auto-escalation": intent(
    z.object({ isOn: z.enum(["ja", "nein"], "errors.field.choice") }),
    async (ctx, { isOn }, { params }) => {
      const threadId = parseId(params.threadId);
      await setAutoEscalation(ctx, { threadId, isOn: isOn === "ja" });
      return toThread(threadId);
    },
    limits.act,
  ),
};

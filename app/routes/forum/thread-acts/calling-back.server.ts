import { z } from "zod";
import { slotFields } from "#app/features/escalation/call-backs/fields.ts";
import { cancelCallBack, pickCallBack } from "#app/features/escalation/call-backs/picking.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/ui/paths.ts";

/** Acts of a thread's page with which the asker agrees on a time for a call. */
export const callingBackActs = {
  "pick-call": intent(
    slotFields,
    async (ctx, { startsAt }, { params }) => {
      const threadId = parseId(params.threadId);
      await pickCallBack(ctx, { threadId, startsAt });
      return redirectTo(`${paths.threadById(threadId)}#rueckruf`);
    },
    limits.act,
  ),
  "cancel-call": intent(
    z.object({}),
    async (ctx, _, { params }) => {
      const threadId = parseId(params.threadId);
      await cancelCallBack(ctx, { threadId });
      return redirectTo(`${paths.threadById(threadId)}#rueckruf`);
    },
    limits.act,
  ),
};

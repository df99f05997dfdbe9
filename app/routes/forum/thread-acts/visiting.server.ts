import type { z } from "zod";
import { objectionFields } from "#app/features/escalation/refusals/forms.ts";
import { objectToRefusal } from "#app/features/escalation/refusals/objections.server.ts";
import {
  cancelOwnVisit,
  chooseWindow,
  declineOffer,
  moveOwnVisit,
} from "#app/features/escalation/visits/agreeing.server.ts";
import {
  cancelFields,
  chooseFields,
  customerMoveFields,
  declineFields,
} from "#app/features/escalation/visits/forms.ts";
import { intent } from "#app/http/form.server.ts";
import { parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { toThread } from "./targets.server.ts";

/** One act of the customer of a case on their question. */
function own<S extends z.ZodObject>(
  fields: S,
  run: (ctx: Ctx, input: z.output<S> & { threadId: number }) => Promise<unknown>,
) {
  return intent(
    fields,
    async (ctx, input, { params }) => {
      if (ctx.actor.kind === "guest") throw unauthenticated();
      const threadId = parseId(params.threadId);
      await run(ctx, { ...input, threadId });
      return toThread(threadId);
    },
    limits.act,
  );
}

/** Acts of a question's page: the customer and the technician's visit, and the objection to a refusal. */
export const visitingActs = {
  "visit-choose": own(chooseFields, chooseWindow),
  "visit-decline": own(declineFields, declineOffer),
  "visit-move-own": own(customerMoveFields, moveOwnVisit),
  "visit-cancel-own": own(cancelFields, cancelOwnVisit),
  object: own(objectionFields, objectToRefusal),
};

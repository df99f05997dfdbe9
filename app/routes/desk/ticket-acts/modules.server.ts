import { data } from "@remix-run/node";
import { insertFields } from "#app/features/escalation/text-modules/fields.ts";
import { insertModule } from "#app/features/escalation/text-modules/picking.server.ts";
import { readTicketId } from "#app/features/escalation/tickets/ticket-page.server.ts";
import { intent } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { FormState } from "#app/ui/form-state.ts";

/** Puts a text module into the text of another act's form, which is then shown again: nothing is sent or changed. */
const insertInto = (act: string) =>
  intent(
    insertFields,
    async (ctx, fields, { params }) => {
      const ticketId = await readTicketId(ctx, params.code ?? "");
      const filled = await insertModule(ctx, { ...fields, ticketId });
      const state: FormState = {
        intent: act,
        status: 200,
        values: { ...filled, ...(fields.submissionKey ? { submissionKey: fields.submissionKey } : {}) },
        errors: {},
        message: null,
      };
      return data(state);
    },
    limits.act,
  );

/** Acts of a ticket's page with which text modules come into a text without a script. */
export const moduleActs = {
  "insert-into-answer": insertInto("answer"),
  "insert-into-note": insertInto("note"),
};

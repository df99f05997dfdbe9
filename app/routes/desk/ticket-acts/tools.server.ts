import { checklistIdFields, tickFields } from "#app/features/escalation/checklists/fields.ts";
import { addChecklist, tickItem } from "#app/features/escalation/checklists/ticket-checks.server.ts";
import { macroIdFields } from "#app/features/escalation/macros/fields.ts";
import { runMacro } from "#app/features/escalation/macros/running.server.ts";
import {
  linkFields,
  mergeFields,
  splitFields,
  unlinkFields,
} from "#app/features/escalation/relations/fields.ts";
import { linkTickets, unlinkTickets } from "#app/features/escalation/relations/links.server.ts";
import { mergeTickets } from "#app/features/escalation/relations/merging.server.ts";
import { splitTicket } from "#app/features/escalation/relations/splitting.server.ts";
import { readTicketId } from "#app/features/escalation/tickets/ticket-page.server.ts";
import { intent, redirectTo } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { paths } from "#app/ui/paths.ts";
import { act, keyed } from "./act.server.ts";
import { callActs } from "./calls.server.ts";
import { moduleActs } from "./modules.server.ts";

/** Acts of a ticket's page with the agent's tools: text modules, macros, call-backs, checklists, other tickets. */
export const toolActs = {
  ...moduleActs,
  ...callActs,
  tick: act(tickFields, tickItem),
  "add-checklist": act(checklistIdFields, addChecklist),
  "run-macro": act(keyed.extend(macroIdFields.shape), runMacro),
  link: act(linkFields, linkTickets),
  unlink: act(unlinkFields, unlinkTickets),
  // These two lead to the ticket that goes on, or to the new one.
  merge: intent(
    mergeFields,
    async (ctx, { code }, { params }) => {
      const ticketId = await readTicketId(ctx, params.code ?? "");
      return redirectTo(`${paths.ticket((await mergeTickets(ctx, { ticketId, code })).code)}#main`);
    },
    limits.act,
  ),
  split: intent(
    splitFields,
    async (ctx, input, { params }) => {
      const ticketId = await readTicketId(ctx, params.code ?? "");
      return redirectTo(`${paths.ticket((await splitTicket(ctx, { ...input, ticketId })).code)}#main`);
    },
    limits.act,
  ),
};

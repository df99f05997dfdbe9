import { data } from "@remix-run/node";
import { objectionDecisionFields, refusalFields } from "#app/features/escalation/refusals/forms.ts";
import { decideObjection } from "#app/features/escalation/refusals/objections.server.ts";
import { refuseTicket } from "#app/features/escalation/refusals/refusals.server.ts";
import { noteConversation } from "#app/features/escalation/spoken-codes/conversations.server.ts";
import { conversationFields } from "#app/features/escalation/spoken-codes/forms.ts";
import {
  excuseVisit,
  keepClaim,
  noteInformed,
  sendClaimText,
} from "#app/features/escalation/telecom-law/claims.server.ts";
import {
  claimFields,
  excuseFields,
  informedFields,
  letterFields,
} from "#app/features/escalation/telecom-law/forms.ts";
import { readTicketId } from "#app/features/escalation/tickets/ticket-page.server.ts";
import {
  cancelVisit,
  fixVisit,
  moveVisit,
  offerVisit,
} from "#app/features/escalation/visits/agreeing.server.ts";
import {
  announceArrival,
  issueTechnicianLink,
  recordResult,
} from "#app/features/escalation/visits/arrival.server.ts";
import {
  cancelFields,
  fixFields,
  moveFields,
  offerFields,
  resultFields,
  underwayFields,
} from "#app/features/escalation/visits/forms.ts";
import { intent } from "#app/http/form.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { env } from "#app/platform/env.server.ts";
import type { FormState } from "#app/ui/form-state.ts";
import { paths } from "#app/ui/paths.ts";
import { act, nothing } from "./act.server.ts";

/** Acts of a ticket's page: the visit at the customer's home, what was said, the law, and sending a case back. */
export const fieldActs = {
  refuse: act(refusalFields, refuseTicket),
  "decide-objection": act(objectionDecisionFields, decideObjection),
  conversation: act(conversationFields, noteConversation),
  "visit-offer": act(offerFields, (ctx, { ticketId, ...form }) => {
    const windows = [
      { day: form.day1, slot: form.slot1 },
      { day: form.day2, slot: form.slot2 },
      { day: form.day3, slot: form.slot3 },
    ];
    return offerVisit(ctx, { ticketId, windows: windows.filter(({ day }) => day !== "") });
  }),
  "visit-fix": act(fixFields, fixVisit),
  "visit-move": act(moveFields, moveVisit),
  "visit-cancel": act(cancelFields, cancelVisit),
  "visit-underway": act(underwayFields, announceArrival),
  "visit-result": act(resultFields, recordResult),
  /** The link is shown once, on the answer to the form, and kept nowhere. */
  "visit-link": intent(
    nothing,
    async (ctx, _, { params }) => {
      const ticketId = await readTicketId(ctx, params.code ?? "");
      const link = env().publicUrl + paths.technician(await issueTechnicianLink(ctx, { ticketId }));
      const state: FormState = {
        intent: "visit-link",
        status: 200,
        values: { link },
        errors: {},
        message: null,
      };
      return data(state, { headers: { "Cache-Control": "private, no-store" } });
    },
    limits.act,
  ),
  "keep-claim": act(claimFields, keepClaim),
  informed: act(informedFields, noteInformed),
  "excuse-visit": act(excuseFields, (ctx, { isExcused, ...input }) =>
    excuseVisit(ctx, { ...input, isExcused: isExcused === "ja" }),
  ),
  "send-claim": act(letterFields, sendClaimText),
};

import { despiteField } from "#app/features/escalation/checklists/fields.ts";
import { closeChecked } from "#app/features/escalation/checklists/ticket-checks.server.ts";
import { followUpFields, noteFields, outcomeFields, promiseFields } from "#app/features/escalation/forms.ts";
import { movePromise } from "#app/features/escalation/promise/promises.server.ts";
import { seenFields } from "#app/features/escalation/queue/forms.ts";
import { followUpRating } from "#app/features/escalation/ratings/ratings.server.ts";
import { usedField } from "#app/features/escalation/text-modules/fields.ts";
import { answerWithModules, noteWithModules } from "#app/features/escalation/text-modules/sending.server.ts";
import { resumeTicket, takeTicket, waitForCustomer } from "#app/features/escalation/tickets/work.server.ts";
import { bodyField } from "#app/features/forum/text.ts";
import { act, keyed, nothing } from "./act.server.ts";

/** Acts of a ticket's page with which it goes on and comes to its end. */
export const workingActs = {
  take: act(nothing, takeTicket),
  answer: act(
    keyed.extend({ body: bodyField, modules: usedField, ...seenFields }),
    answerWithModules,
    "desk-answer",
  ),
  note: act(noteFields.extend({ modules: usedField }), noteWithModules, "desk-note"),
  promise: act(promiseFields, movePromise),
  wait: act(nothing, waitForCustomer),
  resume: act(nothing, resumeTicket),
  close: act(keyed.extend({ ...outcomeFields.shape, isDespite: despiteField }), closeChecked, "desk-outcome"),
  "follow-up": act(followUpFields, followUpRating),
};

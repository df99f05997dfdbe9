import { closeTicket } from "#app/features/escalation/closing.server.ts";
import { followUpFields, noteFields, outcomeFields, promiseFields } from "#app/features/escalation/forms.ts";
import { addNote } from "#app/features/escalation/notes.server.ts";
import { movePromise } from "#app/features/escalation/promises.server.ts";
import { followUpRating } from "#app/features/escalation/ratings.server.ts";
import {
  answerOfficially,
  resumeTicket,
  takeTicket,
  waitForCustomer,
} from "#app/features/escalation/work.server.ts";
import { bodyField } from "#app/features/forum/text.ts";
import { act, keyed, nothing } from "./act.server.ts";

/** Acts of a ticket's page with which it goes on and comes to its end. */
export const workingActs = {
  take: act(nothing, takeTicket),
  answer: act(keyed.extend({ body: bodyField }), answerOfficially, "desk-answer"),
  note: act(noteFields, addNote, "desk-note"),
  promise: act(promiseFields, movePromise),
  wait: act(nothing, waitForCustomer),
  resume: act(nothing, resumeTicket),
  close: act(keyed.extend(outcomeFields.shape), closeTicket, "desk-outcome"),
  "follow-up": act(followUpFields, followUpRating),
};

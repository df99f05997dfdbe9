import { handoverFields, returnFields } from "#app/features/escalation/forms.ts";
import {
  acceptHandover,
  offerHandover,
  returnHandover,
} from "#app/features/escalation/owners/handovers.server.ts";
import { act, nothing } from "./act.server.ts";

/** Acts of a ticket's page with which it changes hands. */
export const handingOverActs = {
  "hand-over": act(handoverFields, offerHandover),
  accept: act(nothing, acceptHandover),
  return: act(returnFields, returnHandover),
};

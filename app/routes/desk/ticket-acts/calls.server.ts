import { resultFields } from "#app/features/escalation/call-backs/fields.ts";
import {
  offerCallBack,
  recordCall,
  withdrawCallBack,
} from "#app/features/escalation/call-backs/offering.server.ts";
import { act, nothing } from "./act.server.ts";

/** Acts of a ticket's page about calling the customer back. */
export const callActs = {
  "offer-call": act(nothing, offerCallBack),
  "withdraw-call": act(nothing, withdrawCallBack),
  "record-call": act(resultFields, recordCall),
};

import { AttachedList } from "../../merging/components/attached.tsx";
import { DeskRefusalPanel, RefuseFold } from "../../refusals/components/desk-refusal.tsx";
import { ConversationFold, SpokenCode } from "../../spoken-codes/components/spoken-code.tsx";
import { DeskClaimPanel } from "../../telecom-law/components/desk-claim.tsx";
import type { FieldDesk } from "../field.server.ts";
import { DeskVisitPanel } from "./desk-visits.tsx";

type Props = { field: FieldDesk; mayWork: boolean; isOpen: boolean; isTotalOutage: boolean; state: unknown };

/** On the page of a ticket: visit, conversation, the law, other questions, refusal. */
export function FieldPanels({ field, mayWork, isOpen, isTotalOutage, state }: Props) {
  return (
    <>
      {field.refusal ? <DeskRefusalPanel refusal={field.refusal} state={state} /> : null}
      <AttachedList threads={field.attached} />
      <DeskVisitPanel visits={field.visits} mayWork={mayWork} state={state} />
      {field.claim ? <DeskClaimPanel claim={field.claim} state={state} /> : null}
      <SpokenCode code={field.spokenCode} isTeam />
      {isOpen ? <ConversationFold state={state} /> : null}
      {mayWork && !isTotalOutage && !field.refusal ? <RefuseFold state={state} /> : null}
    </>
  );
}

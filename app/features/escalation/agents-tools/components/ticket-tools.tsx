import { CallPanel } from "../../call-backs/components/call-panel.tsx";
import { CheckPanel } from "../../checklists/components/check-panel.tsx";
import { MacroPanel } from "../../macros/components/macro-panel.tsx";
import { HistoryPanel, NearbyPanel } from "../../relations/components/history-panel.tsx";
import { RelationPanel } from "../../relations/components/relation-panel.tsx";
import type { TicketPage } from "../../tickets/ticket-page.server.ts";
import type { TicketTools as Tools } from "../ticket-tools.server.ts";

type Props = { page: TicketPage; tools: Tools; submissionKey: string; state: unknown };

/** Everything that helps with a ticket beside its own acts. */
export function TicketTools({ page, tools, submissionKey, state }: Props) {
  const { ticket, may } = page;
  const isOpen = ticket.closedAt === null;
  return (
    <div className="ticket-tools" id="werkzeuge">
      <MacroPanel
        macros={tools.macros}
        code={ticket.code}
        preview={tools.preview}
        submissionKey={submissionKey}
        state={state}
      />
      <CheckPanel lists={tools.checks} addable={tools.addable} isOpen={isOpen} state={state} />
      {tools.callBack ? <CallPanel callBack={tools.callBack} mayWork={may.work} state={state} /> : null}
      <NearbyPanel nearby={tools.nearby} />
      <RelationPanel
        relations={tools.relations}
        splitChoices={tools.splitChoices}
        categories={tools.categories}
        categoryId={ticket.categoryId}
        mayWork={may.work}
        state={state}
      />
      <HistoryPanel history={tools.history} customerName={ticket.customerName} />
    </div>
  );
}

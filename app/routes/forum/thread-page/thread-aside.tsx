import { CallPicker } from "#app/features/escalation/call-backs/components/call-picker.tsx";
import { ContactCard } from "#app/features/escalation/contact/components/contact-card.tsx";
import { AttachedLine } from "#app/features/escalation/merging/components/attached.tsx";
import { EscalationPrompt } from "#app/features/escalation/opening/components/escalation-prompt.tsx";
import { HandOverPanel } from "#app/features/escalation/owners/components/hand-over-panel.tsx";
import { RatingForm } from "#app/features/escalation/ratings/components/rating-form.tsx";
import { RefusalNotice } from "#app/features/escalation/refusals/components/refusal-notice.tsx";
import { SpokenCode } from "#app/features/escalation/spoken-codes/components/spoken-code.tsx";
import {
  PublicVisitLine,
  ThreadVisitPanel,
} from "#app/features/escalation/visits/components/thread-visits.tsx";
import { OwnPrivatePanel } from "#app/features/vault/components/own-panel.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { ThreadView } from "./view.server.ts";

type AsideProps = {
  view: ThreadView;
  /** Of the form that was refused, if any. */
  state: Parameters<typeof CallPicker>[0]["state"];
};

/** Who takes care, by when, and what the asker can do about it. */
export function ThreadAside({ view, state }: AsideProps) {
  const t = useT();
  const { thread, may, isAsker, escalation } = view;
  return (
    <aside className="first" aria-label={t("forum.thread.progress")}>
      {escalation.rating ? (
        <RatingForm
          action={paths.rateThread(thread.id)}
          score={escalation.rating.score}
          comment={escalation.rating.comment}
        />
      ) : null}
      <AttachedLine to={view.field.attachedTo} />
      {view.field.refusal ? (
        <RefusalNotice refusal={view.field.refusal} isAsker={isAsker} state={state} />
      ) : null}
      {view.field.visits ? (
        <ThreadVisitPanel visits={view.field.visits} state={state} />
      ) : (
        <PublicVisitLine day={view.field.visitDay} />
      )}
      {escalation.ticket ? (
        <ContactCard
          ticket={escalation.ticket}
          viewer={escalation.viewer}
          messageAnchor={may.write ? "#antworten" : undefined}
        />
      ) : null}
      {view.callBack ? <CallPicker callBack={view.callBack} state={state} /> : null}
      {view.privatePanel ? <OwnPrivatePanel panel={view.privatePanel} state={state} /> : null}
      <SpokenCode code={view.field.spokenCode} isTeam={!isAsker} />
      <EscalationPrompt threadId={thread.id} standing={escalation.standing} />
      <HandOverPanel auto={escalation.auto} isAsker={isAsker} />
    </aside>
  );
}

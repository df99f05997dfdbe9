import { draftKey } from "#app/features/forum/drafts/draft-key.ts";
import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { formatLongDay, formatMoment, formatTime, formatUntil } from "#app/i18n/formats.ts";
import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { TicketTools } from "../../agents-tools/ticket-tools.server.ts";
import { CloseWarning } from "../../checklists/components/close-warning.tsx";
import { toLocalInput } from "../../local-input.ts";
import { textLimits } from "../../text.ts";
import { ModulePicker } from "../../text-modules/components/module-picker.tsx";
import { ModuleShelf } from "../../text-modules/components/module-shelf.tsx";
import type { TicketPage } from "../ticket-page.server.ts";
import { Fold } from "./ticket-fold.tsx";

type Props = {
  page: TicketPage;
  tools: Pick<TicketTools, "modules" | "openChecks" | "suggestedOutcome">;
  state: unknown;
  submissionKey: string;
  returnsAt: Date;
};

/**
 * What can be done with a ticket: one fold each, all plain forms. A refused one stays open with what was typed, and the
 * page shows it.
 */
export function TicketActs(props: Props) {
  const { may, ticket } = props.page;
  return (
    <div className="ticket-acts">
      {may.work ? <AnswerFold {...props} /> : null}
      <NoteFold {...props} />
      {may.work && !ticket.waitingSince ? <PromiseFold {...props} /> : null}
      {may.work && !ticket.waitingSince ? <WaitFold {...props} /> : null}
      {may.handOver ? <HandoverFold {...props} /> : null}
      {may.work ? <CloseFold {...props} /> : null}
      {props.tools.modules.length > 0 ? <ModuleShelf modules={props.tools.modules} /> : null}
    </div>
  );
}

function AnswerFold({ page, tools, state, submissionKey }: Props) {
  const t = useT();
  const { viewer } = useReader();
  const draft = draftKey(viewer, "desk-answer", page.ticket.id);
  const own = stateOf(state, "answer");
  return (
    <Fold
      intent="answer"
      icon="comment"
      title={t("desk.answer.title")}
      state={own}
      submissionKey={submissionKey}
      draft={draft}
      send={t("desk.answer.send")}
      hasOtherButtons
    >
      <ModulePicker modules={tools.modules} insertIntent="insert-into-answer" idPrefix="answer" state={own} />
      <TextArea
        name="body"
        label={t("desk.answer.label", { region: page.ticket.regionName })}
        hint={t("desk.answer.hint")}
        idPrefix="answer"
        rows={5}
        required
        state={own}
        data-draft={draft}
      />
      <PersonalDataCatch fields={["body"]} state={own} />
    </Fold>
  );
}

function NoteFold({ page, tools, state }: Props) {
  const t = useT();
  const { viewer } = useReader();
  const draft = draftKey(viewer, "desk-note", page.ticket.id);
  const own = stateOf(state, "note");
  return (
    <Fold
      intent="note"
      icon="lock"
      title={t("desk.note.title")}
      state={own}
      draft={draft}
      send={t("desk.note.send")}
      hasOtherButtons
    >
      <ModulePicker modules={tools.modules} insertIntent="insert-into-note" idPrefix="note" state={own} />
      <TextArea
        name="body"
        label={t("desk.note.label")}
        hint={t("desk.note.hint")}
        idPrefix="note"
        rows={3}
        maxLength={textLimits.noteMax}
        required
        state={own}
        data-draft={draft}
      />
    </Fold>
  );
}

function PromiseFold({ page, state }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const own = stateOf(state, "promise");
  const { suggestedDueAt } = page;
  const hasPromise = page.promise?.state === "open";
  return (
    <Fold
      intent="promise"
      icon="calendar"
      title={t(hasPromise ? "desk.promise.title" : "desk.promise.titleNew")}
      // After a missed promise the customer waits for a new one.
      isOpen={!hasPromise}
      state={own}
      send={t("desk.promise.send")}
    >
      <TextField
        name="dueAt"
        type="datetime-local"
        label={t("desk.promise.dueAt")}
        hint={t("desk.promise.dueHint", { until: formatUntil(locale, suggestedDueAt, now) })}
        idPrefix="promise"
        className="moment"
        min={toLocalInput(now)}
        defaultValue={toLocalInput(suggestedDueAt)}
        required
        state={own}
      />
      <TextArea
        name="reason"
        label={t("desk.promise.reason")}
        hint={t("desk.promise.reasonHint")}
        idPrefix="promise"
        rows={2}
        minLength={textLimits.reasonMin}
        maxLength={textLimits.reasonMax}
        required
        state={own}
      />
      <PersonalDataCatch fields={["reason"]} state={own} />
    </Fold>
  );
}

function WaitFold({ state }: Props) {
  const t = useT();
  return (
    <Fold
      intent="wait"
      icon="pause"
      title={t("desk.ticket.wait")}
      state={stateOf(state, "wait")}
      send={t("desk.ticket.wait")}
      tone="quiet"
    >
      <p className="hint">{t("desk.ticket.waitHint")}</p>
    </Fold>
  );
}

const paper = ["known", "tried", "nextStep", "promiseCarried"] as const;

function HandoverFold({ page, state, returnsAt }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const own = stateOf(state, "hand-over");
  const { ticket, promise, colleagues } = page;
  const filledIn: Partial<Record<(typeof paper)[number], string>> = {
    tried: ticket.tried,
    // Absolute: "heute" would be wrong for whoever reads it tomorrow.
    promiseCarried:
      promise?.state === "open"
        ? t("desk.handover.promiseText", {
            day: formatLongDay(locale, promise.dueAt),
            time: formatTime(locale, promise.dueAt),
          })
        : "",
  };
  if (colleagues.length === 0) return null;
  return (
    <Fold
      intent="hand-over"
      icon="handover"
      title={t("desk.handover.title")}
      state={own}
      send={t("desk.handover.send")}
      tone="quiet"
    >
      <p className="hint">{t("desk.handover.intro", { moment: formatMoment(locale, returnsAt, now) })}</p>
      <Select
        name="toId"
        label={t("desk.handover.to")}
        idPrefix="handover"
        defaultValue=""
        required
        state={own}
      >
        <option value="">{t("desk.handover.choose")}</option>
        {colleagues.map(({ id, fullName: name, isPresent, openCount: count }) => (
          <option key={id} value={id}>
            {isPresent ? t("desk.handover.here", { name, count }) : t("desk.handover.notHere", { name })}
          </option>
        ))}
      </Select>
      {paper.map((name) => (
        <TextArea
          key={name}
          name={name}
          label={t(`desk.handover.${name}`)}
          idPrefix="handover"
          rows={2}
          maxLength={textLimits.handoverMax}
          defaultValue={filledIn[name]?.slice(0, textLimits.handoverMax)}
          required
          state={own}
        />
      ))}
    </Fold>
  );
}

function CloseFold({ page, tools, state, submissionKey }: Props) {
  const t = useT();
  const { viewer } = useReader();
  const draft = draftKey(viewer, "desk-outcome", page.ticket.id);
  const own = stateOf(state, "close");
  const isSolved = page.thread?.thread.solvedAt != null;
  return (
    <Fold
      intent="close"
      icon="solved"
      title={t("desk.close.title")}
      // The asker is satisfied already: closing is what is asked for.
      isOpen={isSolved}
      state={own}
      submissionKey={submissionKey}
      draft={draft}
      send={t("desk.close.send")}
    >
      <TextArea
        name="outcome"
        label={t("desk.close.label")}
        hint={t("desk.close.hint")}
        idPrefix="close"
        rows={tools.suggestedOutcome ? 5 : 3}
        // Accepted meanwhile: one press closes, the words are there to be read and changed.
        defaultValue={tools.suggestedOutcome ?? undefined}
        minLength={textLimits.outcomeMin}
        maxLength={textLimits.outcomeMax}
        required
        state={own}
        data-draft={draft}
      />
      <PersonalDataCatch fields={["outcome"]} state={own} />
      <CloseWarning open={tools.openChecks} />
    </Fold>
  );
}

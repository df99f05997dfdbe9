import type { ReactNode } from "react";
import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import type { CasePage } from "../case-page.server.ts";
import { formLimits } from "../forms.ts";
import { ReasonFields, StepField } from "./decide-fields.tsx";
import { Check } from "./report-form.tsx";

type FoldProps = {
  intent: string;
  icon: IconName;
  title: string;
  hint: string;
  /** The key that unfolds it. */
  hotkey: string;
  state: FormState | undefined;
  tone?: "danger";
  send?: string;
  children: ReactNode;
};

/** One possible decision: folded until it is wanted, open with everything typed when it was refused. */
function DecideFold({ intent, icon, title, hint, hotkey, state, tone, send, children }: FoldProps) {
  return (
    <details className="fold" id={`akt-${intent}`} data-key={hotkey} open={state !== undefined || undefined}>
      <summary>
        <Icon name={icon} />
        <span>{title}</span>
        <kbd>{hotkey.toUpperCase()}</kbd>
      </summary>
      <form method="post" action={`#akt-${intent}`}>
        <FormAlert state={state} />
        <input type="hidden" name="intent" value={intent} />
        <p className="hint">{hint}</p>
        {children}
        <PersonalDataCatch fields={["facts", "legalReference"]} state={state} />
        <button type="submit" className={`btn small ${tone ?? ""}`.trim()}>
          <Icon name={icon} />
          {send ?? title}
        </button>
      </form>
    </details>
  );
}

/** Everything that can be decided about an open case, in the order in which it is mostly needed. */
export function DecideFolds({ page, state }: { page: CasePage; state: unknown }) {
  const t = useT();
  const { post } = page;
  const text = post ?? page.other;
  const isHeld = text?.heldAt != null;
  const isHidden = text?.hiddenAt != null && !isHeld;
  const ground = page.reports[0]?.reason ?? (page.case.signals.length > 0 ? "advertising" : "insult");
  return (
    <div className="decide">
      {isHidden ? (
        <RestoreFold state={stateOf(state, "restore")} />
      ) : (
        <DecideFold
          intent="keep"
          icon="check"
          title={t(
            isHeld
              ? "moderation.decide.release"
              : text
                ? "moderation.decide.keep"
                : "moderation.decide.keepMember",
          )}
          hint={t(isHeld ? "moderation.decide.releaseHint" : "moderation.decide.keepHint")}
          hotkey="v"
          state={stateOf(state, "keep")}
        >
          {page.reports.length > 0 ? (
            <TextArea
              name="facts"
              label={t("moderation.decide.keepText")}
              idPrefix="keep"
              state={stateOf(state, "keep")}
              rows={2}
              maxLength={formLimits.factsMax}
              isOptional
            />
          ) : null}
        </DecideFold>
      )}
      {text && !isHidden ? (
        <DecideFold
          intent="hide"
          icon="eye-off"
          title={t("moderation.decide.hide")}
          hint={t("moderation.decide.hideHint")}
          hotkey="h"
          state={stateOf(state, "hide")}
        >
          <ReasonFields idPrefix="hide" state={stateOf(state, "hide")} ground={ground} />
          {page.maySanction ? (
            <StepField
              idPrefix="hide"
              state={stateOf(state, "hide")}
              proposed={page.proposedStep}
              isOptional
            />
          ) : null}
        </DecideFold>
      ) : null}
      {post ? <RedactFold state={stateOf(state, "redact")} /> : null}
      {page.maySanction && !isHeld ? (
        <DecideFold
          intent="sanction"
          icon="ban"
          title={t("moderation.decide.sanction")}
          hint={t("moderation.decide.sanctionHint")}
          hotkey="s"
          state={stateOf(state, "sanction")}
          send={t("moderation.decide.send.sanction")}
        >
          <StepField idPrefix="sanction" state={stateOf(state, "sanction")} proposed={page.proposedStep} />
          <ReasonFields idPrefix="sanction" state={stateOf(state, "sanction")} ground={ground} />
        </DecideFold>
      ) : null}
      {page.suspendedUntil ? (
        <DecideFold
          intent="lift"
          icon="undo"
          title={t("moderation.decide.lift")}
          hint={t("moderation.statement.effect.lift")}
          hotkey="l"
          state={stateOf(state, "lift")}
        >
          <Reason idPrefix="lift" state={stateOf(state, "lift")} />
        </DecideFold>
      ) : null}
    </div>
  );
}

function RestoreFold({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <DecideFold
      intent="restore"
      icon="eye"
      title={t("moderation.decide.restore")}
      hint={t("moderation.decide.restoreHint")}
      hotkey="v"
      state={state}
    >
      <Reason idPrefix="restore" state={state} />
    </DecideFold>
  );
}

function RedactFold({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <DecideFold
      intent="redact"
      icon="eraser"
      title={t("moderation.decide.redact")}
      hint={t("moderation.decide.redactHint")}
      hotkey="r"
      state={state}
      tone="danger"
    >
      <TextArea
        name="passages"
        label={t("moderation.decide.passages")}
        hint={t("moderation.decide.passagesHint")}
        idPrefix="redact"
        state={state}
        rows={3}
        maxLength={formLimits.passagesMax}
        required
        data-redact-target
      />
      <ReasonFields idPrefix="redact" state={state} ground="personal-data" />
      <Check name="isSure" label={t("moderation.decide.sure")} state={state} />
    </DecideFold>
  );
}

function Reason({ idPrefix, state }: { idPrefix: string; state: FormState | undefined }) {
  const t = useT();
  return (
    <TextArea
      name="facts"
      label={t("moderation.decide.reason")}
      hint={t("moderation.appeals.reasonsHint")}
      idPrefix={idPrefix}
      state={state}
      rows={3}
      minLength={formLimits.factsMin}
      maxLength={formLimits.factsMax}
      required
    />
  );
}

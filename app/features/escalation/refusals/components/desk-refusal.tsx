import { formatMoment } from "#app/i18n/formats.ts";
import { Select, TextArea } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import { refusalLimits } from "../limits.ts";
import type { Objection } from "../objections.server.ts";
import type { DeskRefusal } from "../reading.server.ts";

const kinds = ["community", "missing-facts", "other-place", "no-fault", "not-ours"] as const;

/** Send a case back to the community. */
export function RefuseFold({ state }: { state: unknown }) {
  const t = useT();
  const own = stateOf(state, "refuse");
  return (
    <Fold
      intent="refuse"
      icon="undo"
      title={t("refusals.desk.title")}
      state={own}
      send={t("refusals.desk.send")}
      tone="quiet"
    >
      <p className="hint">{t("refusals.desk.intro")}</p>
      <Select
        name="kind"
        label={t("refusals.desk.kind")}
        idPrefix="refuse"
        defaultValue=""
        required
        state={own}
      >
        <option value="">{t("refusals.desk.choose")}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`refusals.kind.${kind}`)}
          </option>
        ))}
      </Select>
      <TextArea
        name="reason"
        label={t("refusals.desk.reason")}
        hint={t("refusals.desk.reasonHint")}
        idPrefix="refuse"
        rows={3}
        minLength={refusalLimits.reasonMin}
        maxLength={refusalLimits.reasonMax}
        required
        state={own}
      />
      <TextArea
        name="nextStep"
        label={t("refusals.desk.nextStep")}
        hint={t("refusals.desk.nextStepHint")}
        idPrefix="refuse"
        rows={2}
        minLength={refusalLimits.stepMin}
        maxLength={refusalLimits.stepMax}
        required
        state={own}
      />
    </Fold>
  );
}

/** What was refused, the objection, and the lead's decision. */
export function DeskRefusalPanel({ refusal, state }: { refusal: DeskRefusal; state: unknown }) {
  const t = useT();
  const { locale, now } = useReader();
  const own = stateOf(state, "decide-objection");
  return (
    <section className="field-panel" aria-label={t("refusals.desk.title")}>
      <p>
        <b>
          {t("refusals.desk.done", { name: refusal.refusedByName, kind: t(`refusals.kind.${refusal.kind}`) })}
        </b>
      </p>
      <p>{refusal.reason}</p>
      <p className="muted">{refusal.nextStep}</p>
      {refusal.objectedAt ? (
        <div className="notice waiting">
          <div>
            <p>
              <b>{t("refusals.desk.objection", { moment: formatMoment(locale, refusal.objectedAt, now) })}</b>
            </p>
            <p>{refusal.objection}</p>
          </div>
        </div>
      ) : null}
      {refusal.decision ? (
        <p>
          {t("refusals.desk.decided", {
            decision: refusal.decision,
            name: refusal.decidedByName ?? "",
            reason: refusal.decisionReason,
          })}
        </p>
      ) : null}
      {refusal.mayDecide ? (
        <Fold
          intent="decide-objection"
          icon="scale"
          title={t("refusals.desk.decide")}
          isOpen
          state={own}
          send={t("refusals.desk.decideSend")}
        >
          <Select
            name="decision"
            label={t("refusals.desk.decision")}
            idPrefix="decide"
            defaultValue="reopened"
            state={own}
          >
            <option value="reopened">{t("refusals.desk.decision.reopened")}</option>
            <option value="upheld">{t("refusals.desk.decision.upheld")}</option>
          </Select>
          <TextArea
            name="reason"
            label={t("refusals.desk.decisionReason")}
            idPrefix="decide"
            rows={2}
            minLength={refusalLimits.reasonMin}
            maxLength={refusalLimits.reasonMax}
            required
            state={own}
          />
        </Fold>
      ) : null}
    </section>
  );
}

/** On the lead's start page. */
export function ObjectionList({ objections }: { objections: Objection[] }) {
  const t = useT();
  const { locale, now } = useReader();
  if (objections.length === 0) return null;
  return (
    <section className="card panel" aria-labelledby="objections-title">
      <h2 id="objections-title">{t("refusals.desk.objections")}</h2>
      <ul className="plain-list">
        {objections.map((one) => (
          <li key={one.code}>
            <a href={paths.ticket(one.code)}>
              <Icon name="scale" />
              {one.code}: {one.title}
            </a>
            <span className="faint">
              {t("refusals.desk.objectionFrom", {
                name: one.customerName,
                moment: formatMoment(locale, one.objectedAt, now),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { formatCalendarDay, formatMoment } from "#app/i18n/formats.ts";
import { TextArea } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import { refusalLimits } from "../limits.ts";
import type { ShownRefusal } from "../reading.server.ts";

/** Why the team has sent a question back, what comes next, and the way to object. */
export function RefusalNotice({
  refusal,
  isAsker,
  state,
}: {
  refusal: ShownRefusal;
  isAsker: boolean;
  state: unknown;
}) {
  const t = useT();
  const { locale, now } = useReader();
  const own = stateOf(state, "object");
  return (
    <section className="card panel refusal" id="rueckgabe" aria-labelledby="refusal-title">
      <h2 id="refusal-title">{t("refusals.notice.title", { region: refusal.regionName })}</h2>
      <h3>{t("refusals.notice.why")}</h3>
      <p>{refusal.reason}</p>
      <h3>{t("refusals.notice.next")}</h3>
      <p>{refusal.nextStep}</p>
      <p className="faint">
        {t("refusals.notice.by", { name: refusal.agentName, region: refusal.regionName })},{" "}
        <Time at={refusal.refusedAt} />
      </p>
      {isAsker ? (
        <p className="muted">
          {refusal.againFrom > now
            ? t("refusals.notice.again", { moment: formatMoment(locale, refusal.againFrom, now) })
            : t("refusals.notice.againNow")}
        </p>
      ) : null}
      {refusal.objectedAt && !refusal.decision ? (
        <p className="notice waiting">
          <Icon name="scale" />
          {isAsker
            ? t("refusals.notice.objected", { day: formatCalendarDay(locale, refusal.objectedAt, now) })
            : t("refusals.notice.objectedOther")}
        </p>
      ) : null}
      {refusal.decision === "upheld" ? (
        <p className="notice">
          <Icon name="scale" />
          {t("refusals.notice.upheld", { reason: refusal.decisionReason })}
        </p>
      ) : null}
      {refusal.mayObject ? (
        <Fold
          intent="object"
          icon="scale"
          title={t("refusals.object.title")}
          state={own}
          send={t("refusals.object.send")}
          tone="quiet"
        >
          <TextArea
            name="objection"
            label={t("refusals.object.label")}
            hint={t("refusals.object.hint")}
            idPrefix="object"
            rows={3}
            minLength={refusalLimits.objectionMin}
            maxLength={refusalLimits.objectionMax}
            required
            state={own}
          />
        </Fold>
      ) : null}
    </section>
  );
}

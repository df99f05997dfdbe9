import { formatLongDay } from "#app/i18n/formats.ts";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { appealDays } from "../decision.ts";
import { formLimits } from "../forms.ts";

/** How to say that a decision was wrong: until when, who answers, by when. */
export function AppealForm({ until, state }: { until: Date; state: FormState | undefined }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <section className="card panel narrow" id="widersprechen" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{t("moderation.appeal.title")}</h2>
      <p>{t("moderation.appeal.lead", { until: formatLongDay(locale, until), days: appealDays })}</p>
      <form method="post" action="#widersprechen">
        <FormAlert state={state} />
        <input type="hidden" name="intent" value="appeal" />
        <TextArea
          name="text"
          label={t("moderation.appeal.text")}
          state={state}
          rows={5}
          minLength={formLimits.appealMin}
          maxLength={formLimits.appealMax}
          required
        />
        <button type="submit" className="btn">
          <Icon name="scale" />
          {t("moderation.appeal.send")}
        </button>
      </form>
      <p className="faint">{t("moderation.appeal.out")}</p>
    </section>
  );
}

type Appeal = {
  text: string;
  createdAt: Date;
  dueAt: Date;
  decidedAt: Date | null;
  outcome: "stands" | "reversed" | null;
  reasons: string;
};

/** What became of an appeal, or by when it is answered. */
export function AppealState({ appeal, isReport = false }: { appeal: Appeal; isReport?: boolean }) {
  const t = useT();
  const { locale } = useReader();
  const isReversed = appeal.outcome === "reversed";
  return (
    <section className="card panel narrow" aria-labelledby="appeal-title">
      <h2 id="appeal-title">{t("moderation.appeal.own")}</h2>
      <blockquote className="own-words">{appeal.text}</blockquote>
      <div className={`notice ${appeal.outcome ? (isReversed ? "solved" : "") : "waiting"}`.trim()}>
        <Icon name={appeal.outcome ? "scale" : "clock"} />
        <div>
          {appeal.outcome ? (
            <>
              <p>
                {t(
                  isReversed
                    ? isReport
                      ? "moderation.appeal.reversedReport"
                      : "moderation.appeal.reversed"
                    : "moderation.appeal.stands",
                )}
              </p>
              <p className="own-words">{appeal.reasons}</p>
            </>
          ) : (
            <p>
              {t("moderation.appeal.filed", {
                day: formatLongDay(locale, appeal.createdAt),
                due: formatLongDay(locale, appeal.dueAt),
              })}
            </p>
          )}
        </div>
      </div>
      {appeal.outcome === "stands" ? <p className="faint">{t("moderation.appeal.out")}</p> : null}
    </section>
  );
}

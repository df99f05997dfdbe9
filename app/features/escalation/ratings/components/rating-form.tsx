import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { textLimits } from "../../text.ts";

type Props = {
  /** Where it is posted to. */
  action: string;
  score: number | null;
  comment: string;
  state?: FormState;
  /** On a page of its own the heading is the page's. */
  isPage?: boolean;
};

const scores = [1, 2, 3, 4, 5];
/** From here on it was good. */
const goodScore = 4;

/** "War das tadellos?": one tap; then thanks, room for a word, and the way to change it. */
export function RatingForm({ action, score, comment, state, isPage = false }: Props) {
  const t = useT();
  const heading = isPage ? null : <h2 id="rating-title">{t("escalation.rating.title")}</h2>;
  return (
    <section className="card panel rating" id="wertung" aria-labelledby={isPage ? undefined : "rating-title"}>
      {heading}
      <FormAlert state={state} />
      {score === null ? (
        <>
          <p className="muted">{t("escalation.rating.text")}</p>
          <ScoreButtons action={action} comment="" chosen={null} />
        </>
      ) : (
        <>
          <p className="rating-thanks">
            <Icon name="check" />
            <span>
              <b>{t("escalation.rating.thanks", { score })}</b>
              {score >= goodScore ? <span>{t("escalation.rating.thanksGood")}</span> : null}
              {score <= 2 ? <span>{t("escalation.rating.thanksBad")}</span> : null}
            </span>
          </p>
          <form method="post" action={action}>
            <input type="hidden" name="intent" value="rate" />
            <input type="hidden" name="score" value={score} />
            <TextArea
              name="comment"
              label={t("escalation.rating.comment")}
              hint={t("escalation.rating.commentHint")}
              isOptional
              rows={3}
              maxLength={textLimits.commentMax}
              defaultValue={comment}
              state={state}
              idPrefix="rating"
            />
            <PersonalDataCatch fields={["comment"]} state={state} />
            <button type="submit" className="btn small">
              <Icon name="send" />
              {t("escalation.rating.commentSend")}
            </button>
          </form>
          <details className="rating-change">
            <summary>{t("escalation.rating.change")}</summary>
            <ScoreButtons action={action} comment={comment} chosen={score} />
          </details>
        </>
      )}
    </section>
  );
}

function ScoreButtons({
  action,
  comment,
  chosen,
}: {
  action: string;
  comment: string;
  chosen: number | null;
}) {
  const t = useT();
  return (
    <form method="post" action={action} className="scores">
      <input type="hidden" name="intent" value="rate" />
      <input type="hidden" name="comment" value={comment} />
      {scores.map((score) => (
        <button
          key={score}
          type="submit"
          name="score"
          value={score}
          className={`score score-${score}`}
          aria-pressed={chosen === score}
          aria-label={t("escalation.rating.scoreLabel", { score })}
        >
          <b className="num">{score}</b>
          <span>{t("escalation.rating.score", { score })}</span>
        </button>
      ))}
    </form>
  );
}

import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { meetupLimits } from "../limits.ts";

type Props = { state: unknown; submissionKey: string; action: string };

/** A question to the stage, or a wish. */
export function AskForm({ state: all, submissionKey, action }: Props) {
  const t = useT();
  const state = stateOf(all, "ask");
  const kind = state?.values.kind ?? "question";
  return (
    <form method="post" action={`${action}#fragen-stellen`} id="fragen-stellen" className="ask-at">
      <FormAlert state={state} />
      <input type="hidden" name="intent" value="ask" />
      <input type="hidden" name="submissionKey" value={state?.values.submissionKey ?? submissionKey} />
      <fieldset>
        <legend>{t("meetups.ask.kind")}</legend>
        <div className="choices">
          {(["question", "wish"] as const).map((one) => (
            <label key={one} className="choice">
              <input type="radio" name="kind" value={one} defaultChecked={kind === one} />
              <span>
                <b>{t(`meetups.ask.${one}`)}</b>
                <br />
                <span className="faint">{t(`meetups.ask.${one}Hint`)}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea
        name="body"
        idPrefix="ask-at"
        label={t("meetups.ask.body")}
        hint={t("meetups.ask.bodyHint")}
        state={state}
        rows={3}
        minLength={meetupLimits.questionMin}
        maxLength={meetupLimits.questionMax}
        required
      />
      <PersonalDataCatch fields={["body"]} state={state} />
      <button type="submit" className="btn">
        <Icon name="send" />
        {t("meetups.ask.send")}
      </button>
    </form>
  );
}

import { TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { toLocalInput } from "../../local-input.ts";
import { snoozeTimes } from "../snooze-times.ts";

/** Until when: a choice of times, or one's own. */
export function SnoozeFields({ idPrefix, state }: { idPrefix: string; state: FormState | undefined }) {
  const t = useT();
  const { now } = useReader();
  const chosen = state?.values.snooze ?? "tomorrow";
  return (
    <>
      <fieldset className="snooze-times">
        <legend>{t("queue.snooze.label")}</legend>
        {snoozeTimes.map((time) => (
          <label className="check" key={time}>
            <input type="radio" name="snooze" value={time} defaultChecked={time === chosen} />
            <span>{t(`queue.snooze.${time}`)}</span>
          </label>
        ))}
      </fieldset>
      <TextField
        name="until"
        type="datetime-local"
        label={t("queue.snooze.until")}
        idPrefix={idPrefix}
        className="moment"
        min={toLocalInput(now)}
        state={state}
        isOptional
      />
      <p className="hint">{t("queue.snooze.hint")}</p>
    </>
  );
}

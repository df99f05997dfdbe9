import { Select, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";
import { visitLimits } from "../limits.ts";

/** Whoever was there cannot say that nobody came. */
const results = {
  technician: ["solved", "not-solved", "nobody-home"],
  desk: ["solved", "not-solved", "nobody-home", "did-not-come"],
} as const;

/** What came of a visit, and a note; said by the technician on the phone or by the team at the desk. */
export function ResultFields({ by, state }: { by: keyof typeof results; state: FormState | undefined }) {
  const t = useT();
  const idPrefix = `visit-result-${by}`;
  return (
    <>
      <Select
        name="result"
        label={t("visits.desk.resultLabel")}
        idPrefix={idPrefix}
        defaultValue="solved"
        state={state}
      >
        {results[by].map((result) => (
          <option key={result} value={result}>
            {t(`visits.desk.resultOf.${result}`)}
          </option>
        ))}
      </Select>
      <TextArea
        name="note"
        label={t(by === "desk" ? "visits.desk.resultNote" : "visits.link.note")}
        hint={t(by === "desk" ? "visits.desk.resultNoteHint" : "visits.link.noteHint")}
        idPrefix={idPrefix}
        rows={by === "desk" ? 2 : 3}
        maxLength={visitLimits.noteMax}
        isOptional
        state={state}
      />
    </>
  );
}

import type { FormState } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";

/** Asking without going to the regional team by itself. */
export function KeepHereField({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <div className="field">
      <label className="check">
        <input
          type="checkbox"
          name="keepHere"
          value="ja"
          defaultChecked={state?.values.keepHere === "ja"}
          aria-describedby="keep-here-hint"
        />
        {t("rules.ask.keepHere")}
      </label>
      <p className="hint" id="keep-here-hint">
        {t("rules.ask.keepHereHint")}
      </p>
    </div>
  );
}

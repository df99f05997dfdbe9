import { Select, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

export type CoverageAsk = { search: string; to: string; withExceptions: boolean };

/** What to look at, and who shall have it: a form of the address, so that a preview can be kept and sent on. */
export function CoverageSearch({
  ask,
  isRefused,
  regions,
}: {
  ask: CoverageAsk;
  isRefused: boolean;
  regions: { slug: string; name: string }[];
}) {
  const t = useT();
  const state: FormState | undefined = isRefused
    ? {
        intent: "search",
        status: 200,
        values: { plz: ask.search },
        errors: { plz: t("coverage.error.selection") },
        message: null,
      }
    : undefined;
  return (
    <form method="get" className="card panel" id="suche">
      <h2>{t("coverage.search.title")}</h2>
      <div className="rule-fields">
        <TextField
          name="plz"
          label={t("coverage.search.label")}
          hint={t("coverage.search.hint")}
          defaultValue={ask.search}
          state={state}
          maxLength={200}
        />
        <Select name="an" label={t("coverage.search.to")} defaultValue={ask.to}>
          <option value="">{t("coverage.search.toNone")}</option>
          {regions.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      <label className="check">
        <input type="checkbox" name="ausnahmen" value="ja" defaultChecked={ask.withExceptions} />
        <span>
          {t("coverage.search.exceptions")}
          <span className="hint">{t("coverage.search.exceptionsHint")}</span>
        </span>
      </label>
      <p className="row">
        <button type="submit" className="btn">
          <Icon name="eye" />
          {t("coverage.search.button")}
        </button>
      </p>
    </form>
  );
}

import { addressForms } from "#app/i18n/locale.ts";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { siteLimits } from "../site-forms.ts";

type Props = {
  site: { name: string; operator: string; address: string };
  state: FormState | undefined;
};

export function SiteForm({ site, state }: Props) {
  const t = useT();
  const address = state?.values.address ?? site.address;
  return (
    <form method="post" className="card panel">
      <FormAlert state={state} />
      <TextField
        name="name"
        label={t("administration.site.name")}
        hint={t("administration.site.nameHint")}
        state={state}
        defaultValue={site.name}
        maxLength={siteLimits.name}
        required
      />
      <TextField
        name="operator"
        label={t("administration.site.operator")}
        hint={t("administration.site.operatorHint")}
        state={state}
        defaultValue={site.operator}
        maxLength={siteLimits.operator}
        isOptional
      />
      <fieldset>
        <legend>{t("administration.site.address")}</legend>
        <div className="choices">
          {addressForms.map((form) => (
            <label key={form} className="choice">
              <input type="radio" name="address" value={form} defaultChecked={address === form} />
              <span>
                <b>{t(`administration.site.address.${form}`)}</b>
                <span className="hint" lang="de">
                  {t(`administration.site.address.${form}.example`)}
                </span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <button type="submit" className="btn" name="intent" value="site">
        <Icon name="check" />
        {t("site.save")}
      </button>
    </form>
  );
}

import { languageOf } from "#app/i18n/locale.ts";
import { FormAlert, Select, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { moduleLimits } from "../fields.ts";
import type { LibraryModule } from "../library.server.ts";
import { screenName, variableNames } from "../variables.ts";

type Props = {
  /** Null: a new one. */
  module: LibraryModule | null;
  categories: { id: number; name: string }[];
  scopes: ("own" | "team" | "all")[];
  state: FormState | undefined;
};

/** A module with its variables explained. */
export function ModuleForm({ module, categories, scopes, state }: Props) {
  const t = useT();
  return (
    <form method="post" action="#bearbeiten" className="module-form">
      <FormAlert state={state} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="moduleId" value={module?.id ?? ""} />
      {module ? null : (
        <Select name="scope" label={t("textModules.form.scope")} defaultValue={scopes[0]} state={state}>
          {scopes.map((scope) => (
            <option key={scope} value={scope}>
              {t(`textModules.form.scope.${scope}`)}
            </option>
          ))}
        </Select>
      )}
      <TextField
        name="title"
        label={t("textModules.form.title")}
        maxLength={moduleLimits.titleMax}
        defaultValue={module?.title}
        required
        state={state}
      />
      <TextField
        name="keyword"
        label={t("textModules.form.keyword")}
        hint={t("textModules.form.keywordHint")}
        maxLength={moduleLimits.keywordMax}
        defaultValue={module?.keyword}
        required
        state={state}
      />
      <Select
        name="categoryId"
        label={t("textModules.form.category")}
        defaultValue={module?.categoryId ?? ""}
        state={state}
      >
        <option value="">{t("textModules.category.any")}</option>
        {categories.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <TextArea
        name="body"
        label={t("textModules.form.body")}
        rows={9}
        maxLength={moduleLimits.bodyMax}
        defaultValue={module?.body}
        required
        state={state}
      />
      <VariableList />
      <p className="row">
        <button type="submit" className="btn">
          <Icon name="save" />
          {t("textModules.form.save")}
        </button>
      </p>
    </form>
  );
}

export function VariableList() {
  const t = useT();
  const { locale } = useReader();
  return (
    <details className="fold variable-list">
      <summary>
        <Icon name="info" />
        {t("textModules.form.bodyHint")}
      </summary>
      <dl className="facts">
        {variableNames.map((name) => (
          <div key={name}>
            <dt>
              <code>{screenName(name, languageOf(locale))}</code>
            </dt>
            <dd>{t(`textModules.variable.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

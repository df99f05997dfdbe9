import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import type { PickedModule } from "../picking.server.ts";

type Props = {
  modules: PickedModule[];
  /** Of the act that puts the chosen module into the text, without a script. */
  insertIntent: string;
  idPrefix: string;
  state: FormState | undefined;
};

/**
 * Puts a text module into the text of the form it stands in. Without a script the server fills the field; with it
 * (app/comfort/text-modules.ts) the text goes where the cursor is, and typing "::" finds modules by keyword.
 */
export function ModulePicker({ modules, insertIntent, idPrefix, state }: Props) {
  const t = useT();
  const rest = modules.filter(({ isFitting }) => !isFitting);
  const groups = [
    { label: t("textModules.pick.fitting"), modules: modules.filter(({ isFitting }) => isFitting) },
    ...(["own", "team", "all"] as const).map((belongs) => ({
      label: t(`textModules.pick.${belongs}`),
      modules: rest.filter((module) => module.belongs === belongs),
    })),
  ].filter((group) => group.modules.length > 0);
  if (groups.length === 0) return null;
  const id = `${idPrefix}-moduleId`;
  return (
    <div className="module-picker" data-module-picker>
      <input type="hidden" name="modules" defaultValue={state?.values.modules ?? ""} />
      <label htmlFor={id}>{t("textModules.pick.label")}</label>
      <div className="module-picker-row">
        <select id={id} name="moduleId" className="input" defaultValue="">
          <option value="">{t("textModules.pick.none")}</option>
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.modules.map((module) => (
                <option key={module.id} value={module.id}>
                  {module.title} · {module.keyword}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit" name="intent" value={insertIntent} className="btn small quiet" formNoValidate>
          <Icon name="plus" />
          {t("textModules.pick.insert")}
        </button>
      </div>
    </div>
  );
}

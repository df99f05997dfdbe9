import { languageOf } from "#app/i18n/locale.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { PickedModule } from "../picking.server.ts";
import { screenName } from "../variables.ts";

/** Every module with the values of this ticket: to read before one is chosen, and what the script searches in. */
export function ModuleShelf({ modules }: { modules: PickedModule[] }) {
  const t = useT();
  const { locale } = useReader();
  const nameOf = (name: PickedModule["missing"][number]) => screenName(name, languageOf(locale));
  return (
    <details className="fold module-shelf" data-module-shelf={t("textModules.pick.list")}>
      <summary>
        <Icon name="quote" />
        {t("textModules.shelf")}
      </summary>
      <dl>
        {modules.map((module) => (
          <div key={module.id} data-module={module.id} data-keyword={module.keyword}>
            <dt>
              <b data-module-title>{module.title}</b> <span className="faint">::{module.keyword}</span>
            </dt>
            <dd>
              <p className="module-text" data-module-text>
                {module.text}
              </p>
              {module.missing.length > 0 ? (
                <p className="faint" data-module-missing>
                  {t("textModules.pick.missing", { names: module.missing.map(nameOf).join(", ") })}
                </p>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <p className="module-shelf-foot">
        <a href={paths.textModules()}>{t("textModules.shelf.edit")}</a>
      </p>
    </details>
  );
}

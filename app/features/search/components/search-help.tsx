import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

const rules = ["phrase", "without", "status", "category", "tag"] as const;

/** The grammar of query.ts in examples. */
export function SearchHelp() {
  const t = useT();
  return (
    <details className="search-help">
      <summary>
        {t("search.help")}
        <Icon name="chevron-down" />
      </summary>
      <dl>
        {rules.map((rule) => (
          <div key={rule}>
            <dt>
              <code>{t(`search.help.${rule}Example`)}</code>
            </dt>
            <dd>{t(`search.help.${rule}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

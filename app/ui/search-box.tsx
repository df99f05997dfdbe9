import { Icon } from "./icon.tsx";
import { paths } from "./paths.ts";
import { useT } from "./reader.tsx";

/** The search form: in the header (`hasKey`: "/" jumps into it), on the start page and on the search page. */
export function SearchBox({ id, hasKey = false, value }: { id: string; hasKey?: boolean; value?: string }) {
  const t = useT();
  return (
    <form
      className="search"
      method="get"
      action={paths.search()}
      role="search"
      aria-label={t("site.searchLabel")}
    >
      <label htmlFor={id}>
        <Icon name="search" />
        <span className="visually-hidden">{t("site.searchLabel")}</span>
      </label>
      <input
        id={id}
        type="search"
        name="q"
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        placeholder={t("site.searchHint")}
        defaultValue={value}
        data-search-key={hasKey ? "" : undefined}
      />
      {hasKey ? (
        <span className="key" aria-hidden="true">
          /
        </span>
      ) : null}
    </form>
  );
}

import { Icon } from "./icon.tsx";
import { useT } from "./reader.tsx";

type Props = { page: number; pageCount: number; label: string; to: (page: number) => string };

/** Numbered pages; nothing when there is only one. */
export function Pager({ page, pageCount, label, to }: Props) {
  const t = useT();
  if (pageCount <= 1) return null;
  return (
    <nav className="pager" aria-label={label}>
      {page > 1 ? (
        <a className="btn small quiet" href={to(page - 1)} rel="prev">
          <Icon name="chevron-left" />
          {t("site.previousPage")}
        </a>
      ) : null}
      <span className="muted">{t("site.pageOf", { page, pages: pageCount })}</span>
      {page < pageCount ? (
        <a className="btn small quiet" href={to(page + 1)} rel="next">
          {t("site.nextPage")}
          <Icon name="chevron-right" />
        </a>
      ) : null}
    </nav>
  );
}

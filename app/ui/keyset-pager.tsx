import { Icon } from "./icon.tsx";
import { useT } from "./reader.tsx";

type Props = {
  label: string;
  /** Back to the newest; null on the first page. */
  newest: string | null;
  /** The next older page; null on the last one. */
  older: string | null;
};

/** For lists that only go on into the past. Nothing when everything is on one page. */
export function KeysetPager({ label, newest, older }: Props) {
  const t = useT();
  if (!newest && !older) return null;
  return (
    <nav className="pager" aria-label={label}>
      {newest ? (
        <a className="btn quiet small" href={newest}>
          <Icon name="chevron-left" />
          {t("site.newest")}
        </a>
      ) : null}
      {older ? (
        <a className="btn quiet small" href={older} rel="next">
          {t("site.older")}
          <Icon name="chevron-right" />
        </a>
      ) : null}
    </nav>
  );
}

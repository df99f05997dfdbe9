import { Icon } from "./icon.tsx";
import { paths } from "./paths.ts";
import { useT } from "./reader.tsx";

/** Where am I: start page first, the page itself is its own heading and not repeated here. */
export function Crumbs({ trail }: { trail: { label: string; to: string }[] }) {
  const t = useT();
  return (
    <nav className="crumbs" aria-label={t("site.breadcrumb")}>
      <ol>
        {[{ label: t("site.home"), to: paths.home() }, ...trail].map(({ label, to }, index) => (
          <li key={to}>
            {index > 0 ? <Icon name="chevron-right" /> : null}
            <a href={to}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

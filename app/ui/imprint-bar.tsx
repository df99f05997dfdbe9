import { Icon } from "./icon.tsx";
import { paths } from "./paths.ts";
import { useT } from "./reader.tsx";

/** For admins: before the public comes, the law wants an imprint (§ 5 DDG). */
export function ImprintBar() {
  const t = useT();
  return (
    <aside className="mail-trouble" aria-label={t("pages.impressum")}>
      <div className="wrap row">
        <Icon name="warning" />
        <p>{t("pages.bar")}</p>
        <a className="btn small quiet" href={paths.adminSitePage("impressum", "de")}>
          {t("pages.bar.link")}
        </a>
      </div>
    </aside>
  );
}

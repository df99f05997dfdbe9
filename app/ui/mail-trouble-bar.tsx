import { Icon } from "./icon.tsx";
import { paths } from "./paths.ts";
import { useT } from "./reader.tsx";

/** On every page of somebody whose mailbox refuses our mails: that it is so, and what to do. */
export function MailTroubleBar() {
  const t = useT();
  return (
    <section className="mail-trouble" aria-label={t("told.trouble.title")}>
      <div className="wrap row">
        <Icon name="warning" />
        <p>
          <strong>{t("told.trouble.title")}</strong>
        </p>
        <a className="btn small quiet" href={paths.settings("email")}>
          {t("told.trouble.link")}
        </a>
      </div>
    </section>
  );
}

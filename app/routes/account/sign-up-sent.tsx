import type { MetaFunction } from "@remix-run/node";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "accounts.sent.title") },
  { name: "robots", content: "noindex" },
];

/** The same for new addresses and for those that have an account already. */
export default function SignUpSentPage() {
  const t = useT();
  const { isDemo } = useReader();
  return (
    <div className="narrow account-page">
      <Icon name="mail-check" className="page-icon" />
      <h1>{t("accounts.sent.title")}</h1>
      <p className="lead">{t("accounts.sent.text")}</p>
      {isDemo ? (
        <p className="notice">
          <Icon name="info" />
          <span>
            {t("accounts.sent.demo")} <a href={paths.demoMailbox()}>{t("accounts.sent.toMailbox")}</a>
          </span>
        </p>
      ) : null}
      <section className="card panel">
        <h2>{t("accounts.sent.nothing")}</h2>
        <p>{t("accounts.sent.nothingText")}</p>
        <a className="btn quiet" href={paths.signUp()}>
          {t("accounts.sent.again")}
        </a>
      </section>
    </div>
  );
}

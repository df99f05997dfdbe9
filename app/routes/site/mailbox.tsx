import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listDemoMails } from "#app/features/demo/mailbox.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { KeysetPager } from "#app/ui/keyset-pager.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = page(async (ctx, { url }) => {
  const before = url.searchParams.get("vor");
  return { ...(await listDemoMails(ctx, { before: before ? parseId(before) : null })), isFirst: !before };
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "accounts.mailbox.title") },
  { name: "robots", content: "noindex" },
];

export default function MailboxPage() {
  const t = useT();
  const { mails, next, isFirst } = useLoaderData<typeof loader>();
  return (
    <div className="inbox-page">
      <div className="page-head">
        <h1>{t("accounts.mailbox.title")}</h1>
        <p className="lead">{t("accounts.mailbox.lead")}</p>
      </div>
      {mails.length > 0 ? (
        <ul className="card inbox">
          {mails.map(({ id, recipient, subject, createdAt }) => (
            <li key={id} className="inbox-item">
              <span className="inbox-icon plain">
                <Icon name="mail" />
              </span>
              <div>
                <a className="inbox-text" href={paths.demoMail(id)}>
                  {subject}
                </a>
                <p className="inbox-when">
                  {t("accounts.mailbox.to", { recipient })} · <Time at={createdAt} ago />
                </p>
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <div className="card">
          <Empty icon="mail" title={t("accounts.mailbox.empty")}>
            <p>{t("accounts.mailbox.emptyText")}</p>
          </Empty>
        </div>
      )}
      <KeysetPager
        label={t("accounts.mailbox.title")}
        newest={isFirst ? null : paths.demoMailbox()}
        older={next ? paths.demoMailbox(next) : null}
      />
    </div>
  );
}

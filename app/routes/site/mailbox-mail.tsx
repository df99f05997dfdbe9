import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MailText } from "#app/features/demo/components/mail-text.tsx";
import { readDemoMail } from "#app/features/demo/mailbox.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = page(async (ctx, { params }) => readDemoMail(ctx, { id: parseId(params.mailId) }));

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: titled(args, args.data?.subject) },
  { name: "robots", content: "noindex" },
];

export default function MailboxMailPage() {
  const t = useT();
  const { subject, recipient, createdAt, blocks } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[{ label: t("accounts.mailbox.title"), to: paths.demoMailbox() }]} />
      <article className="card mail-page">
        <h1>{subject}</h1>
        <dl className="facts">
          <dt>{t("accounts.mailbox.recipient")}</dt>
          <dd>{recipient}</dd>
          <dt>{t("accounts.mailbox.sentAt")}</dt>
          <dd>
            <Time at={createdAt} />
          </dd>
        </dl>
        <MailText blocks={blocks} />
      </article>
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnStatements } from "#app/features/moderation/statements.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { Empty } from "#app/ui/empty.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Day } from "#app/ui/time.tsx";

export const loader = page(async (ctx) => ({
  statements: await listOwnStatements(ctx),
  title: `${t(ctx.locale, "moderation.statement.list.title")} – ${ctx.site.name}`,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Statements() {
  const t = useT();
  const { statements } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("moderation.statement.list.title")}</h1>
      </header>
      {statements.length === 0 ? <Empty icon="shield" title={t("moderation.statement.list.none")} /> : null}
      <ul className="plain-list narrow">
        {statements.map(({ id, kind, createdAt, revokedAt, threadTitle }) => (
          <li key={id}>
            <a href={paths.statement(id)}>{t(`moderation.statement.title.${kind}`)}</a>{" "}
            <span className="faint">
              <Day at={createdAt} />
              {threadTitle ? ` · ${t("moderation.statement.inThread", { title: threadTitle })}` : null}
              {revokedAt ? ` · ${t("moderation.decision.revoked")}` : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listSitePages } from "#app/features/admin/site-pages.server.ts";
import { page } from "#app/http/page.server.ts";
import { formatMoment } from "#app/i18n/formats.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  return { pages: await listSitePages(ctx) };
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "pages.admin.title") }];

export default function AdminSitePages() {
  const t = useT();
  const { locale, now } = useReader();
  const { pages } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[{ label: t("admin.title"), to: paths.admin() }]} />
      <header className="page-head">
        <h1>{t("pages.admin.title")}</h1>
        <p className="lead">{t("pages.admin.lead")}</p>
      </header>
      <ul className="admin-cards">
        {pages.map((shown) => (
          <li key={`${shown.name}-${shown.language}`}>
            <a className="card admin-card" href={paths.adminSitePage(shown.name, shown.language)}>
              <span>
                <b>{t(`pages.${shown.name}`)}</b>
                <span className="muted">
                  {t("pages.admin.language", { language: shown.language })} ·{" "}
                  {shown.changedAt
                    ? t("pages.admin.changed", { moment: formatMoment(locale, shown.changedAt, now) })
                    : t("pages.admin.default")}
                </span>
                {shown.hasGaps ? (
                  <Chip tone="waiting" icon="warning">
                    {t("pages.admin.incomplete")}
                  </Chip>
                ) : null}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

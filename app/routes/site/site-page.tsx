import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canConfigureSite } from "#app/features/admin/policy.ts";
import { isSitePageName, type SitePageName, sitePageNames } from "#app/features/admin/site-page.ts";
import { readSitePage } from "#app/features/admin/site-pages.server.ts";
import { page } from "#app/http/page.server.ts";
import { formatLongDay } from "#app/i18n/formats.ts";
import { hasMessage, type MessageKey } from "#app/i18n/t.ts";
import { notFound } from "#app/platform/errors.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { params }) => {
  if (!isSitePageName(params.page)) throw notFound();
  const shown = await readSitePage(ctx, params.page);
  return { shown, mayEdit: canConfigureSite(ctx.actor) };
});

/** Some pages have a longer title than their link in the footer. */
function titleOf(name: SitePageName): MessageKey {
  const title = `pages.title.${name}`;
  return hasMessage(title) ? title : `pages.${name}`;
}

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: pageTitle(args, titleOf(args.data?.shown.name ?? "impressum")) },
];

export default function SitePageView() {
  const t = useT();
  const { locale } = useReader();
  const { shown, mayEdit } = useLoaderData<typeof loader>();
  return (
    <div className="site-page">
      <article className="card post">
        <h1>{t(titleOf(shown.name))}</h1>
        {mayEdit && shown.hasGaps ? (
          <p className="notice waiting">
            <Icon name="warning" />
            {t("pages.gaps")}
          </p>
        ) : null}
        <div className="prose" dangerouslySetInnerHTML={{ __html: shown.bodyHtml }} />
        {shown.changedAt ? (
          <p className="faint">{t("pages.changed", { day: formatLongDay(locale, shown.changedAt) })}</p>
        ) : null}
        {mayEdit ? (
          <p>
            <a className="btn quiet" href={paths.adminSitePage(shown.name, shown.language)}>
              <Icon name="edit" />
              {t("pages.edit")}
            </a>
          </p>
        ) : null}
      </article>
      <nav className="card panel" aria-label={t("pages.nav")}>
        <ul className="page-links">
          {sitePageNames.map((name) => (
            <li key={name}>
              <a href={paths.sitePage(name)} aria-current={name === shown.name ? "page" : undefined}>
                {t(`pages.${name}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FiguresTable } from "#app/features/insights/components/figures-table.tsx";
import { leastCases, windowDays } from "#app/features/insights/figures.ts";
import { listRegionFigures } from "#app/features/insights/region-figures.server.ts";
import { page } from "#app/http/page.server.ts";
import { formatMoment } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { Empty } from "#app/ui/empty.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { type Seo, toDescription } from "#app/ui/seo.tsx";

export const loader = page(async (ctx, { keep }) => {
  keep({});
  const regions = await listRegionFigures(ctx);
  const counted = regions.flatMap(({ countedAt }) => (countedAt ? [countedAt] : []));
  const seo: Seo = {
    path: paths.figures(),
    title: t(ctx.locale, "insights.figures.title"),
    description: toDescription(t(ctx.locale, "insights.figures.lead", { days: windowDays })),
  };
  return { regions, countedAt: counted[0] ?? null, seo };
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "insights.figures.title") }];

const rules = ["least", "useful", "answered", "kept", "sameDay", "rating"] as const;

export default function FiguresPage() {
  const t = useT();
  const { locale, now } = useReader();
  const { regions, countedAt } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("insights.figures.title")}</h1>
        <p className="lead">{t("insights.figures.lead", { days: windowDays })}</p>
      </header>
      {countedAt ? (
        <section className="card">
          <FiguresTable regions={regions} />
          <p className="faint figures-stamp">
            {t("insights.figures.countedAt", { moment: formatMoment(locale, countedAt, now) })}
          </p>
        </section>
      ) : (
        <Empty icon="clock" title={t("insights.figures.notYet")} />
      )}
      <section className="card panel narrow" aria-labelledby="how-title">
        <h2 id="how-title">{t("insights.figures.how")}</h2>
        {rules.map((rule) => (
          <p key={rule}>{t(`insights.figures.how.${rule}`, { count: leastCases })}</p>
        ))}
      </section>
    </>
  );
}

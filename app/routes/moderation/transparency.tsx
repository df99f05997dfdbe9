import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HalfYearReport } from "#app/features/moderation/components/half-year-report.tsx";
import { readTransparency } from "#app/features/moderation/transparency.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx) => ({
  halves: await readTransparency(ctx),
  title: `${t(ctx.locale, "moderation.transparency.title")} – ${ctx.site.name}`,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Transparency() {
  const t = useT();
  const { halves } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("moderation.transparency.title")}</h1>
        <p className="lead">{t("moderation.transparency.lead")}</p>
      </header>
      <section className="card panel narrow" aria-labelledby="how-title">
        <h2 id="how-title">{t("moderation.transparency.how")}</h2>
        <p>{t("moderation.transparency.howText")}</p>
      </section>
      {halves.length === 0 ? <Empty icon="scale" title={t("moderation.transparency.none")} /> : null}
      {halves.map((figures) => (
        <HalfYearReport key={figures.name} figures={figures} />
      ))}
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TeamFaces } from "#app/features/escalation/team/components/team-faces.tsx";
import { listFaces } from "#app/features/escalation/team/faces.server.ts";
import { FiguresList } from "#app/features/insights/components/figures-list.tsx";
import { readRegionFigures } from "#app/features/insights/region-figures.server.ts";
import { OpeningHours } from "#app/features/regions/components/opening-hours.tsx";
import { readRegionPage } from "#app/features/regions/directory.server.ts";
import { CoverageMap } from "#app/features/regions/map/components/coverage-map.tsx";
import { readCoverageMap } from "#app/features/regions/map/map.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { Seo } from "#app/ui/seo.tsx";

export const loader = page(async (ctx, { params, keep }) => {
  const shown = await readRegionPage(ctx, params.slug ?? "");
  const { region } = shown;
  const [faces, map, figures] = await Promise.all([
    listFaces(ctx, region.id),
    readCoverageMap(ctx),
    readRegionFigures(ctx, region.id),
  ]);
  keep({});
  const seo: Seo = {
    path: paths.region(region.slug),
    title: t(ctx.locale, "regio.team", { region: region.name }),
    description: t(ctx.locale, "regio.region.description", { region: region.name }),
  };
  return { shown, faces, map, figures, seo };
});

export const meta: MetaFunction<typeof loader> = (args) => [
  {
    title: pageTitle(args, args.data ? "regio.team" : "regio.title", {
      region: args.data?.shown.region.name ?? "",
    }),
  },
];

export default function RegionPage() {
  const t = useT();
  const { shown, faces, map, figures } = useLoaderData<typeof loader>();
  const { region } = shown;
  return (
    <>
      <Crumbs trail={[{ label: t("regio.title"), to: paths.regions() }]} />
      <header className="page-head">
        <h1>{t("regio.team", { region: region.name })}</h1>
        <p className="lead">
          {t("regio.region.lead", {
            central: region.position === 0 ? "yes" : "no",
            city: region.siteCity,
            areas: region.areas,
          })}
        </p>
        <p className="row tight">
          <a className="btn" href={`${paths.home("region", undefined, region.slug)}#fragen`}>
            <Icon name="community" />
            {t("regio.questions")}
          </a>
          <a className="btn quiet" href={paths.regions()}>
            {t("regio.all")}
          </a>
        </p>
      </header>
      <div className="grid region-grid">
        <div>
          <section className="card panel" aria-labelledby="faces-title">
            <h2 id="faces-title">{t("regio.faces.title")}</h2>
            <TeamFaces members={faces} />
          </section>
          <OpeningHours page={shown} />
        </div>
        <aside>
          <CoverageMap map={map} regions={shown.all} chosenId={region.id} />
          {figures ? <FiguresList figures={figures} /> : null}
        </aside>
      </div>
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { countTeams } from "#app/features/escalation/team/faces.server.ts";
import { RegionTable, TeamFinder } from "#app/features/regions/components/region-directory.tsx";
import { listRegionEntries } from "#app/features/regions/directory.server.ts";
import { CoverageMap } from "#app/features/regions/map/components/coverage-map.tsx";
import { readCoverageMap } from "#app/features/regions/map/map.server.ts";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { stateOf } from "#app/ui/form-state.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { Seo } from "#app/ui/seo.tsx";

export const loader = page(async (ctx, { keep }) => {
  const [regions, map, counts] = await Promise.all([
    listRegionEntries(ctx),
    readCoverageMap(ctx),
    countTeams(ctx),
  ]);
  keep({});
  const seo: Seo = {
    path: paths.regions(),
    title: t(ctx.locale, "regio.title"),
    description: t(ctx.locale, "regio.description", { site: ctx.site.name }),
  };
  return { regions, map, counts, seo };
});

/** Looks up a team without keeping the postcode: it travels in the form, never in an address. */
export const action = form({
  find: intent(
    z.object({
      postcode: z
        .string()
        .trim()
        .regex(/^\d{5}$/, "errors.field.postcode"),
    }),
    async (ctx, { postcode }) => redirectTo(paths.region((await resolveRegion(ctx, postcode)).slug)),
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "regio.title") }];

export default function RegionsPage() {
  const t = useT();
  const { regions, map, counts } = useLoaderData<typeof loader>();
  return (
    <>
      <header className="page-head">
        <h1>{t("regio.title")}</h1>
        <p className="lead">{t("regio.lead")}</p>
      </header>
      <div className="regions-top">
        <TeamFinder state={stateOf(useActionData<typeof action>(), "find")} />
        <CoverageMap map={map} regions={regions} />
      </div>
      <div className="card panel">
        <RegionTable regions={regions} counts={counts} />
      </div>
    </>
  );
}

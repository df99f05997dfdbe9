import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { Criteria } from "#app/features/badges/components/criteria.tsx";
import { ExpertList } from "#app/features/badges/components/expert-list.tsx";
import { OwnStanding } from "#app/features/badges/components/own-standing.tsx";
import { readRankProgress } from "#app/features/badges/ranks.server.ts";
import { readExpertise, readExpertsByCategory } from "#app/features/badges/read.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { type Seo, toDescription } from "#app/ui/seo.tsx";

const expertsPerCategory = 5;

export const loader = page(async (ctx) => {
  const { actor } = ctx;
  const [categories, own] = await Promise.all([
    readExpertsByCategory(ctx, expertsPerCategory),
    actor.kind === "user"
      ? Promise.all([readExpertise(ctx, actor.id), readRankProgress(ctx, actor.id)])
      : null,
  ]);
  const seo: Seo = {
    path: paths.badges(),
    title: t(ctx.locale, "badges.page.title"),
    description: toDescription(t(ctx.locale, "badges.page.lead")),
  };
  return { categories, own: own && { expertise: own[0], rank: own[1] }, seo };
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "badges.page.title") }];

export default function Badges() {
  const t = useT();
  const { categories, own } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[]} />
      <div className="page-head narrow">
        <h1>{t("badges.page.title")}</h1>
        <p className="lead">{t("badges.page.lead")}</p>
      </div>
      <div className="grid">
        <div>
          <section className="card panel" id="stand">
            <h2>{t("badges.page.own")}</h2>
            {own ? (
              <OwnStanding {...own} />
            ) : (
              <div className="row between">
                <p className="muted">{t("badges.page.guest")}</p>
                <a className="btn quiet" href={paths.login(paths.badges())}>
                  {t("site.login")}
                </a>
              </div>
            )}
          </section>
          <Criteria />
        </div>
        <aside>
          <section className="card panel">
            <h2>{t("badges.page.experts")}</h2>
            {categories.length === 0 ? <p className="muted">{t("badges.page.expertsEmpty")}</p> : null}
            {categories.map((category) => (
              <section key={category.id} className="expert-group">
                <h3>
                  <a href={paths.category(category.slug)}>{category.name}</a>
                </h3>
                <ExpertList experts={category.experts} />
              </section>
            ))}
          </section>
        </aside>
      </div>
    </>
  );
}

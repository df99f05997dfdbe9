import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ExpertList } from "#app/features/badges/components/expert-list.tsx";
import { readExperts } from "#app/features/badges/read.server.ts";
import { OutageBanner } from "#app/features/escalation/outages/components/outage-banner.tsx";
import { listThreadsWithTeam } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { readCategory } from "#app/features/forum/categories.server.ts";
import { FollowTopic } from "#app/features/forum/lists/components/follow-topic.tsx";
import { ListSection } from "#app/features/forum/lists/components/list-section.tsx";
import { type ListFilter, toListFilter } from "#app/features/forum/lists/list-filter.ts";
import { listThreads, readLastVisit } from "#app/features/forum/lists/lists.server.ts";
import { isFollowingCategory, toggleCategoryFollow } from "#app/features/forum/lists/topic-follows.server.ts";
import { PostcodePrompt } from "#app/features/regions/components/region-panel.tsx";
import { listRegions } from "#app/features/regions/regions.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { formatNumber } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { type Seo, toDescription } from "#app/ui/seo.tsx";
import { readKnownOutages } from "./known-outages.server.ts";

export const loader = page(async (ctx, { params, url, keep }) => {
  const { actor } = ctx;
  const category = await readCategory(ctx, params.slug ?? "");
  const filter = toListFilter(url.searchParams.get("liste"), actor.kind === "user");
  const regions = await listRegions(ctx);
  const other = regions.find(({ slug }) => slug === url.searchParams.get("region"));
  const regionId = other?.id ?? (actor.kind === "user" ? actor.regionId : null);
  const [list, lastVisit, isFollowing, experts] = await Promise.all([
    listThreads(ctx, { filter, categoryId: category.id, regionId, after: url.searchParams.get("nach") }),
    readLastVisit(ctx),
    isFollowingCategory(ctx, category.id),
    readExperts(ctx, category.id, 6),
  ]);
  const withTeam = await listThreadsWithTeam(
    ctx,
    list.threads.map(({ id }) => id),
  );
  keep({});
  const seo: Seo = {
    path: paths.category(category.slug),
    title: category.name,
    description: toDescription(category.description),
    feed: {
      path: paths.categoryFeed(category.slug),
      title: t("de", "found.feed.of", { name: category.name, site: ctx.site.name }),
    },
  };
  return {
    seo: list.isFirst ? seo : undefined,
    withTeam: [...withTeam],
    outages: await readKnownOutages(ctx, regionId),
    category,
    filter,
    list,
    lastVisit,
    isFollowing,
    experts,
    region: other ? { name: other.name, slug: other.slug } : null,
    hasRegion: regionId !== null,
  };
});

export const action = form({
  follow: intent(
    z.object({}),
    async (ctx, _, { params }) => {
      const slug = params.slug ?? "";
      await toggleCategoryFollow(ctx, { slug });
      return redirectTo(paths.category(slug));
    },
    limits.act,
  ),
});

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: titled(args, args.data?.category.name) },
];

export default function CategoryPage() {
  const t = useT();
  const { locale } = useReader();
  const { category, filter, list, lastVisit, isFollowing, withTeam, experts, region, hasRegion, outages } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[]} />
      <OutageBanner outages={outages} />
      <div className="page-head category-head">
        <div>
          <h1>
            <Icon name={category.icon} />
            {category.name}
          </h1>
          <p className="lead">{category.description}</p>
          <p className="faint">
            {t("lists.category.open", { count: formatNumber(locale, category.openCount) })} ·{" "}
            {t("lists.category.solved", { count: formatNumber(locale, category.solvedCount) })}
          </p>
        </div>
        <div className="row">
          <FollowTopic kind="category" isOn={isFollowing} />
          <a className="btn" href={paths.ask(category.slug)}>
            <Icon name="plus" />
            {t("lists.categoryPage.ask")}
          </a>
        </div>
      </div>
      <div className="grid">
        <ListSection
          filter={filter}
          list={list}
          withTeam={withTeam}
          lastVisit={lastVisit}
          hasCategory={false}
          regionName={region?.name}
          pathOf={(filter: ListFilter, after) =>
            paths.category(category.slug, filter === "neu" ? undefined : filter, after, region?.slug)
          }
          instead={
            filter === "region" && !hasRegion ? (
              <PostcodePrompt idPrefix="list" category={category.slug} />
            ) : null
          }
        />
        <aside>
          <section className="card panel">
            <h2>{t("badges.experts.ofCategory")}</h2>
            {experts.length > 0 ? (
              <ExpertList experts={experts} />
            ) : (
              <p className="muted">{t("lists.categoryPage.noExperts")}</p>
            )}
            <p>
              <a href={paths.badges()}>{t("badges.experts.how")}</a>
            </p>
          </section>
        </aside>
      </div>
    </>
  );
}

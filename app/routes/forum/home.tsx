import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ExpertList } from "#app/features/badges/components/expert-list.tsx";
import { readExpertsOfWeek } from "#app/features/badges/read.server.ts";
import { listTeam } from "#app/features/escalation/contact/teams.server.ts";
import { OutageBanner } from "#app/features/escalation/outages/components/outage-banner.tsx";
import { listThreadsWithTeam } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { CategoryTiles } from "#app/features/forum/lists/components/category-tiles.tsx";
import { ListSection } from "#app/features/forum/lists/components/list-section.tsx";
import { type ListFilter, toListFilter } from "#app/features/forum/lists/list-filter.ts";
import { listThreads, readLastVisit } from "#app/features/forum/lists/lists.server.ts";
import { IdeaLinks } from "#app/features/ideas/components/idea-list.tsx";
import { listDoneIdeas } from "#app/features/ideas/read.server.ts";
import { NextMeetup } from "#app/features/meetups/components/next-meetup.tsx";
import { readNextMeetup } from "#app/features/meetups/read.server.ts";
import { PostcodePrompt, RegionPanel } from "#app/features/regions/components/region-panel.tsx";
import { listRegions, resolveRegion } from "#app/features/regions/regions.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { metaText } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { SearchBox } from "#app/ui/search-box.tsx";
import type { Seo } from "#app/ui/seo.tsx";
import { readKnownOutages } from "./known-outages.server.ts";

export const loader = page(async (ctx, { url, keep }) => {
  const { actor } = ctx;
  const filter = toListFilter(url.searchParams.get("liste"), actor.kind === "user");
  const regions = await listRegions(ctx);
  const own = regions.find(({ id }) => actor.kind === "user" && id === actor.regionId);
  const region = regions.find(({ slug }) => slug === url.searchParams.get("region")) ?? own ?? null;
  const [list, lastVisit, categories, week, nextMeetup, doneIdeas, team] = await Promise.all([
    listThreads(ctx, { filter, regionId: region?.id, after: url.searchParams.get("nach") }),
    readLastVisit(ctx),
    listCategories(ctx),
    readExpertsOfWeek(ctx, 4),
    readNextMeetup(ctx, region?.id ?? null),
    listDoneIdeas(ctx, 3),
    region ? listTeam(ctx, region.id) : [],
  ]);
  const withTeam = await listThreadsWithTeam(
    ctx,
    list.threads.map(({ id }) => id),
  );
  keep({});
  const names = { site: ctx.site.name };
  const seo: Seo = {
    path: paths.home(),
    title: t(ctx.locale, "lists.home.title", names),
    description: t(ctx.locale, "lists.home.description", names),
    feed: { path: paths.feed(), title: t("de", "found.feed.all", names) },
  };
  return {
    withTeam: [...withTeam],
    outages: await readKnownOutages(ctx, region?.id),
    filter,
    list,
    lastVisit,
    categories,
    week,
    nextMeetup,
    doneIdeas,
    hasRegions: regions.length > 0,
    region: region && {
      name: region.name,
      slug: region.slug,
      siteCity: region.siteCity,
      position: region.position,
    },
    isOwnRegion: region !== null && region.id === own?.id,
    team,
    seo: list.isFirst ? seo : undefined,
  };
});

/** Looks up a region without keeping the postcode: it travels in the form, never in an address. */
export const action = form({
  "show-region": intent(
    z.object({
      postcode: z
        .string()
        .trim()
        .regex(/^\d{5}$/, "errors.field.postcode"),
      /** When it was asked on the page of a category. */
      category: z
        .string()
        .regex(/^[a-z0-9-]{1,80}$/)
        .optional(),
    }),
    async (ctx, { postcode, category }) => {
      const { slug } = await resolveRegion(ctx, postcode);
      const path = category
        ? paths.category(category, "region", undefined, slug)
        : paths.home("region", undefined, slug);
      return redirectTo(`${path}#fragen`);
    },
  ),
});

export const meta: MetaFunction = (args) => [{ title: metaText(args, "lists.home.title") }];

export default function Home() {
  const t = useT();
  const { nextMeetup, doneIdeas } = useLoaderData<typeof loader>();
  const data = useLoaderData<typeof loader>();
  const { filter, list, lastVisit, withTeam, categories, week, region, isOwnRegion, team, hasRegions } = data;
  const state = stateOf(useActionData<typeof action>(), "show-region");
  const isAskedInList = filter === "region" && !region && hasRegions;
  const otherRegion = region && !isOwnRegion ? region : null;
  return (
    <>
      <OutageBanner outages={data.outages} />
      <Hero />
      <section aria-labelledby="topics-title">
        <h2 id="topics-title" className="visually-hidden">
          {t("lists.home.categories")}
        </h2>
        <CategoryTiles categories={categories} />
      </section>
      <div className="grid">
        <ListSection
          filter={filter}
          list={list}
          withTeam={withTeam}
          lastVisit={lastVisit}
          regionName={otherRegion?.name}
          pathOf={(filter: ListFilter, after) =>
            paths.home(filter === "neu" ? undefined : filter, after, otherRegion?.slug)
          }
          instead={isAskedInList ? <PostcodePrompt state={state} idPrefix="list" /> : null}
        />
        <aside>
          {region ? <RegionPanel region={region} team={team} isOwn={isOwnRegion} /> : null}
          {!region && hasRegions && !isAskedInList ? <PostcodePrompt state={state} idPrefix="aside" /> : null}
          {nextMeetup ? <NextMeetup meetup={nextMeetup} /> : null}
          {doneIdeas.length > 0 ? (
            <section className="card panel">
              <h2>{t("ideas.done")}</h2>
              <IdeaLinks ideas={doneIdeas} />
              <p>
                <a href={paths.ideas()}>
                  {t("ideas.all")} <Icon name="arrow-right" />
                </a>
              </p>
            </section>
          ) : null}
          {week.experts.length > 0 ? (
            <section className="card panel">
              <h2>{t(week.isOfWeek ? "badges.experts.ofWeek" : "badges.experts.strongest")}</h2>
              <ExpertList experts={week.experts} />
              <p>
                <a href={paths.badges()}>{t("badges.experts.how")}</a>
              </p>
            </section>
          ) : null}
        </aside>
      </div>
    </>
  );
}

const oftenSearched = ["wifi", "move", "router", "bill"] as const;

function Hero() {
  const t = useT();
  const { isDemo, viewer } = useReader();
  return (
    <section className="hero">
      <h1>{t("lists.home.heading")}</h1>
      <p className="hero-lead">{t("lists.home.lead")}</p>
      <SearchBox id="home-search" hasKey />
      <div className="often">
        <p id="often-label">{t("lists.home.often")}</p>
        <ul aria-labelledby="often-label">
          {oftenSearched.map((key) => {
            const words = t(`lists.home.often.${key}`);
            return (
              <li key={key}>
                <a href={paths.search(words)}>{words}</a>
              </li>
            );
          })}
        </ul>
      </div>
      {isDemo && !viewer ? (
        <div className="notice demo-notice">
          <Icon name="sparkles" />
          <p>
            {t("lists.home.demo")} <a href={paths.demoAccounts()}>{t("lists.home.demoLink")}</a>
          </p>
        </div>
      ) : null}
    </section>
  );
}

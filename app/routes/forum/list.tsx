import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listThreadsWithTeam } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { FollowedTopics } from "#app/features/forum/lists/components/followed-topics.tsx";
import { ListSection } from "#app/features/forum/lists/components/list-section.tsx";
import { findListFilter, type ListFilter } from "#app/features/forum/lists/list-filter.ts";
import { listThreads, readLastVisit } from "#app/features/forum/lists/lists.server.ts";
import { listFollowedTopics } from "#app/features/forum/lists/topic-follows.server.ts";
import { markAllThreadsRead } from "#app/features/forum/visits.server.ts";
import { PostcodePrompt } from "#app/features/regions/components/region-panel.tsx";
import { listRegions } from "#app/features/regions/regions.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import { found } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { params, url }) => {
  const { actor } = ctx;
  const filter = found(findListFilter(params.list));
  const regions = filter === "region" ? await listRegions(ctx) : [];
  const other = regions.find(({ slug }) => slug === url.searchParams.get("region"));
  const regionId = other?.id ?? (actor.kind === "user" ? actor.regionId : null);
  const [list, lastVisit, topics] = await Promise.all([
    listThreads(ctx, { filter, regionId, after: url.searchParams.get("nach") }),
    readLastVisit(ctx),
    filter === "gefolgt" ? listFollowedTopics(ctx) : null,
  ]);
  const withTeam = await listThreadsWithTeam(
    ctx,
    list.threads.map(({ id }) => id),
  );
  const heading = other
    ? t(ctx.locale, "reading.list.otherRegion", { region: other.name })
    : t(ctx.locale, `reading.list.${filter}`);
  return {
    filter,
    list,
    lastVisit,
    topics,
    withTeam: [...withTeam],
    heading,
    region: other ? { name: other.name, slug: other.slug } : null,
    asksForPostcode: filter === "region" && regionId === null,
  };
});

export const action = form({
  "mark-read": intent(
    z.object({}),
    async (ctx) => {
      await markAllThreadsRead(ctx);
      return redirectTo(paths.list("ungelesen"));
    },
    limits.act,
  ),
});

export const meta: MetaFunction<typeof loader> = (args) => [{ title: titled(args, args.data?.heading) }];

export default function ListPage() {
  const t = useT();
  const { filter, list, withTeam, lastVisit, topics, heading, region, asksForPostcode } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[]} />
      <div className="page-head row between">
        <h1>{heading}</h1>
        {filter === "ungelesen" && list.threads.length > 0 ? (
          <form method="post">
            <input type="hidden" name="intent" value="mark-read" />
            <button type="submit" className="btn quiet">
              <Icon name="check-check" />
              {t("reading.markAll")}
            </button>
          </form>
        ) : null}
      </div>
      <div className={topics ? "grid" : "list-alone"}>
        <ListSection
          filter={filter}
          list={list}
          withTeam={withTeam}
          lastVisit={lastVisit}
          regionName={region?.name}
          pathOf={(filter: ListFilter, after) => paths.list(filter, after, region?.slug)}
          instead={asksForPostcode ? <PostcodePrompt idPrefix="list" /> : null}
        />
        {topics ? (
          <aside>
            <FollowedTopics topics={topics} />
          </aside>
        ) : null}
      </div>
    </>
  );
}

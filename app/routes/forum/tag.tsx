import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { listThreadsWithTeam } from "#app/features/escalation/thread-view/thread-escalation.server.ts";
import { FollowTopic } from "#app/features/forum/lists/components/follow-topic.tsx";
import { ListSection } from "#app/features/forum/lists/components/list-section.tsx";
import { type ListFilter, toListFilter } from "#app/features/forum/lists/list-filter.ts";
import { listThreads, readLastVisit } from "#app/features/forum/lists/lists.server.ts";
import { isFollowingTag, toggleTagFollow } from "#app/features/forum/lists/topic-follows.server.ts";
import { listSynonyms, readTag } from "#app/features/forum/order/tags.server.ts";
import { canCurateTags } from "#app/features/forum/policy.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle, titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { type Seo, toDescription } from "#app/ui/seo.tsx";

export const loader = page(async (ctx, { params, url, keep }) => {
  const { actor } = ctx;
  const tag = await readTag(ctx, params.slug ?? "");
  if (tag.slug !== params.slug) throw redirect(paths.tag(tag.slug), 301);
  const filter = toListFilter(url.searchParams.get("liste"), actor.kind === "user");
  const regionId = actor.kind === "user" ? actor.regionId : null;
  const [list, lastVisit, isFollowing, synonyms] = await Promise.all([
    listThreads(ctx, { filter, tagId: tag.id, regionId, after: url.searchParams.get("nach") }),
    readLastVisit(ctx),
    isFollowingTag(ctx, tag.id),
    listSynonyms(ctx, [tag.id]),
  ]);
  const withTeam = await listThreadsWithTeam(
    ctx,
    list.threads.map(({ id }) => id),
  );
  keep({});
  const seo: Seo = {
    path: paths.tag(tag.slug),
    title: tag.name,
    description: toDescription(tag.description || t(ctx.locale, "found.tag.description", { name: tag.name })),
    feed: {
      path: paths.tagFeed(tag.slug),
      title: t("de", "found.feed.of", { name: tag.name, site: ctx.site.name }),
    },
  };
  return {
    // A tag without questions is nothing to find.
    seo: list.isFirst && tag.threadCount > 0 ? seo : undefined,
    tag,
    filter,
    list,
    lastVisit,
    isFollowing,
    synonyms: synonyms.get(tag.id) ?? [],
    withTeam: [...withTeam],
    mayCurate: canCurateTags(actor),
  };
});

export const action = form({
  follow: intent(
    z.object({}),
    async (ctx, _, { params }) => {
      const slug = params.slug ?? "";
      await toggleTagFollow(ctx, { slug });
      return redirectTo(paths.tag(slug));
    },
    limits.act,
  ),
});

export const meta: MetaFunction<typeof loader> = (args) => [
  {
    title: args.data
      ? pageTitle(args, "tags.pageTitle", { name: args.data.tag.name })
      : titled(args, undefined),
  },
];

export default function TagPage() {
  const t = useT();
  const { tag, filter, list, withTeam, lastVisit, isFollowing, synonyms, mayCurate } =
    useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[{ label: t("tags.title"), to: paths.tags() }]} />
      <div className="list-alone">
        <div className="page-head category-head">
          <div>
            <h1>
              <Icon name="tag" />
              {tag.name}
            </h1>
            {tag.description ? <p className="lead">{tag.description}</p> : null}
            <p className="faint">
              {t("tags.count", { count: tag.threadCount })}
              {synonyms.length > 0 ? ` · ${t("tags.synonyms", { words: synonyms.join(", ") })}` : null}
            </p>
          </div>
          <div className="row">
            <FollowTopic kind="tag" isOn={isFollowing} />
            {mayCurate ? (
              <a className="btn small quiet" href={paths.editTag(tag.slug)}>
                <Icon name="edit" />
                {t("tags.curate")}
              </a>
            ) : null}
          </div>
        </div>
        <ListSection
          filter={filter}
          list={list}
          withTeam={withTeam}
          lastVisit={lastVisit}
          pathOf={(filter: ListFilter, after) =>
            paths.tag(tag.slug, filter === "neu" ? undefined : filter, after)
          }
        />
      </div>
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { IdeaList } from "#app/features/ideas/components/idea-list.tsx";
import { canPropose } from "#app/features/ideas/policy.ts";
import { countIdeas, listIdeas } from "#app/features/ideas/read.server.ts";
import { orders, statuses, statusWord, toOrder, toStatus } from "#app/features/ideas/status.ts";
import { setIdeaVote } from "#app/features/ideas/votes.server.ts";
import { listRegions } from "#app/features/regions/regions.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parsePageNumber } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pager } from "#app/ui/pager.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Seo } from "#app/ui/seo.tsx";

export const loader = page(async (ctx, { url, keep }) => {
  const regions = await listRegions(ctx);
  const region = regions.find(({ slug }) => slug === url.searchParams.get("region")) ?? null;
  const order = toOrder(url.searchParams.get("sortierung"));
  const status = toStatus(url.searchParams.get("stand"));
  const number = parsePageNumber(url.searchParams.get("seite"));
  const [list, counts] = await Promise.all([
    listIdeas(ctx, { order, status, regionId: region?.id ?? null, page: number }),
    countIdeas(ctx),
  ]);
  keep({});
  const isPlain = url.search === "";
  const seo: Seo = {
    path: paths.ideas(),
    title: t(ctx.locale, "ideas.title"),
    description: t(ctx.locale, "ideas.lead"),
  };
  return {
    ...list,
    counts,
    order,
    status,
    number,
    region: region?.slug,
    regions: regions.filter(({ position }) => position !== 0).map(({ slug, name }) => ({ slug, name })),
    mayPropose: canPropose(ctx.actor),
    seo: isPlain ? seo : undefined,
  };
});

export const action = form({
  vote: intent(
    z.object({ ideaId: z.coerce.number().int().positive(), isFor: z.enum(["ja", "nein"]) }),
    async (ctx, { ideaId, isFor }, { url }) => {
      await setIdeaVote(ctx, { ideaId, isFor: isFor === "ja" });
      return redirectTo(`${url.pathname}${url.search}#idee-${ideaId}`);
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "ideas.title") }];

export default function Ideas() {
  const t = useT();
  const { viewer, path } = useReader();
  const { ideas, counts, order, status, region, regions, number, pageCount, mayPropose } =
    useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "vote");
  const here = { order, status: status ? statusWord(status) : undefined, region };
  return (
    <>
      <Crumbs trail={[]} />
      <div className="page-head row between">
        <div>
          <h1>{t("ideas.title")}</h1>
          <p className="lead">{t("ideas.lead")}</p>
        </div>
        {mayPropose || !viewer ? (
          <a className="btn" href={paths.newIdea(region)}>
            <Icon name="idea" />
            {t("ideas.propose")}
          </a>
        ) : null}
      </div>
      <FormAlert state={state} />
      <nav className="idea-states" aria-label={t("ideas.states")}>
        <a href={paths.ideas({ ...here, status: undefined })} aria-current={status ? undefined : "page"}>
          {t("ideas.state.all")}
        </a>
        {statuses.map((one) => (
          <a
            key={one}
            href={paths.ideas({ ...here, status: statusWord(one) })}
            aria-current={one === status ? "page" : undefined}
          >
            {t(`ideas.status.${one}`)} <span className="num">{counts[one] ?? 0}</span>
          </a>
        ))}
      </nav>
      <form method="get" action={paths.ideas()} className="filter-row">
        {here.status ? <input type="hidden" name="stand" value={here.status} /> : null}
        <label htmlFor="idea-order">{t("ideas.order")}</label>
        <select id="idea-order" name="sortierung" className="input" defaultValue={order}>
          {orders.map((one) => (
            <option key={one} value={one}>
              {t(`ideas.order.${one}`)}
            </option>
          ))}
        </select>
        <label htmlFor="idea-region">{t("ideas.form.region")}</label>
        <select id="idea-region" name="region" className="input" defaultValue={region ?? ""}>
          <option value="">{t("ideas.everywhere")}</option>
          {regions.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
        <button type="submit" className="btn quiet small">
          {t("ideas.show")}
        </button>
      </form>
      {ideas.length > 0 ? (
        <IdeaList ideas={ideas} action={path} />
      ) : (
        <div className="card">
          <Empty icon="idea" title={t("ideas.empty")}>
            <p>{t("ideas.emptyText")}</p>
          </Empty>
        </div>
      )}
      <Pager
        page={number}
        pageCount={pageCount}
        label={t("ideas.pages")}
        to={(page) => paths.ideas({ ...here, page })}
      />
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { IdeaLinks } from "#app/features/ideas/components/idea-list.tsx";
import { searchIdeas } from "#app/features/ideas/similar.server.ts";
import { MeetupLinks } from "#app/features/meetups/components/meetup-links.tsx";
import { searchMeetups } from "#app/features/meetups/word-search.server.ts";
import { ResultList } from "#app/features/search/components/result-list.tsx";
import { AskLink, SearchEmpty } from "#app/features/search/components/search-empty.tsx";
import {
  CategoryFilter,
  StatusFilter,
  searchLink,
  TagFilter,
} from "#app/features/search/components/search-filters.tsx";
import { SearchHelp } from "#app/features/search/components/search-help.tsx";
import { hitsPerPage, type SearchPage, searchThreads } from "#app/features/search/search.server.ts";
import { redirectTo } from "#app/http/form.server.ts";
import { page, parsePageNumber } from "#app/http/page.server.ts";
import { spendLimit } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { SearchBox } from "#app/ui/search-box.tsx";

/** Enough for a whole office behind one address; a search is the dearest page. */
const perMinute = { name: "search", max: 60, seconds: 60, per: "actor" } as const;

export const loader = page(async (ctx, { url, clientAddress }) => {
  if (url.searchParams.get("q")?.trim()) await spendLimit(ctx, perMinute, clientAddress);
  const found = await searchThreads(ctx, {
    q: url.searchParams.get("q") ?? "",
    category: url.searchParams.get("thema"),
    status: url.searchParams.get("status"),
    tags: url.searchParams.get("stichwort"),
    page: parsePageNumber(url.searchParams.get("seite")),
  });
  const [onlyTag] = found.tags;
  if (onlyTag && found.text === "") throw redirectTo(paths.tag(onlyTag.slug));
  const { text } = found;
  const title = text ? t(ctx.locale, "search.titleFor", { text }) : t(ctx.locale, "search.title");
  const beside = await readBeside(ctx, found);
  return { found, beside, pageCount: countPages(found), title: `${title} – ${ctx.site.name}` };
});

/** So many ideas and evenings beside the questions. */
const mostBeside = 3;

/** The filters are those of questions; with one of them, or farther back, questions alone are looked for. */
async function readBeside(ctx: Ctx, { text, isSearchable, category, status, tags, page }: SearchPage) {
  if (!isSearchable || category || status || tags.length > 0 || page > 1) return { ideas: [], meetups: [] };
  const [ideas, meetups] = await Promise.all([
    searchIdeas(ctx, { text, limit: mostBeside }),
    searchMeetups(ctx, { text, limit: mostBeside }),
  ]);
  return { ideas, meetups };
}

/** An engine may count up to a limit only: whether there is a next page is known. */
function countPages({ page, hasMore, total }: SearchPage): number {
  return hasMore ? Math.max(page + 1, Math.ceil(total / hitsPerPage)) : page;
}

/** Search engines have nothing to look for on our own result pages. */
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "" },
  { name: "robots", content: "noindex" },
];

export default function Search() {
  const t = useT();
  const { found, beside, pageCount } = useLoaderData<typeof loader>();
  const filters = { category: found.category, status: found.status };
  return (
    <>
      <header className="page-head">
        <h1>{t("search.heading")}</h1>
        <div className="search-page-box">
          <SearchBox id="page-search" hasKey value={found.text} />
        </div>
        <SearchHelp />
      </header>
      <div className="grid">
        <div>
          {found.unknownCategory ? (
            <p className="notice waiting">
              <Icon name="info" />
              {t("search.unknownCategory", { name: found.unknownCategory })}
            </p>
          ) : null}
          {found.unknownTags.length > 0 ? (
            <p className="notice waiting">
              <Icon name="info" />
              {t("tags.search.unknown", { names: found.unknownTags.join(", ") })}
            </p>
          ) : null}
          {found.isSearchable ? <StatusFilter found={found} /> : null}
          <TagFilter found={found} />
          {found.results.length > 0 ? (
            <section aria-labelledby="result-count">
              <div className="row between result-head">
                <h2 id="result-count">
                  {t(found.isTotalExact ? "search.count" : "search.countAtLeast", { count: found.total })}
                </h2>
                <a className="to-filter" href="#themen">
                  {t("search.categories.jump")}
                </a>
              </div>
              <ResultList results={found.results} />
              <Pager
                page={found.page}
                pageCount={pageCount}
                label={t("search.pager")}
                to={(page) => searchLink(found, { ...filters, page })}
              />
              <div className="card panel row between">
                <p className="ask-hint">{t("search.askHint")}</p>
                <AskLink found={found} />
              </div>
            </section>
          ) : (
            <div className="card">
              <SearchEmpty found={found} />
            </div>
          )}
        </div>
        <aside>
          {beside.ideas.length > 0 ? (
            <section className="card panel" aria-labelledby="found-ideas">
              <h2 id="found-ideas">{t("search.ideas")}</h2>
              <IdeaLinks ideas={beside.ideas} />
            </section>
          ) : null}
          {beside.meetups.length > 0 ? (
            <section className="card panel" aria-labelledby="found-evenings">
              <h2 id="found-evenings">{t("search.evenings")}</h2>
              <MeetupLinks meetups={beside.meetups} />
            </section>
          ) : null}
          <CategoryFilter found={found} id="themen" />
        </aside>
      </div>
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MeetupList } from "#app/features/meetups/components/meetup-list.tsx";
import { canPlanMeetups } from "#app/features/meetups/policy.ts";
import { listMeetups } from "#app/features/meetups/read.server.ts";
import { listRegions } from "#app/features/regions/regions.server.ts";
import { page, parsePageNumber } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { Pager } from "#app/ui/pager.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { Seo } from "#app/ui/seo.tsx";

export const loader = page(async (ctx, { url, keep }) => {
  const isPast = url.searchParams.get("zeit") === "vergangen";
  const regions = await listRegions(ctx);
  const region = regions.find(({ slug }) => slug === url.searchParams.get("region")) ?? null;
  const number = parsePageNumber(url.searchParams.get("seite"));
  const list = await listMeetups(ctx, { isPast, regionId: region?.id ?? null, page: number });
  keep({});
  const names = { site: ctx.site.name };
  const seo: Seo = {
    path: paths.meetups(),
    title: t(ctx.locale, "meetups.title"),
    description: t(ctx.locale, "meetups.lead"),
    feed: { path: paths.meetupsFeed(), title: t("de", "meetups.feed", names) },
  };
  return {
    ...list,
    isPast,
    number,
    region: region?.slug,
    regions: regions.filter(({ position }) => position !== 0).map(({ slug, name }) => ({ slug, name })),
    mayPlan: canPlanMeetups(ctx.actor),
    seo: url.search === "" ? seo : undefined,
  };
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "meetups.title") }];

export default function Meetups() {
  const t = useT();
  const { meetups, isPast, number, pageCount, region, regions, mayPlan } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[]} />
      <div className="page-head row between">
        <div>
          <h1>{t("meetups.title")}</h1>
          <p className="lead">{t("meetups.lead")}</p>
        </div>
        {mayPlan ? (
          <a className="btn" href={paths.newMeetup()}>
            <Icon name="plus" />
            {t("meetups.new")}
          </a>
        ) : null}
      </div>
      <nav className="tabs" aria-label={t("meetups.when")}>
        <a href={paths.meetups({ region })} aria-current={isPast ? undefined : "page"}>
          {t("meetups.tab.coming")}
        </a>
        <a href={paths.meetups({ isPast: true, region })} aria-current={isPast ? "page" : undefined}>
          {t("meetups.tab.past")}
        </a>
      </nav>
      <form method="get" action={paths.meetups()} className="filter-row">
        {isPast ? <input type="hidden" name="zeit" value="vergangen" /> : null}
        <label htmlFor="meetup-region">{t("ideas.form.region")}</label>
        <select id="meetup-region" name="region" className="input" defaultValue={region ?? ""}>
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
      {meetups.length > 0 ? (
        <MeetupList meetups={meetups} />
      ) : (
        <div className="card">
          <Empty icon="calendar" title={t(isPast ? "meetups.empty.past" : "meetups.empty.coming")}>
            <p>{t("meetups.empty.text")}</p>
          </Empty>
        </div>
      )}
      <Pager
        page={number}
        pageCount={pageCount}
        label={t("meetups.pages")}
        to={(page) => paths.meetups({ isPast, region, page })}
      />
      <p className="row tight">
        <a className="btn plain small" href={paths.meetupsCalendar()}>
          <Icon name="calendar" />
          {t("meetups.calendar.all")}
        </a>
        <a className="btn plain small" href={paths.meetupsFeed()}>
          <Icon name="activity" />
          {t("meetups.feedLink")}
        </a>
        <a className="btn plain small" href={paths.joinMeetup()}>
          <Icon name="qr" />
          {t("meetups.join.link")}
        </a>
      </p>
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listAbsences } from "#app/features/escalation/team/absences.server.ts";
import { appointStaff } from "#app/features/escalation/team/appointing.server.ts";
import { AbsencePanel } from "#app/features/escalation/team/components/absence-panel.tsx";
import { AppointForm } from "#app/features/escalation/team/components/appoint-form.tsx";
import { RosterTable } from "#app/features/escalation/team/components/roster-table.tsx";
import { SitePanel } from "#app/features/escalation/team/components/site-panel.tsx";
import { TeamLog } from "#app/features/escalation/team/components/team-log.tsx";
import {
  appointFields,
  closureFields,
  cutoffFields,
  hoursFields,
  openFields,
} from "#app/features/escalation/team/forms.ts";
import { canAppoint } from "#app/features/escalation/team/policy.ts";
import {
  countOrphans,
  listRoster,
  listTeamChanges,
  readLedRegion,
} from "#app/features/escalation/team/roster.server.ts";
import {
  addClosure,
  dropClosure,
  readSite,
  saveCutoff,
  saveSiteHours,
} from "#app/features/escalation/team/site.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { type PageInput, page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { params, url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const region = await readLedRegion(ctx, params.slug ?? "");
  const regionId = region.id;
  const [members, absences, changes, site, orphans] = await Promise.all([
    listRoster(ctx, regionId),
    listAbsences(ctx, { regionId }),
    listTeamChanges(ctx, { regionId }),
    readSite(ctx, regionId),
    countOrphans(ctx, regionId),
  ]);
  return {
    region,
    ...{ members, absences, changes, site, orphans },
    mayAppoint: canAppoint(ctx.actor),
    done: url.searchParams.get("erledigt"),
  };
});

const regionOf = async (ctx: Ctx, { params }: PageInput) => readLedRegion(ctx, params.slug ?? "");
const back = (slug: string) => redirectTo(paths.team(slug, "gespeichert"));

export const action = form({
  appoint: intent(
    appointFields,
    async (ctx, fields, input) => {
      const { id, slug } = await regionOf(ctx, input);
      const agentId = await appointStaff(ctx, { ...fields, regionId: id });
      return redirectTo(paths.teamMember(slug, agentId, "berufen"));
    },
    limits.act,
  ),
  "site-hours": intent(
    hoursFields,
    async (ctx, { frames }, input) => {
      const { id, slug } = await regionOf(ctx, input);
      await saveSiteHours(ctx, { regionId: id, frames });
      return back(slug);
    },
    limits.act,
  ),
  cutoff: intent(
    cutoffFields,
    async (ctx, { cutoff }, input) => {
      const { id, slug } = await regionOf(ctx, input);
      await saveCutoff(ctx, { regionId: id, cutoffMinute: cutoff });
      return back(slug);
    },
    limits.act,
  ),
  "close-day": intent(
    closureFields,
    async (ctx, fields, input) => {
      const { id, slug } = await regionOf(ctx, input);
      await addClosure(ctx, { regionId: id, ...fields });
      return back(slug);
    },
    limits.act,
  ),
  "open-day": intent(
    openFields,
    async (ctx, { day }, input) => {
      const { id, slug } = await regionOf(ctx, input);
      await dropClosure(ctx, { regionId: id, day });
      return back(slug);
    },
    limits.act,
  ),
});

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: titled(args, args.data?.region.name) },
  { name: "robots", content: "noindex" },
];

export default function TeamPage() {
  const t = useT();
  const { region, members, absences, changes, site, orphans, mayAppoint, done } =
    useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <Crumbs
        trail={[
          { label: t("admin.title"), to: paths.admin() },
          ...(mayAppoint ? [{ label: t("team.title"), to: paths.teams() }] : []),
        ]}
      />
      <header className="page-head">
        <h1>{t("regio.team", { region: region.name })}</h1>
        <p className="lead">{t("team.page.lead", { city: region.siteCity })}</p>
        <p>
          <a href={paths.region(region.slug)}>{t("team.page.public")}</a>
        </p>
      </header>
      {done && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t(done === "gegangen" ? "team.done.left" : "team.done")}
        </p>
      ) : null}
      {orphans > 0 ? (
        <p className="notice waiting">
          <Icon name="warning" />
          {t("team.orphans", { count: orphans })}
        </p>
      ) : null}
      <div className="column">
        <div className="card panel">
          <RosterTable slug={region.slug} members={members} />
        </div>
        <AbsencePanel absences={absences} entry={null} hasNames />
        {mayAppoint ? (
          <>
            <AppointForm colleagues={members} state={stateOf(state, "appoint")} />
            <SitePanel site={site} cutoffMinute={region.cutoffMinute} state={state} />
          </>
        ) : null}
        <TeamLog changes={changes} />
      </div>
    </>
  );
}

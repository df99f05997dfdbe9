import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TeamTable } from "#app/features/escalation/team/components/roster-table.tsx";
import { canAppoint } from "#app/features/escalation/team/policy.ts";
import { listLedTeams } from "#app/features/escalation/team/roster.server.ts";
import { page } from "#app/http/page.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** A lead has one team: there is nothing to choose. */
export const loader = page(async (ctx) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const teams = await listLedTeams(ctx);
  const [only] = teams;
  if (only && !canAppoint(ctx.actor)) throw redirect(paths.team(only.slug), 303);
  return { teams };
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "team.title") },
  { name: "robots", content: "noindex" },
];

export default function TeamsPage() {
  const t = useT();
  const { teams } = useLoaderData<typeof loader>();
  return (
    <>
      <Crumbs trail={[{ label: t("admin.title"), to: paths.admin() }]} />
      <header className="page-head">
        <h1>{t("team.title")}</h1>
        <p className="lead">{t("team.lead")}</p>
      </header>
      <div className="card panel">
        <TeamTable teams={teams} />
      </div>
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endAbsence, enterAbsence } from "#app/features/escalation/team/absences.server.ts";
import { setTeamRole } from "#app/features/escalation/team/appointing.server.ts";
import { AbsencePanel } from "#app/features/escalation/team/components/absence-panel.tsx";
import { CardForm } from "#app/features/escalation/team/components/card-form.tsx";
import { DeputyPanel } from "#app/features/escalation/team/components/deputy-panel.tsx";
import { HoursForm } from "#app/features/escalation/team/components/hours-form.tsx";
import { LeavingPanel } from "#app/features/escalation/team/components/leaving-panel.tsx";
import { MemberHead } from "#app/features/escalation/team/components/member-head.tsx";
import { TeamLog } from "#app/features/escalation/team/components/team-log.tsx";
import { setDeputy } from "#app/features/escalation/team/deputies.server.ts";
import {
  absenceFields,
  cardFields,
  deputyFields,
  endAbsenceFields,
  hoursFields,
  leaveFields,
  leavingFields,
  roleFields,
} from "#app/features/escalation/team/forms.ts";
import { leaveTeam, planLeaving } from "#app/features/escalation/team/leaving.server.ts";
import { readMemberPage } from "#app/features/escalation/team/member-page.server.ts";
import { saveCard, saveHours } from "#app/features/escalation/team/members.server.ts";
import { removePhoto } from "#app/features/escalation/team/photos.server.ts";
import { canAppoint } from "#app/features/escalation/team/policy.ts";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { type PageInput, page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { titled } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { params, url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const member = await readMemberPage(ctx, { slug: params.slug ?? "", agentId: parseId(params.agentId) });
  const categories = await listCategories(ctx);
  return {
    member,
    categories: categories.map(({ id, name }) => ({ id, name })),
    mayAppoint: canAppoint(ctx.actor),
    done: url.searchParams.get("erledigt"),
  };
});

const idOf = ({ params }: PageInput) => parseId(params.agentId);
const back = (input: PageInput) =>
  redirectTo(paths.teamMember(input.params.slug ?? "", idOf(input), "gespeichert"));

export const action = form({
  card: intent(
    cardFields,
    async (ctx, fields, input) => {
      await saveCard(ctx, { ...fields, agentId: idOf(input) });
      return back(input);
    },
    limits.act,
  ),
  hours: intent(
    hoursFields,
    async (ctx, { frames }, input) => {
      await saveHours(ctx, { agentId: idOf(input), frames });
      return back(input);
    },
    limits.act,
  ),
  deputy: intent(
    deputyFields,
    async (ctx, { deputyId, from, to }, input) => {
      await setDeputy(ctx, { agentId: idOf(input), deputyId, from: from ?? ctx.now, to });
      return back(input);
    },
    limits.act,
  ),
  absence: intent(
    absenceFields,
    async (ctx, fields, input) => {
      await enterAbsence(ctx, { ...fields, agentId: idOf(input) });
      return back(input);
    },
    limits.act,
  ),
  "end-absence": intent(
    endAbsenceFields,
    async (ctx, fields, input) => {
      await endAbsence(ctx, fields);
      return back(input);
    },
    limits.act,
  ),
  "remove-photo": intent(
    z.object({}),
    async (ctx, _, input) => {
      await removePhoto(ctx, { agentId: idOf(input) });
      return back(input);
    },
    limits.act,
  ),
  role: intent(
    roleFields,
    async (ctx, { role }, input) => {
      await setTeamRole(ctx, { agentId: idOf(input), role });
      return back(input);
    },
    limits.act,
  ),
  "plan-leaving": intent(
    leavingFields,
    async (ctx, { leavesAt }, input) => {
      await planLeaving(ctx, { agentId: idOf(input), leavesAt });
      return back(input);
    },
    limits.act,
  ),
  leave: intent(
    leaveFields,
    async (ctx, _, input) => {
      await leaveTeam(ctx, { agentId: idOf(input) });
      return redirectTo(paths.team(input.params.slug ?? "", "gegangen"));
    },
    limits.act,
  ),
});

export const meta: MetaFunction<typeof loader> = (args) => [
  { title: titled(args, args.data?.member.agent.fullName) },
  { name: "robots", content: "noindex" },
];

export default function TeamMemberPage() {
  const t = useT();
  const { member, categories, mayAppoint, done } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const { region, agent, card, deputies, absences, colleagues, changes } = member;
  return (
    <>
      <Crumbs
        trail={[
          { label: t("admin.title"), to: paths.admin() },
          { label: t("team.member.back", { region: region.name }), to: paths.team(region.slug) },
        ]}
      />
      <MemberHead agent={agent} photoKey={member.photoKey} />
      {done && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t(done === "berufen" ? "team.done.appointed" : "team.done")}
        </p>
      ) : null}
      <div className="column">
        <CardForm card={card} categories={categories} state={stateOf(state, "card")} />
        <HoursForm frames={card.frames} state={stateOf(state, "hours")} />
        <AbsencePanel
          absences={absences}
          entry={{ colleagues, deputyId: deputies[0]?.deputyId }}
          state={state}
        />
        <DeputyPanel
          name={agent.fullName}
          deputies={deputies}
          colleagues={colleagues}
          state={stateOf(state, "deputy")}
        />
        {mayAppoint ? <LeavingPanel isLead={agent.isLead} leavesAt={agent.leavesAt} state={state} /> : null}
        <TeamLog changes={changes} />
      </div>
    </>
  );
}

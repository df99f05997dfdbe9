import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endAbsence, enterAbsence } from "#app/features/escalation/team/absences.server.ts";
import { AbsencePanel } from "#app/features/escalation/team/components/absence-panel.tsx";
import {
  OwnDeputies,
  OwnHours,
  OwnLanguages,
  PhotoPanel,
} from "#app/features/escalation/team/components/own-panels.tsx";
import { absenceFields, endAbsenceFields, languageFields } from "#app/features/escalation/team/forms.ts";
import { saveOwnLanguages } from "#app/features/escalation/team/members.server.ts";
import { readOwnDuty } from "#app/features/escalation/team/own-duty.server.ts";
import { removePhoto, savePhoto } from "#app/features/escalation/team/photos.server.ts";
import { hasOwnDuty } from "#app/features/escalation/team/policy.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import type { Ctx } from "#app/platform/context.ts";
import { AppError, notFound, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  return { own: await readOwnDuty(ctx), done: url.searchParams.get("erledigt") };
});

/** Whoever has no desk has nothing to keep here. */
function ownId({ actor }: Ctx): number {
  if (!hasOwnDuty(actor)) throw notFound();
  return actor.id;
}

const back = () => redirectTo(paths.ownDuty("gespeichert"));

export const action = form(
  {
    absence: intent(
      absenceFields,
      async (ctx, fields) => {
        await enterAbsence(ctx, { ...fields, agentId: ownId(ctx) });
        return back();
      },
      limits.act,
    ),
    "end-absence": intent(
      endAbsenceFields,
      async (ctx, fields) => {
        await endAbsence(ctx, fields);
        return back();
      },
      limits.act,
    ),
    languages: intent(
      languageFields,
      async (ctx, fields) => {
        await saveOwnLanguages(ctx, fields);
        return back();
      },
      limits.act,
    ),
    photo: intent(
      z.object({ photo: z.string().optional() }),
      async (ctx, { photo }) => {
        ownId(ctx);
        if (photo !== "taken") throw new AppError("invalid", "team.error.noPhoto", {}, "photo");
        return back();
      },
      limits.act,
    ),
    "remove-photo": intent(
      z.object({}),
      async (ctx) => {
        await removePhoto(ctx, { agentId: ownId(ctx) });
        return back();
      },
      limits.act,
    ),
  },
  {
    takeFiles: async (ctx, [file], fields) => {
      ownId(ctx);
      if (file) await savePhoto(ctx, file);
      return { fields: { ...fields, photo: "taken" } };
    },
  },
);

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "team.own.title") },
  { name: "robots", content: "noindex" },
];

export default function OwnDutyPage() {
  const t = useT();
  const { own, done } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <Crumbs trail={[{ label: t("site.desk"), to: paths.desk() }]} />
      <header className="page-head">
        <h1>{t("team.own.title")}</h1>
        <p className="lead">{t("team.own.lead")}</p>
      </header>
      {done && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t("team.done")}
        </p>
      ) : null}
      <div className="own-duty">
        <div className="column">
          <AbsencePanel
            absences={own.absences}
            entry={{ colleagues: own.colleagues, deputyId: own.deputies[0]?.deputyId }}
            state={state}
          />
          <OwnDeputies own={own} />
        </div>
        <div className="column">
          <OwnHours own={own} />
          <PhotoPanel own={own} state={stateOf(state, "photo")} />
          <OwnLanguages own={own} />
        </div>
      </div>
    </>
  );
}

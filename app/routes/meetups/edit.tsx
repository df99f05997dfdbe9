import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { MeetupFields, type MeetupValues } from "#app/features/meetups/components/meetup-fields.tsx";
import { MeetupPhase } from "#app/features/meetups/components/meetup-phase.tsx";
import { cancelMeetup, editMeetup, publishMeetup } from "#app/features/meetups/editing.server.ts";
import { cancelForm, meetupForm } from "#app/features/meetups/forms.ts";
import { meetupLimits } from "#app/features/meetups/limits.ts";
import { toLocalInput } from "#app/features/meetups/local-input.ts";
import { getEditedMeetup } from "#app/features/meetups/meetup-rows.server.ts";
import { canPlanFor } from "#app/features/meetups/policy.ts";
import { writeProgramme } from "#app/features/meetups/programme.ts";
import { readMeetup } from "#app/features/meetups/read.server.ts";
import { listRegions } from "#app/features/regions/regions.server.ts";
import { PersonalDataCatch, PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

export const loader = page(async (ctx, { params }) => {
  const row = await getEditedMeetup(ctx, parseId(params.meetupId));
  const [meetup, regions] = await Promise.all([
    readMeetup(ctx, { meetupId: row.id, deviceId: null }),
    listRegions(ctx),
  ]);
  const values: MeetupValues = {
    ...row,
    startsAt: toLocalInput(row.startsAt),
    endsAt: toLocalInput(row.endsAt),
    programme: writeProgramme(meetup.items),
  };
  return {
    meetup,
    values,
    regions: regions.filter(({ id }) => canPlanFor(ctx.actor, id)).map(({ id, name }) => ({ id, name })),
  };
});

const idOf = (params: Record<string, string | undefined>) => parseId(params.meetupId);

export const action = form(
  {
    save: intent(
      meetupForm,
      async (ctx, input, { params }) =>
        redirectTo(paths.meetup(await editMeetup(ctx, { meetupId: idOf(params), ...input }))),
      limits.act,
    ),
    publish: intent(
      z.object({}),
      async (ctx, _, { params }) => {
        await publishMeetup(ctx, { meetupId: idOf(params) });
        return redirectTo(`/termine/${idOf(params)}`);
      },
      limits.act,
    ),
    cancel: intent(
      cancelForm,
      async (ctx, input, { params }) => {
        await cancelMeetup(ctx, { meetupId: idOf(params), ...input });
        return redirectTo(`/termine/${idOf(params)}`);
      },
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "meetups.edit") }];

export default function EditMeetup() {
  const t = useT();
  const { meetup, values, regions } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const path = paths.editMeetup(meetup.id);
  const isLive = meetup.phase === "coming" || meetup.phase === "running";
  return (
    <>
      <Crumbs
        trail={[
          { label: t("meetups.title"), to: paths.meetups() },
          { label: meetup.title, to: paths.meetup(meetup) },
        ]}
      />
      <div className="page-head row between">
        <h1>{t("meetups.edit")}</h1>
        <MeetupPhase phase={meetup.phase} />
      </div>
      {meetup.phase === "draft" ? (
        <form method="post" action={path} className="notice row between">
          <input type="hidden" name="intent" value="publish" />
          <p>{t("meetups.draftHint")}</p>
          <button type="submit" className="btn">
            <Icon name="send" />
            {t("meetups.publish")}
          </button>
        </form>
      ) : null}
      <form method="post" action={path} className="card panel narrow">
        <FormAlert state={stateOf(state, "save")} />
        <input type="hidden" name="intent" value="save" />
        <MeetupFields state={stateOf(state, "save")} values={values} regions={regions} />
        {isLive ? <p className="hint">{t("meetups.editHint")}</p> : null}
        <button type="submit" className="btn">
          {t("meetups.save")}
        </button>
      </form>
      {isLive ? (
        <details
          className="fold narrow"
          id="absagen"
          open={stateOf(state, "cancel") !== undefined || undefined}
        >
          <summary>
            <Icon name="close" />
            <span>{t("meetups.cancel")}</span>
          </summary>
          <form method="post" action={`${path}#absagen`}>
            <FormAlert state={stateOf(state, "cancel")} />
            <input type="hidden" name="intent" value="cancel" />
            <TextArea
              name="reason"
              label={t("meetups.cancel.reason")}
              hint={t("meetups.cancel.hint", { count: meetup.seats.seated + meetup.seats.waiting })}
              state={stateOf(state, "cancel")}
              maxLength={meetupLimits.reasonMax}
              rows={3}
              required
            />
            <PersonalDataCatch fields={["reason"]} state={stateOf(state, "cancel")} />
            <button type="submit" className="btn danger small">
              {t("meetups.cancel")}
            </button>
          </form>
        </details>
      ) : null}
      <PersonalDataParts />
    </>
  );
}

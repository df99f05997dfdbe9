import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { MeetupFields, type MeetupValues } from "#app/features/meetups/components/meetup-fields.tsx";
import { createMeetup } from "#app/features/meetups/editing.server.ts";
import { meetupForm } from "#app/features/meetups/forms.ts";
import { canPlanFor, canPlanMeetups } from "#app/features/meetups/policy.ts";
import { listRegions } from "#app/features/regions/regions.server.ts";
import { PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { assertAllowed, notFound, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { withChoices } from "../forum/personal-data-acts.server.ts";

export const loader = page(async (ctx) => {
  const { actor } = ctx;
  if (actor.kind !== "user") throw unauthenticated();
  assertAllowed(canPlanMeetups(actor), notFound);
  const regions = await listRegions(ctx);
  const empty: MeetupValues = {
    ...{ title: "", lead: "", body: "", startsAt: "", endsAt: "", place: "", address: "" },
    ...{ onlineUrl: "", programme: "", capacity: null, regionId: actor.teamRegionId },
  };
  return {
    values: empty,
    regions: regions.filter(({ id }) => canPlanFor(actor, id)).map(({ id, name }) => ({ id, name })),
  };
});

export const action = form(
  {
    create: intent(
      meetupForm,
      async (ctx, input) => redirectTo(paths.editMeetup((await createMeetup(ctx, input)).id)),
      limits.act,
    ),
  },
  withChoices,
);

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "meetups.new") }];

export default function NewMeetup() {
  const t = useT();
  const { values, regions } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "create");
  return (
    <>
      <Crumbs trail={[{ label: t("meetups.title"), to: paths.meetups() }]} />
      <div className="page-head">
        <h1>{t("meetups.new")}</h1>
        <p className="lead">{t("meetups.newLead")}</p>
      </div>
      <form method="post" action={paths.newMeetup()} className="card panel narrow">
        <FormAlert state={state} />
        <input type="hidden" name="intent" value="create" />
        <MeetupFields state={state} values={values} regions={regions} />
        <button type="submit" className="btn">
          {t("meetups.saveDraft")}
        </button>
      </form>
      <PersonalDataParts />
    </>
  );
}

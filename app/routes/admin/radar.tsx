import type { MetaFunction } from "@remix-run/node";
import { data, useActionData, useLoaderData } from "@remix-run/react";
import {
  RadarForm,
  RadarPreviewBox,
  TopicsForm,
} from "#app/features/escalation/outages/components/radar-form.tsx";
import { topicFields } from "#app/features/escalation/outages/forms.ts";
import { parameterFields, parameterTexts } from "#app/features/escalation/outages/parameters.ts";
import { canSetRadar } from "#app/features/escalation/outages/policy.ts";
import { previewRadar, type RadarPreview } from "#app/features/escalation/outages/preview.server.ts";
import {
  listTopics,
  readParameters,
  saveParameters,
  saveTopics,
} from "#app/features/escalation/outages/settings.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { assertAllowed, notFound, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url, isAfterForm }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const topics = await listTopics(ctx);
  const parameters = await readParameters(ctx);
  return {
    topics,
    values: parameterTexts(parameters),
    // After a form the page shows the preview of that form.
    preview: isAfterForm ? null : await previewRadar(ctx, parameters),
    mayEdit: canSetRadar(ctx.actor),
    isSaved: url.searchParams.has("erledigt"),
  };
});

type RadarState = FormState & { preview?: RadarPreview };

export const action = form({
  save: intent(
    parameterFields,
    async (ctx, parameters) => {
      await saveParameters(ctx, parameters);
      return redirectTo(`${paths.radar("ja")}#radar`);
    },
    limits.act,
  ),
  preview: intent(
    parameterFields,
    async (ctx, parameters) => {
      assertAllowed(canSetRadar(ctx.actor), notFound);
      return data<RadarState>({
        intent: "preview",
        status: 200,
        values: parameterTexts(parameters),
        errors: {},
        message: null,
        preview: await previewRadar(ctx, parameters),
      });
    },
    limits.post,
  ),
  topics: intent(
    topicFields,
    async (ctx, topics) => {
      await saveTopics(ctx, topics);
      return redirectTo(`${paths.radar("ja")}#themen`);
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "outages.admin.title") },
  { name: "robots", content: "noindex" },
];

export default function RadarPage() {
  const t = useT();
  const { topics, values, preview, mayEdit, isSaved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as RadarState | undefined;
  const shown = state?.preview ?? preview;
  return (
    <>
      <Crumbs trail={[{ label: t("admin.title"), to: paths.admin() }]} />
      <header className="page-head">
        <h1>{t("outages.admin.title")}</h1>
        <p className="lead">{t("outages.admin.lead")}</p>
      </header>
      {mayEdit ? null : <p className="notice">{t("outages.admin.readOnly")}</p>}
      {isSaved && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t("outages.admin.saved")}
        </p>
      ) : null}
      <section className="card panel" id="radar" aria-labelledby="radar-title">
        <h2 id="radar-title">{t("outages.admin.parameters")}</h2>
        <RadarForm values={values} state={state} mayEdit={mayEdit} />
      </section>
      {shown ? <RadarPreviewBox preview={shown} isUnsaved={state?.preview !== undefined} /> : null}
      <TopicsForm topics={topics} mayEdit={mayEdit} />
    </>
  );
}

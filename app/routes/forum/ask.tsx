import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readOwnPostcode } from "#app/features/accounts/own-postcode.server.ts";
import { KnownOutages } from "#app/features/escalation/outages/components/known-outages.tsx";
import { AskReview } from "#app/features/forum/asking/components/ask-review.tsx";
import { AskSteps } from "#app/features/forum/asking/components/ask-steps.tsx";
import { SimilarHits } from "#app/features/forum/asking/components/similar-hits.tsx";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { EditorParts } from "#app/features/forum/components/editor-parts.tsx";
import { MarkdownHelp } from "#app/features/forum/components/markdown-help.tsx";
import {
  DraftBar,
  DraftFields,
  DraftOther,
  draftForm,
} from "#app/features/forum/drafts/components/draft-fields.tsx";
import { DraftParts } from "#app/features/forum/drafts/components/draft-parts.tsx";
import { DraftsFound } from "#app/features/forum/drafts/components/drafts-found.tsx";
import { KeepHereField } from "#app/features/forum/drafts/components/keep-here-field.tsx";
import { openForm } from "#app/features/forum/drafts/draft-state.ts";
import { listAskDrafts } from "#app/features/forum/drafts/drafts.server.ts";
import { clientIdField } from "#app/features/forum/drafts/drafts.ts";
import { FactFields } from "#app/features/forum/facts/components/fact-fields.tsx";
import { listAllFields } from "#app/features/forum/facts/facts.server.ts";
import { ImageField, imageForm } from "#app/features/forum/images/components/image-field.tsx";
import { TopicChoice } from "#app/features/forum/lists/components/topic-choice.tsx";
import { TagsField } from "#app/features/forum/order/components/tags-field.tsx";
import { AskedForField } from "#app/features/forum/solving/components/asked-for-field.tsx";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { textLimits } from "#app/features/forum/text.ts";
import { PersonalDataCatch, PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { PrivateHalf } from "#app/features/vault/components/private-half.tsx";
import { readDraftDetails } from "#app/features/vault/details.server.ts";
import { form } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { DefaultSubmit } from "#app/ui/default-submit.tsx";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { type AskState, askActs } from "./ask-acts.server.ts";
import { draftActs } from "./draft-acts.server.ts";
import { imageActs, withImages } from "./image-acts.server.ts";
import { readOutagesToAsk, toldPlace } from "./known-outages.server.ts";
import { withChoices } from "./personal-data-acts.server.ts";

export const loader = page(async (ctx, { url }) => {
  const [categories, fields, drafts] = await Promise.all([
    listCategories(ctx),
    listAllFields(ctx),
    listAskDrafts(ctx),
  ]);
  // Named in the address: on the server, or on this device only (then app/comfort/drafts fills it in).
  const named = clientIdField.safeParse(url.searchParams.get("entwurf")).data;
  const draft = drafts.find(({ clientId }) => clientId === named) ?? null;
  const key = named ?? submissionKey(randomSecret(), ctx.now);
  const preset = categories.find(({ slug }) => slug === url.searchParams.get("thema"));
  const postcode = await readOwnPostcode(ctx);
  return {
    outages: await readOutagesToAsk(ctx, {
      // Of all topics, as the lists of the own region show them.
      postcode: toldPlace({ postcode: draft?.content.postcode }).postcode ?? postcode,
      region: url.searchParams.get("region"),
    }),
    categories: categories.map(({ id, slug, name, icon }) => ({ id, slug, name, icon })),
    /** Of every category: which one is chosen, only the form knows. */
    fields: Object.fromEntries(fields),
    presetId: preset?.id ?? null,
    presetTitle: (url.searchParams.get("titel") ?? "").slice(0, textLimits.titleMax),
    postcode,
    draft,
    otherDrafts: drafts.filter((other) => other !== draft),
    submissionKey: key,
    /** Of the draft; opened for nobody but its author. */
    privateValues: named ? await readDraftDetails(ctx, { draftKey: named }) : {},
  };
});

export const action = form({ ...draftActs, ...imageActs, ...askActs }, { ...withImages, ...withChoices });

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "site.ask") }];

export default function Ask() {
  const data = useLoaderData<typeof loader>();
  const { categories, draft, otherDrafts } = data;
  const actionState = useActionData<typeof action>() as AskState | undefined;
  const review = actionState?.review;
  const open = openForm(actionState, draft, data.submissionKey);
  const { state } = open;
  const t = useT();
  const chosenId = Number(state?.values.categoryId ?? data.presetId ?? 0);
  const topic = categories.find(({ id }) => id === chosenId);
  return (
    <>
      <div className="page-head">
        <h1>{t("forum.ask.title")}</h1>
        <p className="lead">{t("forum.ask.lead")}</p>
      </div>
      <div id="bekannt" data-known-outages={paths.similar()} aria-live="polite">
        <KnownOutages outages={actionState?.outages ?? data.outages} />
      </div>
      {state ? null : <DraftsFound drafts={otherDrafts} />}
      <DraftParts />
      <EditorParts />
      <PersonalDataParts />
      <AskSteps step={review ? 3 : topic ? 2 : 1} topic={topic?.name} />
      <div className="grid">
        {review && actionState ? (
          <AskReview review={review} topic={topic?.name} values={actionState.values} />
        ) : (
          <form method="post" className="card ask-form" {...imageForm} {...draftForm}>
            <DefaultSubmit intent="preview" />
            <AskNotice state={state} />
            <DraftFields kind="ask" targetId={0} open={open} />
            <div className="area-head">
              <h2>{t("vault.public.title")}</h2>
              <p className="hint">{t("vault.public.hint")}</p>
            </div>
            <TopicChoice topics={categories} chosen={topic} error={state?.errors.categoryId} />
            <TextField
              name="title"
              label={t("forum.ask.headline")}
              hint={t("forum.ask.headlineHint")}
              className="big"
              state={state}
              defaultValue={data.presetTitle}
              minLength={textLimits.titleMin}
              maxLength={textLimits.titleMax}
              autoComplete="off"
              required
              data-similar-title=""
            />
            <TextArea
              name="body"
              label={t("forum.ask.body")}
              hint={t("forum.ask.bodyHint")}
              state={state}
              rows={8}
              maxLength={textLimits.bodyMax}
              required
              data-editor=""
              data-mentions={paths.mentionable()}
            />
            <PersonalDataCatch fields={["title", "body"]} state={state} canMove />
            <ImageField state={state} />
            <MarkdownHelp />
            {state?.intent === "facts" ? (
              <p className="notice" role="status">
                <Icon name="info" />
                {state.message}
              </p>
            ) : null}
            <FactFields
              fields={topic ? (data.fields[topic.id] ?? []) : []}
              state={state}
              categoryId={topic?.id}
            />
            <div className="two-fields">
              <AskedForField state={state} />
              <TextField
                name="postcode"
                label={t("forum.ask.postcode")}
                hint={t("asking.postcodeHint")}
                className="short"
                state={state}
                defaultValue={data.postcode ?? ""}
                inputMode="numeric"
                autoComplete="postal-code"
                pattern="\d{5}"
                maxLength={5}
                isOptional
                data-own-postcode={data.postcode ?? ""}
              />
            </div>
            <TagsField state={state} />
            <KeepHereField state={state} />
            <PrivateHalf state={state} values={data.privateValues} />
            <p className="row">
              <button type="submit" className="btn" name="intent" value="preview">
                {t("asking.next")}
                <Icon name="arrow-right" />
              </button>
              <DraftBar />
            </p>
            <DraftOther draft={open.other} />
          </form>
        )}
        <aside>
          <section className="card panel" aria-labelledby="similar-title">
            <h2 id="similar-title">{t("forum.similar.title")}</h2>
            <p className="visually-hidden" aria-live="polite" data-similar-note />
            <div data-similar={paths.similar()}>
              {review ? (
                <SimilarHits hits={review.hits} />
              ) : (
                <p className="muted hit-note">{t("forum.similar.empty")}</p>
              )}
            </div>
          </section>
        </aside>
      </div>
    </>
  );
}

/** Above the form: what was refused, or that guests can begin. */
function AskNotice({ state }: { state: FormState | undefined }) {
  const t = useT();
  const { viewer } = useReader();
  if (state?.status === 401 && !viewer) {
    return (
      <div className="notice waiting" role="alert">
        <Icon name="user" />
        <div>
          <p>{t("forum.ask.needsLogin")}</p>
          <a href={paths.login()} target="_blank" rel="noopener">
            {t("forum.login.newTab")}
          </a>
        </div>
      </div>
    );
  }
  if (!viewer && !state) {
    return (
      <p className="notice">
        <Icon name="info" />
        {t("forum.ask.guest")}
      </p>
    );
  }
  return state?.intent === "facts" ? null : <FormAlert state={state} />;
}

import type { MetaFunction } from "@remix-run/node";
import { data, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readOwnPostcode } from "#app/features/accounts/own-postcode.server.ts";
import { KnownOutages } from "#app/features/escalation/outages/components/known-outages.tsx";
import type { PublicOutage } from "#app/features/escalation/outages/public-outages.server.ts";
import { AskReview, type Review } from "#app/features/forum/asking/components/ask-review.tsx";
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
import { describeForm, factsOf } from "#app/features/forum/facts/facts.ts";
import { ImageField, imageForm } from "#app/features/forum/images/components/image-field.tsx";
import { readTextImages } from "#app/features/forum/images/post-images.server.ts";
import { TopicChoice } from "#app/features/forum/lists/components/topic-choice.tsx";
import { TagsField } from "#app/features/forum/order/components/tags-field.tsx";
import { tagsTextField } from "#app/features/forum/order/tag-words.ts";
import { askedFor } from "#app/features/forum/solving/asked-for.ts";
import { AskedForField } from "#app/features/forum/solving/components/asked-for-field.tsx";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { bodyField, submissionKeyField, textLimits, titleField } from "#app/features/forum/text.ts";
import { submitQuestion } from "#app/features/moderation/submissions.server.ts";
import { resolveRegion } from "#app/features/regions/regions.server.ts";
import { findSimilar } from "#app/features/search/similar.server.ts";
import { PersonalDataCatch, PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { PrivateHalf } from "#app/features/vault/components/private-half.tsx";
import { readDraftDetails } from "#app/features/vault/details.server.ts";
import { privateForm, privateValuesOf } from "#app/features/vault/private-fields.ts";
import { assertPublicText } from "#app/features/vault/public-text.server.ts";
import { draftDone } from "#app/http/draft-done.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { t } from "#app/i18n/t.ts";
import type { Ctx } from "#app/platform/context.ts";
import { renderMarkdown } from "#app/platform/markdown.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { DefaultSubmit } from "#app/ui/default-submit.tsx";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
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

const question = z.looseObject({
  categoryId: z.coerce.number("errors.field.choice").int().positive("errors.field.choice"),
  title: titleField,
  body: bodyField,
  postcode: z.union(
    [z.literal(""), z.string().regex(/^\d{5}$/, "errors.field.postcode")],
    "errors.field.postcode",
  ),
  askedFor: z.union([z.literal(""), z.enum(askedFor)], "errors.field.choice").optional(),
  tags: tagsTextField.optional(),
  /** Ticked: it does not go to the regional team by itself. */
  keepHere: z.literal("ja").optional(),
  submissionKey: submissionKeyField,
  ...privateForm.shape,
});

type AskState = FormState & {
  review?: Review & {
    hits: Awaited<ReturnType<typeof findSimilar>>;
  };
  /** Known where the question is about. */
  outages?: PublicOutage[];
};

/** The page once more, at another step, with everything that was typed. */
async function stepTo(
  ctx: Ctx,
  intentName: string,
  values: unknown,
  { review, message }: { review?: AskState["review"]; message?: string } = {},
) {
  const outages = await readOutagesToAsk(ctx, toldPlace(values as Record<string, unknown>));
  return data<AskState>({
    intent: intentName,
    status: 200,
    values: values as Record<string, string>,
    errors: {},
    message: message ?? null,
    review,
    outages,
  });
}

export const action = form(
  {
    ...draftActs,
    ...imageActs,
    ask: intent(
      question,
      async (ctx, input, { setCookie }) => {
        const { categoryId, title, body, tags, submissionKey } = input;
        const thread = await submitQuestion(ctx, {
          ...{ categoryId, title, body, tags, submissionKey },
          facts: factsOf(input),
          askedFor: input.askedFor || null,
          isKeptHere: input.keepHere === "ja",
          postcode: input.postcode || null,
          privateValues: privateValuesOf(input),
        });
        setCookie(draftDone(submissionKey));
        return redirectTo(paths.thread(thread));
      },
      limits.ask,
    ),
    /** The third step. Without scripts the fields of a category that was just chosen come first. */
    preview: intent(
      question,
      async (ctx, input) => {
        const fields = (await listAllFields(ctx)).get(input.categoryId) ?? [];
        const values = Object.fromEntries(
          Object.entries(input).map(([name, value]) => [name, String(value)]),
        );
        if (fields.length > 0 && values.factsOf !== values.categoryId) {
          return stepTo(ctx, "facts", values, { message: t(ctx.locale, "asking.facts.more") });
        }
        const { title, body, tags } = input;
        assertPublicText(ctx, { title, body, tags, ...factsOf(input) });
        const images = await readTextImages(ctx, { body: input.body });
        const { postcode } = input;
        const [hits, region] = await Promise.all([
          findSimilar(ctx, { title: input.title, body: input.body, limit: 4 }),
          postcode ? resolveRegion(ctx, postcode) : null,
        ]);
        return stepTo(ctx, "preview", values, {
          review: {
            html: renderMarkdown(input.body, images),
            facts: describeForm(ctx.locale, fields, factsOf(input)),
            askedFor: input.askedFor || null,
            region: region?.name ?? null,
            hits,
          },
        });
      },
      limits.act,
    ),
    revise: intent(z.looseObject({}), async (ctx, values) => stepTo(ctx, "revise", values), limits.act),
  },
  { ...withImages, ...withChoices },
);

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

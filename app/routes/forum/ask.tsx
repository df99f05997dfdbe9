import type { MetaFunction } from "@remix-run/node";
import { data, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readOwnPostcode } from "#app/features/accounts/own-postcode.server.ts";
import { listCategories } from "#app/features/forum/categories.server.ts";
import {
  DraftBar,
  DraftFields,
  DraftOther,
  draftForm,
} from "#app/features/forum/components/draft-fields.tsx";
import { DraftParts } from "#app/features/forum/components/draft-parts.tsx";
import { DraftsFound } from "#app/features/forum/components/drafts-found.tsx";
import { EditorParts } from "#app/features/forum/components/editor-parts.tsx";
import { KeepHereField } from "#app/features/forum/components/keep-here-field.tsx";
import { MarkdownHelp } from "#app/features/forum/components/markdown-help.tsx";
import { SimilarHits } from "#app/features/forum/components/similar-hits.tsx";
import { TagsField } from "#app/features/forum/components/tags-field.tsx";
import { openForm } from "#app/features/forum/draft-state.ts";
import { listAskDrafts } from "#app/features/forum/drafts.server.ts";
import { clientIdField } from "#app/features/forum/drafts.ts";
import { submissionKey } from "#app/features/forum/submission-key.ts";
import { tagsTextField } from "#app/features/forum/tag-words.ts";
import { bodyField, submissionKeyField, textLimits, titleField } from "#app/features/forum/text.ts";
import { submitQuestion } from "#app/features/moderation/submissions.server.ts";
import { findSimilar } from "#app/features/search/similar.server.ts";
import { draftDone } from "#app/http/draft-done.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { renderMarkdown } from "#app/platform/markdown.server.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { draftActs } from "./draft-acts.server.ts";

export const loader = page(async (ctx, { url }) => {
  const categories = await listCategories(ctx);
  const drafts = await listAskDrafts(ctx);
  // Named in the address: on the server, or on this device only (then app/comfort/drafts fills it in).
  const named = clientIdField.safeParse(url.searchParams.get("entwurf")).data;
  const draft = drafts.find(({ clientId }) => clientId === named) ?? null;
  const preset = categories.find(({ slug }) => slug === url.searchParams.get("thema"));
  return {
    categories: categories.map(({ id, slug, name, icon, description }) => ({
      id,
      slug,
      name,
      icon,
      description,
    })),
    presetId: preset?.id ?? null,
    presetTitle: (url.searchParams.get("titel") ?? "").slice(0, textLimits.titleMax),
    postcode: await readOwnPostcode(ctx),
    draft,
    otherDrafts: drafts.filter((other) => other !== draft),
    submissionKey: named ?? submissionKey(randomSecret(), ctx.now),
  };
});

const question = z.object({
  categoryId: z.coerce.number("errors.field.choice").int().positive("errors.field.choice"),
  title: titleField,
  body: bodyField,
  postcode: z.union(
    [z.literal(""), z.string().regex(/^\d{5}$/, "errors.field.postcode")],
    "errors.field.postcode",
  ),
  tags: tagsTextField.optional(),
  /** Ticked: it does not go to the regional team by itself. */
  keepHere: z.literal("ja").optional(),
  submissionKey: submissionKeyField,
});

type Preview = { html: string; hits: Awaited<ReturnType<typeof findSimilar>> };

export const action = form({
  ...draftActs,
  ask: intent(
    question,
    async (ctx, { keepHere, ...input }, { setCookie }) => {
      const isKeptHere = keepHere === "ja";
      const thread = await submitQuestion(ctx, { ...input, isKeptHere, postcode: input.postcode || null });
      setCookie(draftDone(input.submissionKey));
      return redirectTo(paths.thread(thread));
    },
    limits.ask,
  ),
  preview: intent(
    z.object({ title: z.string().max(500), body: z.string().max(textLimits.bodyMax) }).loose(),
    async (ctx, input) => {
      const hits = await findSimilar(ctx, { title: input.title, body: input.body, limit: 4 });
      const { intent: _, ...values } = input as Record<string, string>;
      const state: FormState & { preview: Preview } = {
        intent: "preview",
        status: 200,
        values,
        errors: {},
        message: null,
        preview: { html: renderMarkdown(input.body), hits },
      };
      return data(state);
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "site.ask") }];

export default function Ask() {
  const { categories, presetId, presetTitle, postcode, submissionKey, draft, otherDrafts } =
    useLoaderData<typeof loader>();
  const actionState = useActionData<typeof action>() as (FormState & { preview?: Preview }) | undefined;
  const preview = actionState?.preview;
  const open = openForm(actionState, draft, submissionKey);
  const { state } = open;
  const t = useT();
  const { viewer } = useReader();
  const chosenId = Number(state?.values.categoryId ?? presetId ?? 0);
  return (
    <>
      <div className="page-head">
        <h1>{t("forum.ask.title")}</h1>
        <p className="lead">{t("forum.ask.lead")}</p>
      </div>
      {state ? null : <DraftsFound drafts={otherDrafts} />}
      <DraftParts />
      <EditorParts />
      <div className="grid">
        <form method="post" className="card ask-form" {...draftForm}>
          {state?.status === 401 && !viewer ? (
            <div className="notice waiting" role="alert">
              <Icon name="user" />
              <div>
                <p>{t("forum.ask.needsLogin")}</p>
                <a href={paths.login()} target="_blank" rel="noopener">
                  {t("forum.login.newTab")}
                </a>
              </div>
            </div>
          ) : (
            <FormAlert state={state} />
          )}
          {!viewer && !state ? (
            <p className="notice">
              <Icon name="info" />
              {t("forum.ask.guest")}
            </p>
          ) : null}
          <DraftFields kind="ask" targetId={0} open={open} />
          <fieldset aria-describedby={state?.errors.categoryId ? "category-error" : undefined}>
            <legend>{t("forum.ask.step1")}</legend>
            <div className="category-choices">
              {categories.map((category) => (
                <label className="choice" key={category.id}>
                  <input
                    type="radio"
                    name="categoryId"
                    value={category.id}
                    defaultChecked={category.id === chosenId}
                    required
                  />
                  <Icon name={category.icon} />
                  <span>{category.name}</span>
                </label>
              ))}
            </div>
            {state?.errors.categoryId ? (
              <p className="field-error" id="category-error">
                <Icon name="alert" />
                {state.errors.categoryId}
              </p>
            ) : null}
          </fieldset>
          <TextField
            name="title"
            label={t("forum.ask.headline")}
            hint={t("forum.ask.headlineHint")}
            className="big"
            state={state}
            defaultValue={presetTitle}
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
            data-editor=""
            required
          />
          <MarkdownHelp />
          <TagsField state={state} />
          <TextField
            name="postcode"
            label={t("forum.ask.postcode")}
            hint={t("forum.ask.postcodeHint")}
            className="short"
            state={state}
            defaultValue={postcode ?? ""}
            inputMode="numeric"
            autoComplete="postal-code"
            pattern="\d{5}"
            maxLength={5}
            isOptional
          />
          <KeepHereField state={state} />
          {preview && state ? (
            <section className="preview" id="vorschau" aria-labelledby="preview-title">
              <h2 id="preview-title">{t("forum.ask.previewTitle")}</h2>
              <p className="preview-title">{state.values.title}</p>
              <div className="prose" dangerouslySetInnerHTML={{ __html: preview.html }} />
            </section>
          ) : null}
          <p className="row">
            <button type="submit" className="btn" name="intent" value="ask">
              <Icon name="send" />
              {t("forum.ask.send")}
            </button>
            <button
              type="submit"
              className="btn quiet"
              name="intent"
              value="preview"
              formAction="#vorschau"
              formNoValidate
            >
              <Icon name="eye" />
              {t("forum.ask.preview")}
            </button>
            <DraftBar />
          </p>
          <DraftOther draft={open.other} />
        </form>
        <aside>
          <section className="card panel" aria-labelledby="similar-title">
            <h2 id="similar-title">{t("forum.similar.title")}</h2>
            <p className="visually-hidden" aria-live="polite" data-similar-note />
            <div data-similar={paths.similar()}>
              {preview ? (
                <SimilarHits hits={preview.hits} />
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

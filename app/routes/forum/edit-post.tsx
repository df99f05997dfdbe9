import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { EditorParts } from "#app/features/forum/components/editor-parts.tsx";
import { MarkdownHelp } from "#app/features/forum/components/markdown-help.tsx";
import {
  DraftBar,
  DraftFields,
  DraftOther,
  draftForm,
} from "#app/features/forum/drafts/components/draft-fields.tsx";
import { DraftParts } from "#app/features/forum/drafts/components/draft-parts.tsx";
import { openForm, refusedDraft } from "#app/features/forum/drafts/draft-state.ts";
import { findDraft } from "#app/features/forum/drafts/drafts.server.ts";
import { FactFields } from "#app/features/forum/facts/components/fact-fields.tsx";
import { noFactForm, readFactForm } from "#app/features/forum/facts/facts.server.ts";
import { factsOf, toFormValues } from "#app/features/forum/facts/facts.ts";
import { ImageField, imageForm } from "#app/features/forum/images/components/image-field.tsx";
import { TagsField } from "#app/features/forum/order/components/tags-field.tsx";
import { joinTagNames, tagsTextField } from "#app/features/forum/order/tag-words.ts";
import { listTagsOfThread } from "#app/features/forum/order/tags.server.ts";
import { canEdit, canEditTitle } from "#app/features/forum/policy.ts";
import { getPost } from "#app/features/forum/post-rows.server.ts";
import { bodyField, submissionKeyField, textLimits, titleField } from "#app/features/forum/text.ts";
import { submitEdit } from "#app/features/moderation/submissions.server.ts";
import { PersonalDataCatch, PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { draftDone } from "#app/http/draft-done.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { assertAllowed, unauthenticated } from "#app/platform/errors.ts";
import { randomSecret } from "#app/platform/secrets.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { DefaultSubmit } from "#app/ui/default-submit.tsx";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { draftActs } from "./draft-acts.server.ts";
import { imageActs, withImages } from "./image-acts.server.ts";
import { keepMoved, withChoices } from "./personal-data-acts.server.ts";

export const loader = page(async (ctx, { params, url }) => {
  const { post, thread } = await getPost(ctx, parseId(params.postId));
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const mayBody = canEdit(ctx.actor, post, thread);
  const mayTitle = post.kind === "question" && canEditTitle(ctx.actor, thread);
  assertAllowed(mayBody || mayTitle);
  return {
    post: { id: post.id, body: post.body, editedAt: post.editedAt },
    thread: { id: thread.id, slug: thread.slug, title: thread.title },
    tags: mayTitle ? joinTagNames(await listTagsOfThread(ctx, thread.id)) : "",
    ...(post.kind === "question" && mayBody ? await readFactForm(ctx, thread) : noFactForm),
    mayBody,
    mayTitle,
    isAsker: ctx.actor.kind === "user" && ctx.actor.id === thread.authorId,
    draft: await findDraft(ctx, {
      kind: "edit",
      targetId: post.id,
      clientId: url.searchParams.get("entwurf"),
    }),
    freshKey: randomSecret(),
  };
});

export const action = form(
  {
    ...draftActs,
    ...imageActs,
    edit: intent(
      z.looseObject({
        title: titleField.optional(),
        tags: tagsTextField.optional(),
        body: bodyField.optional(),
        submissionKey: submissionKeyField.optional(),
        reason: z.string().trim().max(textLimits.reasonMax).default(""),
      }),
      async (ctx, input, { params, setCookie }) => {
        const { title, tags, reason, submissionKey } = input;
        const postId = parseId(params.postId);
        const { post } = await getPost(ctx, postId);
        await keepMoved(ctx, post.threadId, input);
        // Only a form that showed the facts says anything about them.
        const facts = "factsOf" in input ? factsOf(input) : undefined;
        await submitEdit(ctx, { postId, body: input.body ?? post.body, title, tags, reason, facts });
        if (submissionKey) setCookie(draftDone(submissionKey));
        return redirectTo(paths.post(postId));
      },
      limits.post,
    ),
  },
  { ...withImages, ...withChoices },
);

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "forum.edit.title") }];

export default function EditPost() {
  const { post, thread, tags, fields, facts, mayBody, mayTitle, isAsker, draft, freshKey } =
    useLoaderData<typeof loader>();
  const actionState = useActionData<typeof action>();
  const open = openForm(stateOf(actionState, "edit") ?? refusedDraft(actionState, "edit"), draft, freshKey);
  const { state } = open;
  const base = String(post.editedAt?.getTime() ?? 0);
  const isOld = state !== undefined && (state.values.base ?? base) !== base;
  const t = useT();
  return (
    <>
      <Crumbs trail={[{ label: thread.title, to: paths.thread(thread) }]} />
      <h1>{t("forum.edit.title")}</h1>
      <form method="post" className="card ask-form narrow" {...imageForm} {...draftForm}>
        <DefaultSubmit intent="edit" />
        <FormAlert state={state} />
        <DraftFields kind="edit" targetId={post.id} open={open} />
        <input type="hidden" name="base" value={state?.values.base ?? base} data-draft-keep="" />
        {isOld ? (
          <p className="notice waiting">
            <Icon name="info" />
            {t("drafts.editedMeanwhile")}
          </p>
        ) : null}
        {mayTitle ? (
          <TextField
            name="title"
            label={t("forum.ask.headline")}
            className="big"
            state={state}
            defaultValue={thread.title}
            minLength={textLimits.titleMin}
            maxLength={textLimits.titleMax}
            required
          />
        ) : null}
        {mayTitle ? <TagsField state={state} defaultValue={tags} /> : null}
        {mayBody ? (
          <>
            <TextArea
              name="body"
              label={t("forum.edit.body")}
              state={state}
              defaultValue={post.body}
              rows={10}
              maxLength={textLimits.bodyMax}
              data-editor=""
              data-mentions={paths.mentionable()}
              required
            />
            <ImageField state={state} />
            <MarkdownHelp />
            {fields.length > 0 ? (
              <FactFields fields={fields} state={state} defaults={toFormValues(facts)} />
            ) : null}
          </>
        ) : null}
        <PersonalDataCatch
          fields={["title", "body", "reason"]}
          state={state}
          canMove={isAsker}
          threadId={thread.id}
        />
        <TextField
          name="reason"
          label={t("forum.edit.reason")}
          hint={t("forum.edit.reasonHint")}
          state={state}
          maxLength={textLimits.reasonMax}
          isOptional
        />
        <p className="row">
          <button type="submit" className="btn" name="intent" value="edit">
            <Icon name="check" />
            {t("forum.edit.save")}
          </button>
          <a className="btn quiet" href={paths.post(post.id)}>
            {t("site.cancel")}
          </a>
          <DraftBar />
        </p>
        <DraftOther draft={open.other} />
        {isOld ? (
          <section className="draft-other" aria-labelledby="current-text">
            <h2 id="current-text">{t("drafts.currentText")}</h2>
            <pre className="draft-text">{post.body}</pre>
          </section>
        ) : null}
      </form>
      <DraftParts />
      <EditorParts />
      <PersonalDataParts />
    </>
  );
}

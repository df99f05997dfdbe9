import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DraftNote } from "#app/features/forum/components/draft-note.tsx";
import { MarkdownHelp } from "#app/features/forum/components/markdown-help.tsx";
import { draftKey } from "#app/features/forum/draft-key.ts";
import { editPost } from "#app/features/forum/edits.server.ts";
import { canEdit, canEditTitle } from "#app/features/forum/policy.ts";
import { getPost } from "#app/features/forum/post-rows.server.ts";
import { bodyField, textLimits, titleField } from "#app/features/forum/text.ts";
import { draftDone } from "#app/http/draft-done.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { assertAllowed, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { params }) => {
  const { post, thread } = await getPost(ctx, parseId(params.postId));
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const mayBody = canEdit(ctx.actor, post, thread);
  const mayTitle = post.kind === "question" && canEditTitle(ctx.actor, thread);
  assertAllowed(mayBody || mayTitle);
  return {
    post: { id: post.id, body: post.body },
    thread: { id: thread.id, slug: thread.slug, title: thread.title },
    mayBody,
    mayTitle,
  };
});

export const action = form({
  edit: intent(
    z.object({
      title: titleField.optional(),
      body: bodyField.optional(),
      reason: z.string().trim().max(textLimits.reasonMax).default(""),
    }),
    async (ctx, { body, title, reason }, { params, setCookie }) => {
      const postId = parseId(params.postId);
      const { post } = await getPost(ctx, postId);
      await editPost(ctx, { postId, body: body ?? post.body, title, reason });
      setCookie(draftDone(draftKey(ctx.actor.kind === "user" ? ctx.actor : null, "edit", postId)));
      return redirectTo(paths.post(postId));
    },
    limits.post,
  ),
});

export const meta: MetaFunction = () => [{ title: "Beitrag bearbeiten – Tadellos" }];

export default function EditPost() {
  const { post, thread, mayBody, mayTitle } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "edit");
  const t = useT();
  const { viewer } = useReader();
  return (
    <>
      <Crumbs trail={[{ label: thread.title, to: paths.thread(thread) }]} />
      <h1>{t("forum.edit.title")}</h1>
      <form method="post" className="card ask-form narrow">
        <FormAlert state={state} />
        <input type="hidden" name="intent" value="edit" />
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
        {mayBody ? (
          <>
            <TextArea
              name="body"
              label={t("forum.edit.body")}
              state={state}
              defaultValue={post.body}
              rows={10}
              maxLength={textLimits.bodyMax}
              required
              data-draft={draftKey(viewer, "edit", post.id)}
              data-draft-base={post.body}
            />
            <MarkdownHelp />
          </>
        ) : null}
        <TextField
          name="reason"
          label={t("forum.edit.reason")}
          hint={t("forum.edit.reasonHint")}
          state={state}
          maxLength={textLimits.reasonMax}
          isOptional
        />
        <p className="row">
          <button type="submit" className="btn">
            <Icon name="check" />
            {t("forum.edit.save")}
          </button>
          <a className="btn quiet" href={paths.post(post.id)}>
            {t("site.cancel")}
          </a>
          <DraftNote of={draftKey(viewer, "edit", post.id)} />
        </p>
      </form>
    </>
  );
}

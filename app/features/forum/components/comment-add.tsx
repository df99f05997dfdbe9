import { PersonalDataCatch } from "#app/features/vault/components/personal-data-catch.tsx";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { DraftBar, DraftFields, DraftOther, draftForm } from "../drafts/components/draft-fields.tsx";
import { openForm } from "../drafts/draft-state.ts";
import type { OpenDraft } from "../drafts/drafts.server.ts";
import { ImageField, imageForm } from "../images/components/image-field.tsx";
import { textLimits } from "../text.ts";
import { LoginHint } from "./login-hint.tsx";

type Props = {
  postId: number;
  threadId: number;
  isAsker: boolean;
  mayComment: boolean;
  submissionKey: string;
  /** Of the comment forms of the page, when one was refused. */
  state: FormState | undefined;
  /** What the reader has begun to comment here. */
  draft: OpenDraft | undefined;
};

/** The small form to comment on a post, folded away until wanted or refused. */
export function CommentAdd({ postId, threadId, isAsker, mayComment, submissionKey, state, draft }: Props) {
  const t = useT();
  const own = state?.values.postId === String(postId) ? state : undefined;
  if (!mayComment && !own) return null;
  const open = openForm(own, draft, `${submissionKey}c${postId}`);
  return (
    <details className="comment-add" open={open.state ? true : undefined}>
      <summary className="btn small plain">
        <Icon name="comment" />
        {t("forum.comment.add")}
      </summary>
      <form
        method="post"
        action={`#${paths.postAnchor(postId)}`}
        className="comment-form"
        {...imageForm}
        {...draftForm}
      >
        <FormAlert state={open.state}>
          <LoginHint state={own} />
        </FormAlert>
        <input type="hidden" name="postId" value={postId} />
        <DraftFields kind="comment" targetId={postId} open={open} />
        <TextArea
          name="body"
          label={t("forum.comment.label")}
          hint={t("forum.comment.hint")}
          idPrefix={`comment-${postId}`}
          rows={3}
          maxLength={textLimits.commentMax}
          required
          state={open.state}
        />
        <PersonalDataCatch fields={["body"]} state={open.state} canMove={isAsker} threadId={threadId} />
        <ImageField idPrefix={`comment-${postId}`} state={open.state} anchor={paths.postAnchor(postId)} />
        <p className="row">
          <button type="submit" className="btn small" name="intent" value="comment">
            <Icon name="send" />
            {t("forum.comment.send")}
          </button>
          <DraftBar isSmall />
        </p>
        <DraftOther draft={open.other} />
      </form>
    </details>
  );
}

import { FormAlert, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { draftKey } from "../draft-key.ts";
import { textLimits } from "../text.ts";
import { DraftNote } from "./draft-note.tsx";
import { LoginHint } from "./login-hint.tsx";

type Props = {
  postId: number;
  mayComment: boolean;
  submissionKey: string;
  /** Of the comment forms of the page, when one was refused. */
  state: FormState | undefined;
};

/** The small form to comment on a post, folded away until wanted or refused. */
export function CommentAdd({ postId, mayComment, submissionKey, state }: Props) {
  const t = useT();
  const { viewer } = useReader();
  const own = state?.values.postId === String(postId) ? state : undefined;
  if (!mayComment && !own) return null;
  const key = draftKey(viewer, "comment", postId);
  return (
    <details className="comment-add" open={own ? true : undefined}>
      <summary className="btn small plain">
        <Icon name="comment" />
        {t("forum.comment.add")}
      </summary>
      <form method="post" action={`#${paths.postAnchor(postId)}`} className="comment-form">
        <FormAlert state={own}>
          <LoginHint state={own} />
        </FormAlert>
        <input type="hidden" name="intent" value="comment" />
        <input type="hidden" name="postId" value={postId} />
        <input
          type="hidden"
          name="submissionKey"
          value={own?.values.submissionKey ?? `${submissionKey}c${postId}`}
        />
        <TextArea
          name="body"
          label={t("forum.comment.label")}
          hint={t("forum.comment.hint")}
          idPrefix={`comment-${postId}`}
          rows={3}
          maxLength={textLimits.commentMax}
          required
          state={own}
          data-draft={key}
        />
        <p className="row">
          <button type="submit" className="btn small">
            <Icon name="send" />
            {t("forum.comment.send")}
          </button>
          <DraftNote of={key} />
        </p>
      </form>
    </details>
  );
}

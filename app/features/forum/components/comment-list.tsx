import { TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ShownPost } from "../thread-page.server.ts";

/** Up to this many are shown at once; more are folded. */
const openUpTo = 4;

type Props = {
  postId: number;
  comments: ShownPost[];
  mayComment: boolean;
  submissionKey: string;
  /** Of the comment form of this page, when it was refused for this post. */
  state: FormState | undefined;
};

/** Comments below a post, and the small form to add one. */
export function CommentList({ postId, comments, mayComment, submissionKey, state }: Props) {
  const t = useT();
  const own = state?.values.postId === String(postId) ? state : undefined;
  return (
    <>
      {comments.length > openUpTo ? (
        <details className="comments">
          <summary>{t("forum.comment.title", { count: comments.length })}</summary>
          <Comments comments={comments} />
        </details>
      ) : comments.length > 0 ? (
        <div className="comments">
          <h4 className="visually-hidden">{t("forum.comment.title", { count: comments.length })}</h4>
          <Comments comments={comments} />
        </div>
      ) : null}
      {mayComment ? (
        <details className="comment-add" open={own ? true : undefined}>
          <summary className="btn small plain">
            <Icon name="comment" />
            {t("forum.comment.add")}
          </summary>
          <form method="post" className="comment-form">
            <input type="hidden" name="intent" value="comment" />
            <input type="hidden" name="postId" value={postId} />
            <input type="hidden" name="submissionKey" value={`${submissionKey}c${postId}`} />
            <TextArea
              name="body"
              label={t("forum.comment.label")}
              hint={t("forum.comment.hint")}
              idPrefix={`comment-${postId}`}
              rows={3}
              maxLength={3000}
              required
              state={own}
              data-draft={`comment:${postId}`}
            />
            <button type="submit" className="btn small">
              <Icon name="send" />
              {t("forum.comment.send")}
            </button>
          </form>
        </details>
      ) : null}
    </>
  );
}

function Comments({ comments }: { comments: ShownPost[] }) {
  return (
    <ol>
      {comments.map((comment) => (
        <li key={comment.id} id={paths.postAnchor(comment.id)}>
          <div className="prose" dangerouslySetInnerHTML={{ __html: comment.bodyHtml }} />
          <p className="who-line">
            <a href={paths.profile(comment.author)}>{comment.author.displayName}</a>
            {" · "}
            <Time at={comment.createdAt} />
            <SourceLine post={comment} />
          </p>
        </li>
      ))}
    </ol>
  );
}

/** Attribution of an imported post: site with link, author with link, licence. */
export function SourceLine({ post }: { post: ShownPost }) {
  const t = useT();
  const { source } = post;
  if (!source) return null;
  return (
    <span className="source">
      {" · "}
      <a href={source.url} rel="nofollow noopener">
        {t("forum.post.sourceFrom", { site: source.site })}
      </a>
      {", "}
      {source.authorUrl ? (
        <a href={source.authorUrl} rel="nofollow noopener">
          {t("forum.post.sourceBy", { author: source.authorName })}
        </a>
      ) : (
        t("forum.post.sourceBy", { author: source.authorName })
      )}
      {", "}
      {t("forum.post.sourceLicence", { licence: source.licence })}
    </span>
  );
}

import type { ReactNode } from "react";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ThreadActs } from "../thread-acts.ts";
import type { ShownPost } from "../thread-page.server.ts";
import { EditedMark } from "../versions/components/edited-mark.tsx";
import { SourceLine } from "./source-line.tsx";

/** So many of the newest are shown at once; the older ones are folded. */
const openCount = 3;

type Props = {
  /** The oldest first. */
  comments: ShownPost[];
  /** Where the ones that are not among `comments` are shown; null when there are none. */
  allHref: string | null;
  askerId: number;
  may: ThreadActs;
  /** Why one is hidden and who still sees it. */
  notice?: (comment: ShownPost) => ReactNode;
  /** A further link in the line below a comment. */
  link?: (comment: ShownPost) => ReactNode;
  /** Further acts with one comment. */
  acts?: (comment: ShownPost) => ReactNode;
};

/** Comments below a post. */
export function CommentList({ comments, allHref, ...others }: Props) {
  const t = useT();
  if (comments.length === 0) return null;
  // One more fits as well as the line that would fold it.
  const foldCount = comments.length > openCount + 1 ? comments.length - openCount : 0;
  return (
    <div className="comments">
      {allHref ? (
        <a className="comments-all" href={allHref}>
          {t("forum.comment.all")}
        </a>
      ) : null}
      {foldCount > 0 ? (
        <details>
          <summary>{t("forum.comment.older", { count: foldCount })}</summary>
          <Comments comments={comments.slice(0, foldCount)} {...others} />
        </details>
      ) : null}
      <Comments comments={comments.slice(foldCount)} {...others} />
    </div>
  );
}

function Comments({ comments, askerId, may, notice, link, acts }: Omit<Props, "allHref">) {
  const t = useT();
  return (
    <ol aria-label={t("forum.comment.title", { count: comments.length })}>
      {comments.map((comment) => (
        <li key={comment.id} id={paths.postAnchor(comment.id)}>
          {notice?.(comment)}
          <Prose html={comment.bodyHtml} />
          <p className="who-line">
            <a href={paths.profile(comment.author)}>{comment.author.displayName}</a>
            {comment.authorId === askerId ? ` · ${t("forum.role.asker")}` : null}
            {" · "}
            <a href={paths.post(comment.id)} className="permalink">
              <span className="visually-hidden">{t("forum.post.link")}, </span>
              <Time at={comment.createdAt} />
            </a>
            <EditedMark post={comment} />
            {may.posts[comment.id]?.edit ? (
              <>
                {" · "}
                <a href={paths.editPost(comment.id)}>{t("forum.post.edit")}</a>
              </>
            ) : null}
            {comment.source ? " · " : null}
            <SourceLine post={comment} />
            {link?.(comment)}
          </p>
          {acts?.(comment)}
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useT } from "#app/ui/reader.tsx";
import type { ShownPost } from "../thread-page.server.ts";
import { PostAuthor } from "./post-author.tsx";
import { SourceLine } from "./source-line.tsx";

type Props = {
  post: ShownPost;
  isAsker: boolean;
  regionName?: string;
  badges?: ReactNode;
  /** Why it is hidden and who still sees it. */
  notice?: ReactNode;
  /** What became of it, above the buttons. */
  facts?: ReactNode;
  /** Buttons at the foot. */
  acts: ReactNode;
  /** Comments and their form. */
  children: ReactNode;
};

/** A question or an answer. The official one has a violet edge, a solution a green mark. */
export function PostCard({ post, isAsker, regionName, badges, notice, facts, acts, children }: Props) {
  const t = useT();
  const classes = ["card post", post.officialRegion ? "official" : "", post.solution ? "is-solution" : ""];
  return (
    <article className={classes.filter(Boolean).join(" ")} id={paths.postAnchor(post.id)}>
      <PostAuthor post={post} isAsker={isAsker} regionName={regionName} badges={badges} />
      {post.solution ? (
        <p className="solution-mark">
          <Icon name="solved" />
          {t("forum.post.solutionMark")}
        </p>
      ) : null}
      {notice}
      <Prose html={post.bodyHtml} />
      {post.source ? (
        <p className="faint">
          <SourceLine post={post} />
        </p>
      ) : null}
      {facts}
      <div className="post-acts">{acts}</div>
      {children}
    </article>
  );
}

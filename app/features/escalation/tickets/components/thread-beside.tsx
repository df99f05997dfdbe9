import { PostAuthor } from "#app/features/forum/components/post-author.tsx";
import type { ShownPost, ThreadPage } from "#app/features/forum/thread-page.server.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";

/** The public thread as it stands beside its ticket: to read, not to act. */
export function ThreadBeside({ page }: { page: ThreadPage }) {
  const t = useT();
  const { thread } = page;
  return (
    <div className="thread-beside">
      <div className="row between">
        <h2 id="thread-beside-title">{t("desk.ticket.thread")}</h2>
        <a href={paths.thread(thread)}>
          {t("desk.ticket.openThread")} <Icon name="external" />
        </a>
      </div>
      {[page.question, ...page.answers].map((post) => (
        <BesidePost
          key={post.id}
          post={post}
          askerId={thread.authorId}
          comments={page.comments[post.id] ?? []}
        />
      ))}
      {page.pageCount > 1 ? (
        <p className="muted">{t("desk.ticket.allPages", { page: page.page, pages: page.pageCount })}</p>
      ) : null}
    </div>
  );
}

function BesidePost({
  post,
  askerId,
  comments,
}: {
  post: ShownPost;
  askerId: number;
  comments: ShownPost[];
}) {
  const t = useT();
  const isAsker = post.authorId === askerId;
  return (
    <article className={`card post ${post.officialRegion ? "official" : ""}`.trim()}>
      <PostAuthor
        post={post}
        isAsker={isAsker}
        badges={
          post.officialRegion ? (
            <Chip tone="region" icon="region">
              {t("escalation.contact.team", { region: post.officialRegion })}
            </Chip>
          ) : undefined
        }
      />
      <Prose html={post.bodyHtml} />
      {comments.length > 0 ? (
        <ul className="beside-comments">
          {comments.map((comment) => (
            <li key={comment.id}>
              <p className="faint">
                <b>{comment.author.displayName}</b> · <Time at={comment.createdAt} />
              </p>
              <Prose html={comment.bodyHtml} />
            </li>
          ))}
        </ul>
      ) : null}
    </article>
  );
}

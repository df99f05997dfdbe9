import type { ReactNode } from "react";
import { Avatar } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ShownPost } from "../thread-page.server.ts";

type Props = {
  post: ShownPost;
  isAsker: boolean;
  /** Expert badges; made by the page, which knows the feature they come from. */
  badges?: ReactNode;
};

/** Who wrote it, in what role, and when: the head of every post. */
export function PostAuthor({ post, isAsker, badges }: Props) {
  const t = useT();
  const { author } = post;
  return (
    <header className="post-head">
      <Avatar name={author.displayName} hue={author.hue} />
      <div className="who">
        <p className="who-name">
          <a href={paths.profile(author)}>{author.displayName}</a>
          {post.officialRegion ? (
            <span className="badge team">
              <Icon name="region" />
              {t("forum.post.officialOf", { region: post.officialRegion })}
            </span>
          ) : (
            badges
          )}
        </p>
        <p className="who-line">
          {isAsker ? t("forum.role.asker") : t(roleKey(author))}
          {" · "}
          <a href={paths.post(post.id)} aria-label={t("forum.post.link")} className="permalink">
            <Time at={post.createdAt} />
          </a>
          {post.editedAt ? (
            <>
              {" · "}
              <a href={paths.postHistory(post.id)}>{t("forum.post.history")}</a>
            </>
          ) : null}
        </p>
      </div>
    </header>
  );
}

/** Staff and guides by their role, members by their rank. */
function roleKey({ role, rank }: ShownPost["author"]) {
  return role === "customer" ? (`forum.rank.${rank}` as const) : (`forum.role.${role}` as const);
}

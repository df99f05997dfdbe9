import type { ReactNode } from "react";
import { Avatar } from "#app/ui/avatar.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { ShownPost } from "../thread-page.server.ts";
import { EditedMark } from "../versions/components/edited-mark.tsx";

type Props = {
  post: ShownPost;
  isAsker: boolean;
  /** Of the question; the only place that is public. */
  regionName?: string;
  /** Team and expert badges; made by the page, which knows the feature they come from. */
  badges?: ReactNode;
};

/** Who wrote it, in what role, and when: the head of every post. */
export function PostAuthor({ post, isAsker, regionName, badges }: Props) {
  const t = useT();
  const { author } = post;
  return (
    <header className="post-head">
      <Avatar name={author.displayName} hue={author.hue} />
      <div className="who">
        <p className="who-name">
          <a href={paths.profile(author)}>{author.displayName}</a>
          {badges}
        </p>
        <p className="who-line">
          {isAsker ? t("forum.role.asker") : t(roleKey(author))}
          {regionName ? ` · ${t("forum.thread.inRegion", { region: regionName })}` : null}
          {" · "}
          <a href={paths.post(post.id)} className="permalink">
            <span className="visually-hidden">{t("forum.post.link")}, </span>
            <Time at={post.createdAt} />
          </a>
          <EditedMark post={post} />
        </p>
      </div>
    </header>
  );
}

/** Staff and guides by their role, members by their rank. */
function roleKey({ role, rank }: ShownPost["author"]) {
  return role === "customer" ? (`forum.rank.${rank}` as const) : (`forum.role.${role}` as const);
}

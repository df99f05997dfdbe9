import { Avatar } from "#app/ui/avatar.tsx";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { OtherText } from "../other-texts.server.ts";
import { OtherTextBody } from "./other-text.tsx";

type Props = {
  author: { id: number; displayName: string; hue: number };
  post: { bodyHtml: string; createdAt: Date } | null;
  thread: { title: string } | null;
  other?: OtherText | null;
};

/** What is about to be reported, so that nobody reports the wrong thing. */
export function ReportTarget({ author, post, thread, other = null }: Props) {
  const t = useT();
  return (
    <section className="card post narrow report-target" aria-label={t("moderation.report.what")}>
      <header className="post-head">
        <Avatar name={author.displayName} hue={author.hue} />
        <div className="who">
          <p className="who-name">
            <a href={paths.profile(author)}>{author.displayName}</a>
          </p>
          {post && thread ? (
            <p className="who-line">
              {t("moderation.statement.inThread", { title: thread.title })} · <Time at={post.createdAt} />
            </p>
          ) : null}
        </div>
      </header>
      {post ? <Prose html={post.bodyHtml} /> : null}
      {other ? <OtherTextBody text={other} /> : null}
    </section>
  );
}

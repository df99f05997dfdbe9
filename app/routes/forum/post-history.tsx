import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { TextDiff } from "#app/features/forum/components/text-diff.tsx";
import { diffWords } from "#app/features/forum/text-diff.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { listVersions } from "#app/features/forum/versions.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = page(async (ctx, { params }) => {
  const postId = parseId(params.postId);
  const { threadId, versions } = await listVersions(ctx, postId);
  const thread = await getThread(ctx, threadId);
  return {
    postId,
    thread: { id: thread.id, slug: thread.slug, title: thread.title },
    versions: versions.map(({ body, ...version }, index) => {
      const before = versions[index + 1];
      return {
        ...version,
        isFirst: !before,
        hasNewTitle: before ? before.title !== version.title : version.title !== null,
        parts: diffWords(before?.body ?? body, body),
      };
    }),
  };
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "forum.history.title") },
  { name: "robots", content: "noindex" },
];

export default function PostHistory() {
  const { postId, thread, versions } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <Crumbs trail={[{ label: thread.title, to: paths.thread(thread) }]} />
      <div className="page-head">
        <h1>{t("forum.history.title")}</h1>
        <p className="lead">{t("forum.history.lead")}</p>
      </div>
      <ol className="versions">
        {versions.map((version) => (
          <li className="card post" key={version.writtenAt.toISOString() + version.isFirst}>
            <header className="post-head">
              <Avatar name={version.author.displayName} hue={version.author.hue} />
              <div className="who">
                <p className="who-name">
                  <a href={paths.profile(version.author)}>{version.author.displayName}</a>
                </p>
                <p className="who-line">
                  {t(version.isFirst ? "forum.history.first" : "forum.history.changed")}
                  {" · "}
                  <Time at={version.writtenAt} />
                  {version.reason ? ` · ${t("forum.history.reason", { reason: version.reason })}` : null}
                </p>
              </div>
            </header>
            {version.hasNewTitle && version.title ? (
              <p className="version-title">{t("forum.history.headline", { title: version.title })}</p>
            ) : null}
            <TextDiff parts={version.parts} />
          </li>
        ))}
      </ol>
      <a className="btn quiet" href={paths.post(postId)}>
        <Icon name="arrow-left" />
        {t("forum.edit.back")}
      </a>
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FactList } from "#app/features/forum/facts/components/fact-list.tsx";
import { ownImage } from "#app/features/forum/images/image-text.ts";
import { getThread } from "#app/features/forum/threads.server.ts";
import { SideBySide } from "#app/features/forum/versions/components/side-by-side.tsx";
import { TextDiff } from "#app/features/forum/versions/components/text-diff.tsx";
import { type DiffRow, diffRows } from "#app/features/forum/versions/side-by-side.ts";
import { type DiffPart, diffWords } from "#app/features/forum/versions/text-diff.ts";
import { listVersions } from "#app/features/forum/versions/versions.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { t } from "#app/i18n/t.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";

const views = ["neben", "text"] as const;

export const loader = page(async (ctx, { params, url }) => {
  const postId = parseId(params.postId);
  const { threadId, versions } = await listVersions(ctx, postId);
  const thread = await getThread(ctx, threadId);
  return {
    postId,
    /** Null: side by side where there is room for it. */
    view: views.find((name) => name === url.searchParams.get("ansicht")) ?? null,
    thread: { id: thread.id, slug: thread.slug, title: thread.title },
    versions: versions.map(({ body: markdown, ...version }, index) => {
      const body = inWords(ctx.locale, markdown);
      const older = versions[index + 1];
      const before = older && { ...older, body: inWords(ctx.locale, older.body) };
      return {
        ...version,
        isFirst: !before,
        hasNewTitle: before ? before.title !== version.title : version.title !== null,
        hasNewFacts: JSON.stringify(before?.facts ?? []) !== JSON.stringify(version.facts),
        hasNewBody: before?.body !== body,
        parts: diffWords(before?.body ?? body, body),
        rows: before ? diffRows(before.body, body) : [],
      };
    }),
  };
});

/** An image is told by its description; its address says nothing to anybody. */
const inWords = (locale: Locale, markdown: string) =>
  markdown.replace(ownImage, (_, description: string) => t(locale, "asking.history.image", { description }));

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "forum.history.title") },
  { name: "robots", content: "noindex" },
];

export default function PostHistory() {
  const { postId, thread, versions, view } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <Crumbs trail={[{ label: thread.title, to: paths.thread(thread) }]} />
      <div className="page-head">
        <h1>{t("forum.history.title")}</h1>
        <p className="lead">{t("forum.history.lead")}</p>
      </div>
      <nav className="tabs history-views" aria-label={t("asking.history.view")}>
        <a href={paths.postHistory(postId, "neben")} aria-current={view === "text" ? undefined : "page"}>
          {t("asking.history.side")}
        </a>
        <a href={paths.postHistory(postId, "text")} aria-current={view === "text" ? "page" : undefined}>
          {t("asking.history.inline")}
        </a>
      </nav>
      <ol className={view === "text" ? "versions" : "versions wide"}>
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
            {version.hasNewBody ? (
              <VersionText parts={version.parts} rows={version.rows} view={view} />
            ) : (
              <p className="muted">{t("asking.history.unchanged")}</p>
            )}
            {version.hasNewFacts ? (
              <div className="version-facts">
                <FactList facts={version.facts} askedFor={null} />
              </div>
            ) : null}
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

type TextProps = { parts: DiffPart[]; rows: DiffRow[]; view: (typeof views)[number] | null };

/** The first version has nothing to stand beside. Without a choice the width of the window decides. */
function VersionText({ parts, rows, view }: TextProps) {
  if (rows.length === 0 || view === "text") return <TextDiff parts={parts} />;
  if (view === "neben") return <SideBySide rows={rows} />;
  return (
    <>
      <div className="only-wide">
        <SideBySide rows={rows} />
      </div>
      <div className="only-narrow">
        <TextDiff parts={parts} />
      </div>
    </>
  );
}

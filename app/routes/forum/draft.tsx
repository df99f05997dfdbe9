import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DraftTarget } from "#app/features/forum/drafts/components/draft-list.tsx";
import { restoreVersion } from "#app/features/forum/drafts/draft-saving.server.ts";
import { type DraftVersion, readDraft } from "#app/features/forum/drafts/drafts.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = page((ctx, { params }) => readDraft(ctx, parseId(params.draftId)));

export const action = form({
  restore: intent(
    z.object({ versionId: z.coerce.number().int().positive() }),
    async (ctx, { versionId }, { params }) => {
      const draft = await restoreVersion(ctx, { draftId: parseId(params.draftId), versionId });
      return redirectTo(paths.resumeDraft({ ...draft, kind: draft.targetKind }));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "drafts.version.title") },
  { name: "robots", content: "noindex" },
];

export default function DraftPage() {
  const t = useT();
  const { draft, versions } = useLoaderData<typeof loader>();
  return (
    <div className="narrow drafts-page">
      <Crumbs trail={[{ label: t("drafts.mine"), to: paths.drafts() }]} />
      <header className="page-head">
        <h1>{t("drafts.version.title")}</h1>
        <p className="lead">
          <DraftTarget draft={draft} />
        </p>
      </header>
      <article className="card panel" aria-labelledby="current-version">
        <h2 id="current-version">
          {t("drafts.version.current")}
          <span className="faint">
            {" "}
            · <Time at={draft.updatedAt} /> · {draft.device}
          </span>
        </h2>
        <VersionText version={draft} />
        <p>
          <a className="btn small" href={paths.resumeDraft({ ...draft, kind: draft.targetKind })}>
            <Icon name="edit" />
            {t("drafts.resume")}
          </a>
        </p>
      </article>
      {versions.length === 0 ? <p className="muted">{t("drafts.version.none")}</p> : null}
      {versions.map((version) => (
        <article key={version.id} className="card panel" aria-labelledby={`version-${version.id}`}>
          <h2 id={`version-${version.id}`}>
            <Time at={version.writtenAt} />
            <span className="faint"> · {version.device}</span>
          </h2>
          <VersionText version={version} />
          <form method="post">
            <input type="hidden" name="versionId" value={version.id} />
            <button type="submit" className="btn small quiet" name="intent" value="restore">
              <Icon name="history" />
              {t("drafts.version.restore")}
            </button>
          </form>
        </article>
      ))}
    </div>
  );
}

function VersionText({ version }: { version: Pick<DraftVersion, "content"> }) {
  const t = useT();
  const { title, body } = version.content;
  return (
    <>
      {title ? (
        <p className="draft-title">
          <span className="visually-hidden">{t("drafts.version.field.title")}: </span>
          {title}
        </p>
      ) : null}
      <pre className="draft-text">{body}</pre>
    </>
  );
}

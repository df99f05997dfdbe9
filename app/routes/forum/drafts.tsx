import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DraftAct, DraftList } from "#app/features/forum/drafts/components/draft-list.tsx";
import { bringBackDraft, discardDraft } from "#app/features/forum/drafts/draft-saving.server.ts";
import { listDrafts } from "#app/features/forum/drafts/drafts.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

const idOf = (text: string | null) => (text && /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined);

export const loader = page(async (ctx, { url }) => {
  const { live, discarded } = await listDrafts(ctx);
  const deletedId = idOf(url.searchParams.get("geloescht"));
  return {
    live,
    discarded,
    /** Just deleted: the way back stands at the top. */
    deleted: discarded.find(({ id }) => id === deletedId) ?? null,
    isBack: url.searchParams.has("zurueck"),
  };
});

/** For app/comfort/drafts, which fills in what is on this device only. */
const resumeLinks = Object.fromEntries(
  ["ask", "answer", "comment", "edit"].map((kind) => [
    `data-${kind}`,
    paths.resumeDraft({ kind, targetId: "TARGET", clientId: "CLIENT" }),
  ]),
);

const ofDraft = z.object({ draftId: z.coerce.number().int().positive() });

export const action = form({
  delete: intent(
    ofDraft,
    async (ctx, input) => {
      await discardDraft(ctx, input);
      return redirectTo(paths.drafts({ deleted: input.draftId }));
    },
    limits.act,
  ),
  "bring-back": intent(
    ofDraft,
    async (ctx, input) => {
      await bringBackDraft(ctx, input);
      return redirectTo(paths.drafts({ back: input.draftId }));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "drafts.mine") },
  { name: "robots", content: "noindex" },
];

export default function DraftsPage() {
  const t = useT();
  const { live, discarded, deleted, isBack } = useLoaderData<typeof loader>();
  return (
    <div className="narrow drafts-page">
      <header className="page-head">
        <h1>{t("drafts.mine")}</h1>
        <p className="lead">{t("drafts.lead")}</p>
      </header>
      {deleted ? (
        <div className="notice draft-undo" role="status">
          <Icon name="check" />
          {t("drafts.deleted")}
          <DraftAct draftId={deleted.id} intent="bring-back" icon="undo" label={t("drafts.undo")} />
        </div>
      ) : null}
      {isBack ? (
        <p className="notice" role="status">
          <Icon name="check" />
          {t("drafts.restored")}
        </p>
      ) : null}
      <section
        className="drafts-device"
        aria-labelledby="device-only"
        hidden
        data-drafts-device=""
        {...resumeLinks}
      >
        <h2 id="device-only">{t("drafts.deviceOnly.title")}</h2>
        <p className="muted">{t("drafts.deviceOnly.lead")}</p>
        <ul className="draft-list" />
        <template>
          <li className="card panel">
            <p className="draft-title" data-title="" />
            <p className="draft-excerpt" data-text="" />
            <p>
              <a className="btn small" href={paths.drafts()}>
                <Icon name="edit" />
                {t("drafts.resume")}
              </a>
            </p>
          </li>
        </template>
      </section>
      {live.length > 0 ? (
        <DraftList drafts={live} />
      ) : (
        <section className="card">
          <Empty icon="edit" title={t("drafts.empty")}>
            <p>{t("drafts.empty.text")}</p>
            <p>
              <a className="btn" href={paths.ask()}>
                <Icon name="plus" />
                {t("site.ask")}
              </a>
            </p>
          </Empty>
        </section>
      )}
      {discarded.length > 0 ? (
        <section aria-labelledby="discarded">
          <h2 id="discarded">{t("drafts.discarded.title")}</h2>
          <p className="muted">{t("drafts.discarded.lead")}</p>
          <DraftList drafts={discarded} />
        </section>
      ) : null}
      <p className="faint">{t("drafts.keepDays")}</p>
    </div>
  );
}

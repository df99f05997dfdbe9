import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  ArchiveForm,
  SavedNotice,
  VersionList,
} from "#app/features/escalation/agents-tools/components/library-parts.tsx";
import { ChecklistForm } from "#app/features/escalation/checklists/components/checklist-form.tsx";
import { checklistFields, checklistIdFields } from "#app/features/escalation/checklists/fields.ts";
import {
  archiveChecklist,
  listChecklists,
  listChecklistVersions,
  saveChecklist,
} from "#app/features/escalation/checklists/library.server.ts";
import { canEditChecklists } from "#app/features/escalation/checklists/policy.ts";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { found, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const lists = await listChecklists(ctx);
  const asked = url.searchParams.get("liste");
  const chosen = asked ? found(lists.find(({ id }) => id === parseId(asked))) : null;
  const categories = await listCategories(ctx);
  return {
    lists,
    chosen,
    versions: chosen ? await listChecklistVersions(ctx, chosen.id) : [],
    categories: categories.map(({ id, name }) => ({ id, name })),
    mayEdit: canEditChecklists(ctx.actor),
    isSaved: url.searchParams.has("erledigt"),
  };
});

export const action = form({
  save: intent(
    checklistFields,
    async (ctx, input) =>
      redirectTo(`${paths.checklists({ id: await saveChecklist(ctx, input), isSaved: true })}#bearbeiten`),
    limits.act,
  ),
  archive: intent(
    checklistIdFields,
    async (ctx, input) => {
      await archiveChecklist(ctx, input);
      return redirectTo(paths.checklists({ isSaved: true }));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "checklists.title") },
  { name: "robots", content: "noindex" },
];

export default function ChecklistsPage() {
  const t = useT();
  const { lists, chosen, versions, categories, mayEdit, isSaved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <Crumbs trail={[{ label: t("admin.title"), to: paths.admin() }]} />
      <header className="page-head">
        <h1>{t("checklists.title")}</h1>
        <p className="lead">{t("checklists.lead")}</p>
      </header>
      {lists.length === 0 ? (
        <div className="card">
          <Empty icon="check-check" title={t("checklists.none")} />
        </div>
      ) : null}
      <ul className="checklist-cards">
        {lists.map((list) => (
          <li key={list.id} className="card panel">
            <h2>{list.title}</h2>
            <p className="faint">
              {list.isArchived ? t("textModules.archived") : (list.categoryName ?? t("checklists.byHand"))} ·{" "}
              {t("checklists.tickets", { count: list.ticketCount })}
            </p>
            <ul>
              {list.items.map((item) => (
                <li key={item.text}>
                  {item.text}
                  {item.isNeeded ? (
                    <span className="check-needed"> {t("checklists.panel.needed")}</span>
                  ) : null}
                </li>
              ))}
            </ul>
            {mayEdit ? (
              <a className="btn small quiet" href={`${paths.checklists({ id: list.id })}#bearbeiten`}>
                <Icon name="edit" />
                {t("textModules.edit")}
                <span className="visually-hidden"> {list.title}</span>
              </a>
            ) : null}
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <section className="card panel tool-form" id="bearbeiten" aria-labelledby="checklist-form-title">
          <h2 id="checklist-form-title">
            {chosen ? t("checklists.form.edit", { title: chosen.title }) : t("checklists.form.new")}
          </h2>
          {isSaved && !state ? <SavedNotice /> : null}
          <ChecklistForm
            key={chosen?.id ?? "new"}
            checklist={chosen}
            categories={categories}
            state={stateOf(state, "save")}
          />
          {chosen && !chosen.isArchived ? (
            <ArchiveForm name="checklistId" id={chosen.id} isArchived={false} />
          ) : null}
          <VersionList versions={versions}>
            {({ values }) => (
              <p>
                <b>{values.title}</b>: {values.items.map(({ text }) => text).join(" · ")}
              </p>
            )}
          </VersionList>
        </section>
      ) : null}
    </>
  );
}

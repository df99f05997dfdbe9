import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ArchiveForm, SavedNotice } from "#app/features/escalation/agents-tools/components/library-parts.tsx";
import { LibraryTable } from "#app/features/escalation/text-modules/components/library-table.tsx";
import { ModuleForm } from "#app/features/escalation/text-modules/components/module-form.tsx";
import { ModuleHistory } from "#app/features/escalation/text-modules/components/module-history.tsx";
import { moduleFields, moduleIdFields } from "#app/features/escalation/text-modules/fields.ts";
import {
  listLibrary,
  listModuleVersions,
  saveModule,
  setModuleArchived,
} from "#app/features/escalation/text-modules/library.server.ts";
import { scopesOf } from "#app/features/escalation/text-modules/policy.ts";
import { searchModules } from "#app/features/escalation/text-modules/search.ts";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { found, unauthenticated } from "#app/platform/errors.ts";
import { Empty } from "#app/ui/empty.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const modules = await listLibrary(ctx);
  const asked = url.searchParams.get("baustein");
  const chosen = asked ? found(modules.find(({ id }) => id === parseId(asked))) : null;
  const search = (url.searchParams.get("suche") ?? "").slice(0, 80);
  const categories = await listCategories(ctx);
  return {
    modules: searchModules(modules, search),
    search,
    chosen,
    versions: chosen ? await listModuleVersions(ctx, chosen.id) : [],
    categories: categories.map(({ id, name }) => ({ id, name })),
    scopes: scopesOf(ctx.actor),
    isSaved: url.searchParams.has("erledigt"),
  };
});

export const action = form({
  save: intent(
    moduleFields,
    async (ctx, input) =>
      redirectTo(`${paths.textModules({ id: await saveModule(ctx, input), isSaved: true })}#bearbeiten`),
    limits.act,
  ),
  archive: intent(
    moduleIdFields,
    async (ctx, { moduleId }) => {
      await setModuleArchived(ctx, { moduleId, isArchived: true });
      return redirectTo(paths.textModules({ id: moduleId, isSaved: true }));
    },
    limits.act,
  ),
  revive: intent(
    moduleIdFields,
    async (ctx, { moduleId }) => {
      await setModuleArchived(ctx, { moduleId, isArchived: false });
      return redirectTo(paths.textModules({ id: moduleId, isSaved: true }));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "textModules.title") },
  { name: "robots", content: "noindex" },
];

export default function TextModulesPage() {
  const t = useT();
  const { modules, search, chosen, versions, categories, scopes, isSaved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  return (
    <>
      <header className="page-head row between">
        <div>
          <h1>{t("textModules.title")}</h1>
          <p className="lead">{t("textModules.lead")}</p>
        </div>
        <p className="row">
          <a className="btn quiet" href={paths.macros()}>
            <Icon name="sparkles" />
            {t("macros.title")}
          </a>
          <a className="btn quiet" href={`${paths.textModules()}#bearbeiten`}>
            <Icon name="plus" />
            {t("textModules.new")}
          </a>
        </p>
      </header>
      <search>
        <form method="get" className="module-search">
          <label htmlFor="module-search">{t("textModules.searchLabel")}</label>
          <div className="module-picker-row">
            <input id="module-search" type="search" name="suche" className="input" defaultValue={search} />
            <button type="submit" className="btn small quiet">
              <Icon name="search" />
              {t("textModules.search")}
            </button>
          </div>
        </form>
      </search>
      {modules.length > 0 ? (
        <LibraryTable modules={modules} chosen={chosen?.id ?? null} />
      ) : (
        <div className="card">
          <Empty icon="search" title={t("textModules.none")} />
        </div>
      )}
      <section className="card panel tool-form" id="bearbeiten" aria-labelledby="module-form-title">
        <h2 id="module-form-title">{useHeading(chosen)}</h2>
        {isSaved && !state ? <SavedNotice /> : null}
        {chosen && !chosen.mayEdit ? (
          <p className="module-text">{chosen.body}</p>
        ) : (
          <ModuleForm
            key={chosen?.id ?? "new"}
            module={chosen}
            categories={categories}
            scopes={scopes}
            state={stateOf(state, "save")}
          />
        )}
        {chosen?.mayEdit ? (
          <ArchiveForm name="moduleId" id={chosen.id} isArchived={chosen.isArchived} />
        ) : null}
        {chosen ? <ModuleHistory module={chosen} versions={versions} /> : null}
      </section>
    </>
  );
}

function useHeading(chosen: { title: string; mayEdit: boolean } | null): string {
  const t = useT();
  if (!chosen) return t("textModules.form.new");
  return t(chosen.mayEdit ? "textModules.form.edit" : "textModules.form.look", { title: chosen.title });
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  ArchiveForm,
  SavedNotice,
  VersionList,
} from "#app/features/escalation/agents-tools/components/library-parts.tsx";
import { listAddable } from "#app/features/escalation/checklists/library.server.ts";
import { MacroForm } from "#app/features/escalation/macros/components/macro-form.tsx";
import { macroFields, macroIdFields } from "#app/features/escalation/macros/fields.ts";
import {
  archiveMacro,
  listMacros,
  listMacroVersions,
  saveMacro,
} from "#app/features/escalation/macros/library.server.ts";
import { macroScope } from "#app/features/escalation/macros/policy.ts";
import { listLibrary } from "#app/features/escalation/text-modules/library.server.ts";
import { listCategories } from "#app/features/forum/categories.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { found, unauthenticated } from "#app/platform/errors.ts";
import { Empty } from "#app/ui/empty.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { Time } from "#app/ui/time.tsx";

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const macros = await listMacros(ctx);
  const asked = url.searchParams.get("makro");
  const chosen = asked ? found(macros.find(({ id }) => id === parseId(asked))) : null;
  const [modules, checklists, categories, versions] = await Promise.all([
    listLibrary(ctx),
    listAddable(ctx),
    listCategories(ctx),
    chosen ? listMacroVersions(ctx, chosen.id) : [],
  ]);
  return {
    macros,
    chosen,
    versions,
    choices: {
      // A personal module would be nobody else's.
      modules: modules
        .filter(({ isArchived, belongs }) => !isArchived && belongs !== "own")
        .map(({ id, title }) => ({ id, name: title })),
      checklists: checklists.map(({ id, title }) => ({ id, name: title })),
      categories: categories.map(({ id, name }) => ({ id, name })),
    },
    mayMake: macroScope(ctx.actor) !== null,
    isSaved: url.searchParams.has("erledigt"),
  };
});

export const action = form({
  save: intent(
    macroFields,
    async (ctx, input) =>
      redirectTo(`${paths.macros({ id: await saveMacro(ctx, input), isSaved: true })}#bearbeiten`),
    limits.act,
  ),
  archive: intent(
    macroIdFields,
    async (ctx, input) => {
      await archiveMacro(ctx, input);
      return redirectTo(paths.macros({ isSaved: true }));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "macros.title") },
  { name: "robots", content: "noindex" },
];

type Data = Awaited<ReturnType<typeof loader>>;

export default function MacrosPage() {
  const t = useT();
  const { macros, chosen, versions, choices, mayMake, isSaved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const mayEdit = chosen ? chosen.mayEdit : mayMake;
  return (
    <>
      <header className="page-head">
        <h1>{t("macros.title")}</h1>
        <p className="lead">{t("macros.lead")}</p>
      </header>
      <div className="card">
        {macros.length > 0 ? (
          <MacroTable macros={macros} chosen={chosen?.id ?? null} />
        ) : (
          <Empty icon="sparkles" title={t("macros.none")} />
        )}
      </div>
      {mayEdit ? (
        <section className="card panel tool-form" id="bearbeiten" aria-labelledby="macro-form-title">
          <h2 id="macro-form-title">
            {chosen ? t("macros.form.edit", { name: chosen.name }) : t("macros.form.new")}
          </h2>
          {isSaved && !state ? <SavedNotice /> : null}
          <MacroForm
            key={chosen?.id ?? "new"}
            macro={chosen}
            choices={choices}
            state={stateOf(state, "save")}
          />
          {chosen && !chosen.isArchived ? (
            <ArchiveForm name="macroId" id={chosen.id} isArchived={false} />
          ) : null}
          <VersionList versions={versions}>
            {({ name, steps }) => (
              <p>
                <b>{name}</b>: {steps.map((step) => t(`macros.step.${step.do}`)).join(" → ")}
              </p>
            )}
          </VersionList>
        </section>
      ) : null}
    </>
  );
}

function MacroTable({ macros, chosen }: { macros: Data["macros"]; chosen: number | null }) {
  const t = useT();
  return (
    <TableScroll label={t("macros.caption")}>
      <table className="rules module-table">
        <caption className="visually-hidden">{t("macros.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("macros.column.name")}</th>
            <th scope="col">{t("macros.column.steps")}</th>
            <th scope="col">{t("textModules.column.belongs")}</th>
            <th scope="col">{t("macros.column.used")}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {macros.map((macro) => (
            <tr key={macro.id} className={macro.id === chosen ? "chosen" : undefined}>
              <th scope="row">
                {macro.name}
                {macro.isArchived ? <span className="faint">{t("textModules.archived")}</span> : null}
              </th>
              <td>{macro.steps.map((step) => t(`macros.step.${step.do}`)).join(" → ")}</td>
              <td>
                {macro.regionName
                  ? t("textModules.belongs.team", { region: macro.regionName })
                  : t("textModules.belongs.all")}
              </td>
              <td>
                {t("textModules.used", { count: macro.runCount })}{" "}
                {t("textModules.users", { count: macro.userCount })}
                {macro.lastRunAt ? (
                  <span className="faint">
                    <Time at={macro.lastRunAt} />
                  </span>
                ) : null}
              </td>
              <td>
                {macro.mayEdit ? (
                  <a className="btn quiet small" href={`${paths.macros({ id: macro.id })}#bearbeiten`}>
                    {t("textModules.edit")}
                    <span className="visually-hidden"> {macro.name}</span>
                  </a>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

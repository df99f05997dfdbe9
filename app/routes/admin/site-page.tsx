import type { MetaFunction } from "@remix-run/node";
import { data, useActionData, useLoaderData } from "@remix-run/react";
import { SitePageHistory } from "#app/features/admin/components/site-page-history.tsx";
import { canConfigureSite } from "#app/features/admin/policy.ts";
import { isSitePageName, type SitePageName } from "#app/features/admin/site-page.ts";
import { languageField, sitePageFields, sitePageLimits } from "#app/features/admin/site-page-form.ts";
import { readSitePageEditor, renderPage, saveSitePage } from "#app/features/admin/site-pages.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { languages } from "#app/i18n/locale.ts";
import { assertAllowed, notFound, unauthenticated } from "#app/platform/errors.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { FormAlert, TextArea, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

function pageName(params: Record<string, string | undefined>): SitePageName {
  if (!isSitePageName(params.page)) throw notFound();
  return params.page;
}

export const loader = page(async (ctx, { params, url }) => {
  if (ctx.actor.kind === "guest") throw unauthenticated();
  const version = url.searchParams.get("fassung");
  const editor = await readSitePageEditor(ctx, {
    name: pageName(params),
    language: languageField.catch("de").parse(url.searchParams.get("sprache")),
    versionId: version === null ? null : parseId(version),
  });
  return { ...editor, isSaved: url.searchParams.has("erledigt") };
});

type PageState = FormState & { previewHtml?: string };

export const action = form({
  save: intent(
    sitePageFields,
    async (ctx, fields, { params }) => {
      const name = pageName(params);
      await saveSitePage(ctx, { name, ...fields });
      return redirectTo(paths.adminSitePage(name, fields.language, { isSaved: true }));
    },
    limits.act,
  ),
  preview: intent(
    sitePageFields,
    async (ctx, { body, note, seenId }) => {
      assertAllowed(canConfigureSite(ctx.actor), notFound);
      return data<PageState>({
        intent: "preview",
        status: 200,
        values: { body, note, seenId: seenId === null ? "" : String(seenId) },
        errors: {},
        message: null,
        previewHtml: renderPage(body),
      });
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "pages.admin.title") }];

export default function AdminSitePage() {
  const t = useT();
  const { page, versions, shown, isSaved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as PageState | undefined;
  const previewHtml = state?.previewHtml ?? shown?.bodyHtml;
  return (
    <div className="narrow">
      <Crumbs
        trail={[
          { label: t("admin.title"), to: paths.admin() },
          { label: t("pages.admin.title"), to: paths.adminSitePages() },
        ]}
      />
      <header className="page-head">
        <h1>{t(`pages.${page.name}`)}</h1>
      </header>
      <nav className="tabs" aria-label={t("pages.admin.page")}>
        {languages.map((language) => (
          <a
            key={language}
            href={paths.adminSitePage(page.name, language)}
            aria-current={language === page.language ? "page" : undefined}
          >
            {t("pages.admin.language", { language })}
          </a>
        ))}
      </nav>
      {isSaved && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t("pages.saved")}
        </p>
      ) : null}
      {page.hasGaps ? (
        <p className="notice waiting">
          <Icon name="warning" />
          {t("pages.gaps")}
        </p>
      ) : null}
      {shown && !state ? <p className="notice">{t("pages.history.shown")}</p> : null}
      <form method="post" className="card panel">
        <FormAlert state={state} />
        <input type="hidden" name="language" value={page.language} />
        <input type="hidden" name="seenId" value={state?.values.seenId ?? versions[0]?.id ?? ""} />
        <TextArea
          name="body"
          label={t("pages.form.body")}
          hint={t("pages.form.hint")}
          state={state}
          defaultValue={shown?.body ?? page.body}
          rows={22}
          maxLength={sitePageLimits.bodyMax}
          required
        />
        <TextField
          name="note"
          label={t("pages.form.note")}
          hint={t("pages.form.noteHint")}
          state={state}
          maxLength={sitePageLimits.note}
          isOptional
        />
        <p className="row">
          <button type="submit" className="btn" name="intent" value="save">
            <Icon name="check" />
            {t("pages.form.save")}
          </button>
          <button
            type="submit"
            className="btn quiet"
            name="intent"
            value="preview"
            formAction={`${paths.adminSitePage(page.name, page.language)}#vorschau`}
          >
            <Icon name="eye" />
            {t("pages.form.preview")}
          </button>
        </p>
      </form>
      {previewHtml ? (
        <section className="card panel" id="vorschau" aria-labelledby="preview-title">
          <h2 id="preview-title">{t("pages.preview.title")}</h2>
          <div className="prose" dangerouslySetInnerHTML={{ __html: previewHtml }} />
        </section>
      ) : null}
      <SitePageHistory page={page} versions={versions} />
    </div>
  );
}

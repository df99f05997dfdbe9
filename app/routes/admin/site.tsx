import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SiteChanges } from "#app/features/admin/components/site-changes.tsx";
import { SiteForm } from "#app/features/admin/components/site-form.tsx";
import { siteSchema } from "#app/features/admin/site-forms.ts";
import { readSiteSettings, updateSiteSettings } from "#app/features/admin/site-settings.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => ({
  ...(await readSiteSettings(ctx)),
  isSaved: url.searchParams.has("erledigt"),
}));

export const action = form({
  site: intent(
    siteSchema,
    async (ctx, input) => {
      await updateSiteSettings(ctx, input);
      return redirectTo(paths.adminSite(true));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "administration.site.title") }];

export default function AdminSitePage() {
  const t = useT();
  const { site, changes, isSaved } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "site");
  return (
    <div className="narrow admin-site">
      <Crumbs trail={[{ label: t("admin.title"), to: paths.admin() }]} />
      <h1>{t("administration.site.title")}</h1>
      <p className="lead">{t("administration.site.lead")}</p>
      {isSaved && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t("administration.site.saved")}
        </p>
      ) : null}
      <SiteForm site={site} state={state} />
      <SiteChanges changes={changes} />
    </div>
  );
}

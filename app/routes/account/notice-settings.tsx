import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { PreferencesForm } from "#app/features/notifications/components/preferences-form.tsx";
import { readPreferences, savePreferences } from "#app/features/notifications/preferences.server.ts";
import { preferencesSchema } from "#app/features/notifications/preferences-fields.ts";
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
  preferences: await readPreferences(ctx),
  isSaved: url.searchParams.has("erledigt"),
}));

export const action = form({
  preferences: intent(
    preferencesSchema,
    async (ctx, input) => {
      await savePreferences(ctx, input);
      return redirectTo(paths.noticeSettings("ja"));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "told.title") },
  { name: "robots", content: "noindex" },
];

export default function NoticeSettingsPage() {
  const t = useT();
  const { preferences, isSaved } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "preferences");
  return (
    <>
      <Crumbs trail={[{ label: t("accounts.settings.title"), to: paths.settings() }]} />
      <div className="told-page">
        <h1>{t("told.title")}</h1>
        <p className="lead">{t("told.lead")}</p>
        {isSaved && !state ? (
          <p className="notice solved" role="status">
            <Icon name="check" />
            {t("accounts.settings.saved")}
          </p>
        ) : null}
        <PreferencesForm {...preferences} state={state} />
      </div>
    </>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { passwordField } from "#app/features/accounts/forms.ts";
import { readLeaving, requestDeletion } from "#app/features/admin/account-deletion.server.ts";
import { DeletionForm } from "#app/features/admin/components/deletion-form.tsx";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx) => readLeaving(ctx));

export const action = form({
  delete: intent(
    z.object({
      password: passwordField,
      when: z.enum(["spaeter", "sofort"], "errors.field.choice"),
      removesQuestions: z.literal("ja").optional(),
    }),
    async (ctx, { password, when, removesQuestions }) => {
      const isAtOnce = when === "sofort";
      await requestDeletion(ctx, { password, isAtOnce, removesQuestions: removesQuestions === "ja" });
      return redirectTo(paths.goodbye(isAtOnce));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "ownData.delete.title") }];

export default function DeleteAccountPage() {
  const t = useT();
  const leaving = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "delete");
  return (
    <div className="narrow">
      <Crumbs trail={[{ label: t("accounts.settings.title"), to: paths.settings("daten") }]} />
      <header className="page-head">
        <h1>{t("ownData.delete.title")}</h1>
      </header>
      {leaving.why ? (
        <p className="notice">{t(`ownData.error.${leaving.why}`)}</p>
      ) : (
        <DeletionForm leaving={leaving} state={state} />
      )}
    </div>
  );
}

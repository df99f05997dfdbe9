import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { readCustomerNumbers, updateCustomerNumbers } from "#app/features/admin/customer-numbers.server.ts";
import { CustomerNumbersForm } from "#app/features/vault/components/customer-numbers-form.tsx";
import { masksField } from "#app/features/vault/masks-form.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => ({
  masks: await readCustomerNumbers(ctx),
  isSaved: url.searchParams.has("erledigt"),
}));

const fields = z.object({ masks: masksField, sample: z.string().max(5_000).default("") });

export const action = form({
  save: intent(
    fields,
    async (ctx, { masks }) => {
      await updateCustomerNumbers(ctx, masks);
      return redirectTo(paths.customerNumbers(true));
    },
    limits.act,
  ),
  /** Shows what would be caught; nothing is stored. */
  try: intent(
    fields,
    async (ctx, { masks, sample }) => {
      await readCustomerNumbers(ctx);
      const values = { masks: masks.join("\n"), sample };
      const state: FormState = { intent: "try", status: 200, values, errors: {}, message: null };
      return data(state);
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "vault.admin.title") }];

export default function CustomerNumbersPage() {
  const t = useT();
  const { masks, isSaved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as FormState | undefined;
  return (
    <div className="narrow admin-site">
      <Crumbs trail={[{ label: t("admin.title"), to: paths.admin() }]} />
      <h1>{t("vault.admin.title")}</h1>
      <p className="lead">{t("vault.admin.lead")}</p>
      {isSaved && !state ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t("vault.admin.saved")}
        </p>
      ) : null}
      <CustomerNumbersForm masks={masks} state={state} />
    </div>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailField } from "#app/features/accounts/forms.ts";
import { requestPasswordReset } from "#app/features/accounts/password-reset.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

export const loader = page(async (_ctx, { url }) => ({ isSent: url.searchParams.get("gesendet") === "ja" }));

export const action = form({
  request: intent(
    z.object({ email: emailField }),
    async (ctx, input) => {
      await requestPasswordReset(ctx, input);
      return redirectTo(paths.forgotPasswordSent());
    },
    limits.mailPerAddress,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "accounts.forgot.title") }];

export default function ForgotPasswordPage() {
  const t = useT();
  const state = stateOf(useActionData<typeof action>(), "request");
  const { isSent } = useLoaderData<typeof loader>();
  if (isSent && !state) return <Sent />;
  return (
    <div className="narrow account-page">
      <h1>{t("accounts.forgot.title")}</h1>
      <p className="lead">{t("accounts.forgot.lead")}</p>
      <form method="post" action={paths.forgotPassword()} className="card account-form">
        <FormAlert state={state} />
        <TextField
          name="email"
          type="email"
          label={t("accounts.field.email")}
          state={state}
          autoComplete="username"
          inputMode="email"
          required
        />
        <p className="row between">
          <button type="submit" className="btn" name="intent" value="request">
            <Icon name="send" />
            {t("accounts.forgot.button")}
          </button>
          <a className="tap" href={paths.login()}>
            {t("accounts.signUp.toLogin")}
          </a>
        </p>
      </form>
    </div>
  );
}

/** The same whether there is such an account or not. */
function Sent() {
  const t = useT();
  const { isDemo } = useReader();
  return (
    <div className="narrow account-page">
      <Icon name="mail-check" className="page-icon" />
      <h1>{t("accounts.forgot.sentTitle")}</h1>
      <p className="lead">{t("accounts.forgot.sent")}</p>
      <p>{t("accounts.forgot.sentNothing")}</p>
      <p className="row">
        <a className="btn quiet" href={paths.forgotPassword()}>
          {t("accounts.forgot.again")}
        </a>
        {isDemo ? (
          <a className="btn quiet" href={paths.demoMailbox()}>
            {t("accounts.sent.toMailbox")}
          </a>
        ) : null}
      </p>
    </div>
  );
}

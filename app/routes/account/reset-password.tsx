import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeadLink } from "#app/features/accounts/components/dead-link.tsx";
import { newPasswordField } from "#app/features/accounts/forms.ts";
import { readPasswordReset, resetPassword } from "#app/features/accounts/password-reset.server.ts";
import { passwordLimits } from "#app/features/accounts/password-rules.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { PasswordField } from "#app/ui/password-field.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** Shows only; mail scanners open every link. */
export const loader = page(async (ctx, { params }) => {
  const account = await readPasswordReset(ctx, params.token ?? "");
  return data({ account }, { status: account ? 200 : 410 });
});

export const action = form({
  reset: intent(
    z.object({ password: newPasswordField }),
    async (ctx, { password }, { params, request, setCookie }) => {
      const secret = params.token ?? "";
      const cookie = await resetPassword(ctx, {
        secret,
        password,
        userAgent: request.headers.get("User-Agent"),
      });
      // Used meanwhile: the page says so.
      if (!cookie) return redirectTo(paths.resetPassword(secret));
      setCookie(cookie);
      return redirectTo(paths.settings("passwort", "passwort"));
    },
    limits.tokenPerAddress,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "accounts.reset.title") },
  { name: "robots", content: "noindex" },
];

export default function ResetPasswordPage() {
  const t = useT();
  const { account } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "reset");
  if (!account) {
    return (
      <DeadLink title={t("accounts.reset.invalidTitle")} text={t("accounts.reset.invalid")}>
        <a className="btn" href={paths.forgotPassword()}>
          <Icon name="mail" />
          {t("accounts.reset.again")}
        </a>
      </DeadLink>
    );
  }
  return (
    <div className="narrow account-page">
      <h1>{t("accounts.reset.title")}</h1>
      <p className="lead">{t("accounts.reset.text")}</p>
      <form method="post" className="card account-form">
        <FormAlert state={state} />
        {/* Tells password managers whose password it is. */}
        <input
          className="visually-hidden"
          type="email"
          name="username"
          value={account.email}
          autoComplete="username"
          aria-label={t("accounts.field.email")}
          tabIndex={-1}
          readOnly
        />
        <PasswordField
          name="password"
          label={t("accounts.field.newPassword")}
          hint={t("accounts.field.passwordHint")}
          state={state}
          autoComplete="new-password"
          minLength={passwordLimits.min}
          maxLength={passwordLimits.max}
        />
        <button type="submit" className="btn" name="intent" value="reset">
          <Icon name="key" />
          {t("accounts.reset.button")}
        </button>
      </form>
    </div>
  );
}

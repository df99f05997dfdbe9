import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailField, passwordField } from "#app/features/accounts/forms.ts";
import { logIn } from "#app/features/accounts/login.server.ts";
import { LoginCards } from "#app/features/demo/components/login-cards.tsx";
import { demoLogins } from "#app/features/demo/logins.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, safeNext } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { env } from "#app/platform/env.server.ts";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { PasswordField } from "#app/ui/password-field.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => {
  const next = safeNext(url.searchParams.get("weiter"));
  if (ctx.actor.kind === "user") throw redirect(next, 303);
  return { next, logins: env().isDemo ? demoLogins : [] };
});

export const action = form({
  login: intent(
    z.object({ email: emailField, password: passwordField }),
    async (ctx, input, { request, url, setCookie }) => {
      setCookie(await logIn(ctx, { ...input, userAgent: request.headers.get("User-Agent") }));
      return redirectTo(safeNext(url.searchParams.get("weiter")));
    },
    limits.loginPerAddress,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "accounts.login.title") }];

export default function LoginPage() {
  const t = useT();
  const { next, logins } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "login");
  return (
    <>
      <div className="narrow account-page">
        <h1>{t("accounts.login.title")}</h1>
        {next !== "/" ? <p className="lead">{t("accounts.login.continue")}</p> : null}
        <form method="post" className="card account-form">
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
          <PasswordField
            name="password"
            label={t("accounts.field.password")}
            state={state}
            autoComplete="current-password"
          />
          <p className="row between">
            <button type="submit" className="btn" name="intent" value="login">
              <Icon name="key" />
              {t("accounts.login.button")}
            </button>
            <a className="tap" href={paths.forgotPassword()}>
              {t("accounts.login.forgot")}
            </a>
          </p>
        </form>
        <p className="account-other">
          {t("accounts.login.noAccount")}{" "}
          <a className="tap" href={paths.signUp(next)}>
            {t("accounts.login.toSignUp")}
          </a>
        </p>
      </div>
      {logins.length > 0 ? (
        <section aria-labelledby="demo-logins">
          <h2 id="demo-logins">{t("site.demoAccounts")}</h2>
          <p className="muted">{t("accounts.demo.loginLead")}</p>
          <LoginCards logins={logins} next={next} />
        </section>
      ) : null}
    </>
  );
}

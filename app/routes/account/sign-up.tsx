import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import {
  accountLimits,
  displayNameField,
  emailField,
  newPasswordField,
  postcodeField,
} from "#app/features/accounts/forms.ts";
import { passwordLimits } from "#app/features/accounts/password-rules.ts";
import { PersonalDataCatch, PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { signUpPublicly } from "#app/features/vault/public-profile.server.ts";
import { takePrivateChoices } from "#app/features/vault/public-text.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, safeNext } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
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
  return { next };
});

export const action = form(
  {
    "sign-up": intent(
      z.object({
        displayName: displayNameField,
        email: emailField,
        password: newPasswordField,
        postcode: postcodeField,
      }),
      async (ctx, input, { url }) => {
        await signUpPublicly(ctx, { ...input, next: safeNext(url.searchParams.get("weiter")) });
        return redirectTo(paths.signUpSent());
      },
      limits.signUpPerAddress,
    ),
  },
  { takeChoices: takePrivateChoices },
);

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "accounts.signUp.title") }];

export default function SignUpPage() {
  const t = useT();
  const { next } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "sign-up");
  return (
    <div className="narrow account-page">
      <h1>{t("accounts.signUp.title")}</h1>
      <p className="lead">{t("accounts.signUp.lead")}</p>
      <form method="post" className="card account-form">
        <FormAlert state={state} />
        <TextField
          name="displayName"
          label={t("accounts.field.displayName")}
          hint={t("accounts.field.displayNameHint")}
          state={state}
          autoComplete="nickname"
          minLength={accountLimits.nameMin}
          maxLength={accountLimits.nameMax}
          required
        />
        <TextField
          name="email"
          type="email"
          label={t("accounts.field.email")}
          hint={t("accounts.signUp.emailHint")}
          state={state}
          autoComplete="username"
          inputMode="email"
          maxLength={accountLimits.emailMax}
          required
        />
        <PasswordField
          name="password"
          label={t("accounts.field.password")}
          hint={t("accounts.field.passwordHint")}
          state={state}
          autoComplete="new-password"
          minLength={passwordLimits.min}
          maxLength={passwordLimits.max}
        />
        <TextField
          name="postcode"
          label={t("accounts.field.postcode")}
          hint={t("accounts.field.postcodeHint")}
          className="short"
          state={state}
          autoComplete="postal-code"
          inputMode="numeric"
          pattern="\d{5}"
          maxLength={5}
          isOptional
        />
        <PersonalDataCatch fields={["displayName"]} state={state} />
        <button type="submit" className="btn" name="intent" value="sign-up">
          <Icon name="user-check" />
          {t("accounts.signUp.button")}
        </button>
      </form>
      <PersonalDataParts />
      <p className="account-other">
        {t("accounts.signUp.haveAccount")}{" "}
        <a className="tap" href={paths.login(next)}>
          {t("accounts.signUp.toLogin")}
        </a>
      </p>
    </div>
  );
}

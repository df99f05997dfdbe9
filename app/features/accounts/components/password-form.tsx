import { FormAlert } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { passwordLimits } from "../password-rules.ts";

export function PasswordForm({ email, state }: { email: string | null; state: FormState | undefined }) {
  const t = useT();
  return (
    <form method="post" action={paths.settings("passwort")}>
      <FormAlert state={state} />
      <p className="muted">{t("accounts.settings.passwordText")}</p>
      {/* Tells password managers whose password it is. */}
      <input
        className="visually-hidden"
        type="email"
        name="username"
        value={email ?? ""}
        autoComplete="username"
        aria-label={t("accounts.field.email")}
        tabIndex={-1}
        readOnly
      />
      <PasswordField
        name="currentPassword"
        label={t("accounts.field.currentPassword")}
        state={state}
        autoComplete="current-password"
      />
      <PasswordField
        name="newPassword"
        label={t("accounts.field.newPassword")}
        hint={t("accounts.field.passwordHint")}
        state={state}
        autoComplete="new-password"
        minLength={passwordLimits.min}
        maxLength={passwordLimits.max}
      />
      <button type="submit" className="btn" name="intent" value="password">
        <Icon name="key" />
        {t("accounts.settings.passwordButton")}
      </button>
    </form>
  );
}

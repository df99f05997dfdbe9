import { FormAlert, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { PasswordField } from "#app/ui/password-field.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { accountLimits } from "../forms.ts";

type Props = {
  email: string;
  isDemo: boolean;
  /** The mailbox refuses our mails. */
  isStopped: boolean;
  /** A link to confirm it again has just been sent. */
  isResent: boolean;
  state: FormState | undefined;
  resendState: FormState | undefined;
};

/** The own address, what is wrong with it, and how to change it: by a link to the new one. */
export function EmailForm({ email, isDemo, isStopped, isResent, state, resendState }: Props) {
  const t = useT();
  return (
    <>
      {isStopped ? <Stopped email={email} isResent={isResent} state={resendState} /> : null}
      <p className="muted">{t("told.email.now", { email })}</p>
      {isDemo ? (
        <p className="muted">{t("told.email.demo")}</p>
      ) : (
        <form method="post" action={paths.settings("email")}>
          <FormAlert state={state} />
          <TextField
            type="email"
            name="email"
            label={t("told.email.new")}
            hint={t("told.email.newHint")}
            autoComplete="email"
            maxLength={accountLimits.emailMax}
            required
            state={state}
          />
          <PasswordField
            name="currentPassword"
            idPrefix="email"
            label={t("accounts.field.currentPassword")}
            state={state}
            autoComplete="current-password"
          />
          <button type="submit" className="btn" name="intent" value="email">
            <Icon name="mail" />
            {t("told.email.button")}
          </button>
        </form>
      )}
    </>
  );
}

function Stopped({
  email,
  isResent,
  state,
}: {
  email: string;
  isResent: boolean;
  state: FormState | undefined;
}) {
  const t = useT();
  return (
    <section className="notice alarm">
      <Icon name="warning" />
      <div className="stack">
        <div>
          <p>
            <strong>{t("told.trouble.title")}</strong>
          </p>
          <p>{t("told.trouble.text", { email })}</p>
        </div>
        <FormAlert state={state} />
        {isResent && !state ? (
          <p role="status">{t("told.trouble.sent", { email })}</p>
        ) : (
          <form method="post" action={paths.settings("email")}>
            <button type="submit" className="btn quiet" name="intent" value="resend">
              {t("told.trouble.again")}
            </button>
          </form>
        )}
      </div>
    </section>
  );
}

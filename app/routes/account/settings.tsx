import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactNode } from "react";
import { z } from "zod";
import { EmailForm } from "#app/features/accounts/components/email-form.tsx";
import { PasswordForm } from "#app/features/accounts/components/password-form.tsx";
import { ProfileForm } from "#app/features/accounts/components/profile-form.tsx";
import { SessionList } from "#app/features/accounts/components/session-list.tsx";
import { requestEmailChange } from "#app/features/accounts/email-change.server.ts";
import {
  aboutField,
  displayNameField,
  emailField,
  newPasswordField,
  passwordField,
  postcodeField,
} from "#app/features/accounts/forms.ts";
import { readOwnTrouble } from "#app/features/accounts/mail-troubles.server.ts";
import { changePassword } from "#app/features/accounts/password-reset.server.ts";
import { readOwnProfile } from "#app/features/accounts/profile.server.ts";
import { endOthersOfOwn, endSessionById, listOwnSessions } from "#app/features/accounts/sessions.server.ts";
import { resendVerification } from "#app/features/accounts/verification.server.ts";
import { keepAccount } from "#app/features/admin/account-deletion.server.ts";
import { OwnDataBox } from "#app/features/admin/components/own-data-box.tsx";
import { listOwnExports, requestExport } from "#app/features/admin/data-exports.server.ts";
import { pauseCalls, readOwnCalls } from "#app/features/escalation/last-calls/call-pauses.server.ts";
import { OwnCallsForm } from "#app/features/escalation/last-calls/components/own-calls.tsx";
import { PersonalDataCatch, PersonalDataParts } from "#app/features/vault/components/personal-data-catch.tsx";
import { saveOwnProfile } from "#app/features/vault/public-profile.server.ts";
import { takePrivateChoices } from "#app/features/vault/public-text.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { languages } from "#app/i18n/locale.ts";
import type { MessageKey } from "#app/i18n/t.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => {
  const profile = await readOwnProfile(ctx);
  const [sessions, trouble, calls, copies] = await Promise.all([
    listOwnSessions(ctx),
    readOwnTrouble(ctx),
    readOwnCalls(ctx),
    listOwnExports(ctx),
  ]);
  const saved = url.searchParams.get("erledigt");
  return { profile, sessions, isStopped: trouble !== null, calls, copies, saved };
});

export const action = form(
  {
    profile: intent(
      z.object({
        displayName: displayNameField,
        postcode: postcodeField,
        about: aboutField,
        locale: z.enum(languages, "errors.field.choice"),
      }),
      async (ctx, input) => {
        await saveOwnProfile(ctx, input);
        return redirectTo(paths.settings("profil", "profil"));
      },
      limits.act,
    ),
    password: intent(
      z.object({ currentPassword: passwordField, newPassword: newPasswordField }),
      async (ctx, input) => {
        await changePassword(ctx, input);
        return redirectTo(paths.settings("passwort", "passwort"));
      },
      limits.act,
    ),
    "end-session": intent(
      z.object({ sessionId: z.string().regex(/^[0-9a-f]{64}$/) }),
      async (ctx, { sessionId }) => {
        await endSessionById(ctx, sessionId);
        return redirectTo(paths.settings("geraete", "geraet"));
      },
      limits.act,
    ),
    "end-others": intent(
      z.object({}),
      async (ctx) => {
        await endOthersOfOwn(ctx);
        return redirectTo(paths.settings("geraete", "geraet"));
      },
      limits.act,
    ),
    email: intent(
      z.object({ email: emailField, currentPassword: passwordField }),
      async (ctx, input) => {
        await requestEmailChange(ctx, input);
        return redirectTo(paths.settings("email", "neue-adresse"));
      },
      limits.act,
    ),
    "pause-calls": intent(
      z.object({ isPaused: z.enum(["ja", "nein"], "errors.field.choice") }),
      async (ctx, { isPaused }) => {
        await pauseCalls(ctx, { isPaused: isPaused === "ja" });
        return redirectTo(paths.settings("aufrufe", "aufrufe"));
      },
      limits.act,
    ),
    "request-export": intent(
      z.object({}),
      async (ctx) => {
        await requestExport(ctx);
        return redirectTo(paths.settings("daten", "daten"));
      },
      limits.act,
    ),
    "keep-account": intent(
      z.object({}),
      async (ctx) => {
        await keepAccount(ctx);
        return redirectTo(paths.settings("daten", "bleibt"));
      },
      limits.act,
    ),
    resend: intent(
      z.object({}),
      async (ctx) => {
        await resendVerification(ctx);
        return redirectTo(paths.settings(undefined, "link"));
      },
      limits.mailPerAddress,
    ),
  },
  { takeChoices: takePrivateChoices },
);

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "accounts.settings.title") }];

const sections: { id: string; title: MessageKey }[] = [
  { id: "profil", title: "accounts.settings.profile" },
  { id: "emails", title: "told.title" },
  { id: "email", title: "told.email.title" },
  { id: "aufrufe", title: "rules.calls.title" },
  { id: "passwort", title: "accounts.settings.password" },
  { id: "geraete", title: "accounts.settings.devices" },
  { id: "daten", title: "ownData.title" },
];

export default function SettingsPage() {
  const t = useT();
  const { profile, sessions, isStopped, calls, copies, saved } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  const done = (name: string, text: MessageKey = "accounts.settings.saved") =>
    saved === name && !state ? <Done>{t(text)}</Done> : null;
  return (
    <div className="settings">
      <h1>{t("accounts.settings.title")}</h1>
      <nav className="settings-nav" aria-label={t("accounts.settings.nav")}>
        {sections
          .filter(({ id }) => id !== "aufrufe" || calls)
          .map(({ id, title }) => (
            <a href={`#${id}`} key={id}>
              {t(title)}
            </a>
          ))}
      </nav>
      <div>
        {profile.isVerified ? null : <Unverified email={profile.email ?? ""} isResent={saved === "link"} />}
        <Section id="profil" title={t("accounts.settings.profile")}>
          {done("profil")}
          <ProfileForm profile={profile} state={stateOf(state, "profile")}>
            <PersonalDataCatch fields={["displayName", "about"]} state={stateOf(state, "profile")} />
          </ProfileForm>
          <PersonalDataParts />
        </Section>
        <Section id="emails" title={t("told.title")}>
          <p>{t("told.lead")}</p>
          <a className="btn quiet" href={paths.noticeSettings()}>
            <Icon name="bell" />
            {t("told.open")}
          </a>
        </Section>
        <Section id="email" title={t("told.email.title")}>
          {done("email", "told.email.done")}
          {done("neue-adresse", "told.email.sent")}
          <EmailForm
            email={profile.email ?? ""}
            isDemo={profile.isDemo}
            isStopped={isStopped}
            isResent={saved === "link"}
            state={stateOf(state, "email")}
            resendState={stateOf(state, "resend")}
          />
        </Section>
        {calls ? (
          <Section id="aufrufe" title={t("rules.calls.title")}>
            {done("aufrufe")}
            <OwnCallsForm calls={calls} />
          </Section>
        ) : null}
        <Section id="passwort" title={t("accounts.settings.password")}>
          {done("passwort", "accounts.settings.passwordSaved")}
          {profile.isDemo ? (
            <p className="muted">{t("accounts.password.demo")}</p>
          ) : (
            <PasswordForm email={profile.email} state={stateOf(state, "password")} />
          )}
        </Section>
        <Section id="geraete" title={t("accounts.settings.devices")}>
          {done("geraet", "accounts.settings.sessionEnded")}
          <FormAlert state={stateOf(state, "end-session") ?? stateOf(state, "end-others")} />
          <p className="muted">{t("accounts.settings.devicesText")}</p>
          <SessionList sessions={sessions} />
        </Section>
        <Section id="daten" title={t("ownData.title")}>
          {done("daten", "ownData.requested")}
          {done("bleibt", "ownData.kept")}
          <FormAlert state={stateOf(state, "request-export")} />
          <OwnDataBox exports={copies} />
        </Section>
      </div>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} className="card settings-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

function Done({ children }: { children: ReactNode }) {
  return (
    <p className="notice solved" role="status">
      <Icon name="check" />
      {children}
    </p>
  );
}

function Unverified({ email, isResent }: { email: string; isResent: boolean }) {
  const t = useT();
  const state = stateOf(useActionData<typeof action>(), "resend");
  return (
    <section className="notice waiting">
      <Icon name="mail" />
      <div className="stack">
        <div>
          <p>
            <strong>{t("accounts.settings.unverified", { email })}</strong>
          </p>
          <p>{t("accounts.settings.unverifiedText")}</p>
        </div>
        <FormAlert state={state} />
        {isResent && !state ? (
          <p role="status">{t("accounts.settings.resent")}</p>
        ) : (
          <form method="post" action={paths.settings()}>
            <button type="submit" className="btn quiet" name="intent" value="resend">
              {t("accounts.settings.resend")}
            </button>
          </form>
        )}
      </div>
    </section>
  );
}

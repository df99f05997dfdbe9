import { paths } from "#app/ui/paths.ts";
import type { Row } from "./rows.ts";

const file = (name: string) => `routes/account/${name}`;
const ownOnly = { guest: "login", others: "ok" } as const;
/** Who is logged in already is sent on. */
const everybody = { others: "ok" } as const;
const deadLink = { others: "gone" } as const;
const nobody = "niemand@example.org";

/** The account's pages and acts: everybody acts on the own account only, which is the session's. */
export const accountRows: Row[] = [
  { file: file("login.tsx"), act: "GET", path: () => paths.login(), expected: everybody },
  {
    file: file("login.tsx"),
    act: "login",
    about: "with a wrong password",
    path: () => paths.login(),
    fields: () => ({ email: nobody, password: "falsch und lang genug" }),
    // Who is logged in already is sent on.
    expected: { guest: "login", others: "ok" },
  },
  { file: file("sign-up.tsx"), act: "GET", path: () => paths.signUp(), expected: everybody },
  {
    file: file("sign-up.tsx"),
    act: "sign-up",
    about: "without a name",
    path: () => paths.signUp(),
    fields: () => ({ displayName: "", email: nobody, password: "ein langes Kennwort", postcode: "" }),
    expected: { guest: "invalid", others: "ok" },
  },
  { file: file("sign-up-sent.tsx"), act: "GET", path: () => paths.signUpSent(), expected: everybody },
  {
    file: file("verify-email.tsx"),
    act: "GET",
    path: () => paths.verifyEmail("unbekannt"),
    expected: deadLink,
  },
  {
    file: file("verify-email.tsx"),
    act: "verify",
    path: () => paths.verifyEmail("unbekannt"),
    fields: () => ({}),
    expected: everybody,
  },
  { file: file("welcome.tsx"), act: "GET", path: () => paths.welcome(), expected: ownOnly },
  { file: file("logout.tsx"), act: "GET", path: () => paths.logout(), expected: everybody },
  {
    file: file("logout.tsx"),
    act: "logout",
    path: () => paths.logout(),
    fields: () => ({}),
    expected: everybody,
  },
  { file: file("forgot-password.tsx"), act: "GET", path: () => paths.forgotPassword(), expected: everybody },
  {
    file: file("forgot-password.tsx"),
    act: "request",
    path: () => paths.forgotPassword(),
    fields: () => ({ email: nobody }),
    expected: everybody,
  },
  {
    file: file("reset-password.tsx"),
    act: "GET",
    path: () => paths.resetPassword("unbekannt"),
    expected: deadLink,
  },
  {
    file: file("reset-password.tsx"),
    act: "reset",
    path: () => paths.resetPassword("unbekannt"),
    fields: () => ({ password: "ein langes Kennwort" }),
    expected: everybody,
  },
  { file: file("settings.tsx"), act: "GET", path: () => paths.settings(), expected: ownOnly },
  {
    file: file("settings.tsx"),
    act: "profile",
    path: () => paths.settings(),
    fields: () => ({
      displayName: `Neu ${Math.random().toString(36).slice(2, 8)}`,
      postcode: "",
      about: "",
      locale: "de",
    }),
    expected: ownOnly,
  },
  {
    file: file("settings.tsx"),
    act: "password",
    about: "with a wrong current one",
    path: () => paths.settings(),
    fields: () => ({ currentPassword: "falsch", newPassword: "ein langes Kennwort" }),
    expected: { guest: "login", others: "invalid" },
  },
  {
    file: file("settings.tsx"),
    act: "end-session",
    path: () => paths.settings(),
    fields: () => ({ sessionId: "0".repeat(64) }),
    expected: ownOnly,
  },
  {
    file: file("settings.tsx"),
    act: "end-others",
    path: () => paths.settings(),
    fields: () => ({}),
    expected: ownOnly,
  },
  {
    file: file("settings.tsx"),
    act: "email",
    about: "with a wrong password",
    path: () => paths.settings(),
    fields: () => ({ email: "neu@example.org", currentPassword: "falsch" }),
    expected: { guest: "login", others: "invalid" },
  },
  {
    file: file("settings.tsx"),
    act: "resend",
    path: () => paths.settings(),
    fields: () => ({}),
    expected: ownOnly,
  },
  { file: file("inbox.tsx"), act: "GET", path: () => paths.inbox(), expected: ownOnly },
  {
    file: file("inbox.tsx"),
    act: "read-all",
    path: () => paths.inbox(),
    fields: () => ({}),
    expected: ownOnly,
  },
  {
    file: file("open-notification.tsx"),
    act: "GET",
    about: "of somebody else",
    path: () => `${paths.inbox()}/1`,
    expected: { guest: "login", others: "gone" },
  },
  {
    file: file("unsubscribe.tsx"),
    act: "GET",
    path: () => paths.unsubscribe("unbekannt"),
    expected: deadLink,
  },
  ...["one", "all", "resume"].map(
    (act): Row => ({
      file: file("unsubscribe.tsx"),
      act,
      path: () => paths.unsubscribe("unbekannt"),
      fields: () => ({}),
      expected: everybody,
    }),
  ),
  {
    file: file("unsubscribe.tsx"),
    act: "",
    path: () => paths.unsubscribe("unbekannt"),
    fields: () => ({ "List-Unsubscribe": "One-Click" }),
    expected: deadLink,
  },
  { file: "routes/site/demo.tsx", act: "GET", path: () => paths.demoAccounts(), expected: everybody },
  {
    file: "routes/site/demo.tsx",
    act: "demo-login",
    about: "as somebody who is no card",
    path: () => paths.demoAccounts(),
    fields: () => ({ email: nobody }),
    expected: { others: "invalid" },
  },
  { file: "routes/site/mailbox.tsx", act: "GET", path: () => paths.demoMailbox(), expected: everybody },
  {
    file: "routes/site/mailbox-mail.tsx",
    act: "GET",
    path: () => paths.demoMail(999_999),
    expected: deadLink,
  },
];

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { page, safeNext } from "#app/http/page.server.ts";
import type { MessageKey } from "#app/i18n/t.ts";
import { unauthenticated } from "#app/platform/errors.ts";
import { Icon, type IconName } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => {
  if (ctx.actor.kind !== "user") throw unauthenticated();
  return { name: ctx.actor.displayName, next: safeNext(url.searchParams.get("weiter")) };
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "accounts.welcome.pageTitle") }];

const steps: { icon: IconName; title: MessageKey; text: MessageKey; to: string }[] = [
  { icon: "plus", title: "accounts.welcome.ask", text: "accounts.welcome.askText", to: paths.ask() },
  {
    icon: "hand",
    title: "accounts.welcome.help",
    text: "accounts.welcome.helpText",
    to: paths.home("offen"),
  },
  {
    icon: "pin",
    title: "accounts.welcome.profile",
    text: "accounts.welcome.profileText",
    to: paths.settings("profil"),
  },
];

/** The first page of a new member: one clear next step. */
export default function WelcomePage() {
  const t = useT();
  const { name, next } = useLoaderData<typeof loader>();
  return (
    <div className="account-page">
      <h1>{t("accounts.welcome.title", { name })}</h1>
      <p className="lead">{t("accounts.welcome.lead")}</p>
      {next !== "/" ? (
        <p>
          <a className="btn" href={next}>
            {t("accounts.welcome.continue")}
            <Icon name="arrow-right" />
          </a>
        </p>
      ) : null}
      <ul className="next-steps">
        {steps.map(({ icon, title, text, to }) => (
          <li key={to}>
            <a className="card next-step" href={to}>
              <Icon name={icon} />
              <strong>{t(title)}</strong>
              <span>{t(text)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { Icon, type IconName } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { DemoLogin } from "../logins.ts";

const roleIcons: Record<DemoLogin["role"], IconName> = {
  customer: "user",
  helper: "hexagon",
  guide: "star",
  agent: "region",
  lead: "users",
  moderator: "eye",
  admin: "settings",
};

/** One tap logs in as one of the demo's people; each card is a form of its own. */
export function LoginCards({ logins, next }: { logins: DemoLogin[]; next?: string }) {
  const t = useT();
  const { viewer } = useReader();
  return (
    <ul className="login-cards">
      {logins.map(({ email, displayName, role, title, description }) => (
        <li className="card login-card" key={email}>
          <p className="login-card-title">
            <Icon name={roleIcons[role]} />
            {title}
          </p>
          <p className="login-card-name">{displayName}</p>
          <p className="login-card-text">{description}</p>
          <p className="login-card-email">{email}</p>
          <form method="post" action={paths.demoAccounts(next)}>
            <input type="hidden" name="intent" value="demo-login" />
            <input type="hidden" name="email" value={email} />
            {viewer?.displayName === displayName ? (
              <p className="login-card-you">
                <Icon name="check" />
                {t("accounts.demo.you")}
              </p>
            ) : (
              <button
                type="submit"
                className="btn quiet"
                aria-label={t("accounts.demo.logInAs", { name: displayName })}
              >
                {t("accounts.login.button")}
              </button>
            )}
          </form>
        </li>
      ))}
    </ul>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { endOwnSession } from "#app/features/accounts/sessions.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** A link cannot log anybody out; it asks. */
export const loader = page(async (ctx) => {
  if (ctx.actor.kind !== "user") throw redirect(paths.home(), 303);
  return { name: ctx.actor.displayName };
});

export const action = form({
  logout: intent(z.object({}), async (ctx, _, { setCookie }) => {
    setCookie(await endOwnSession(ctx));
    return redirectTo(paths.home());
  }),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "accounts.logout.title") }];

export default function LogoutPage() {
  const t = useT();
  const { name } = useLoaderData<typeof loader>();
  return (
    <div className="narrow account-page">
      <h1>{t("accounts.logout.title")}</h1>
      <p className="lead">{t("accounts.logout.text", { name })}</p>
      <form method="post">
        <button type="submit" className="btn" name="intent" value="logout">
          <Icon name="logout" />
          {t("accounts.logout.button")}
        </button>
      </form>
    </div>
  );
}

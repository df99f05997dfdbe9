import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { logInByCard } from "#app/features/accounts/login.server.ts";
import { LoginCards } from "#app/features/demo/components/login-cards.tsx";
import { demoLogins, demoPassword } from "#app/features/demo/logins.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, safeNext } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { env } from "#app/platform/env.server.ts";
import { notFound } from "#app/platform/errors.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (_ctx, { url }) => {
  if (!env().isDemo) throw notFound();
  return { logins: demoLogins, password: demoPassword, next: safeNext(url.searchParams.get("weiter")) };
});

export const action = form({
  "demo-login": intent(
    z.object({ email: z.enum(demoLogins.map(({ email }) => email)) }),
    async (ctx, { email }, { request, url, setCookie }) => {
      setCookie(await logInByCard(ctx, { email, userAgent: request.headers.get("User-Agent") }));
      return redirectTo(safeNext(url.searchParams.get("weiter")));
    },
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "accounts.demo.title") }];

export default function DemoPage() {
  const t = useT();
  const { logins, password, next } = useLoaderData<typeof loader>();
  return (
    <div className="account-page">
      <h1>{t("accounts.demo.title")}</h1>
      <p className="lead">{t("accounts.demo.lead")}</p>
      <FormAlert state={stateOf(useActionData<typeof action>(), "demo-login")} />
      <LoginCards logins={logins} next={next} />
      <p className="muted">{t("accounts.demo.password", { password })}</p>
    </div>
  );
}

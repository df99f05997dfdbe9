import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeadLink } from "#app/features/accounts/components/dead-link.tsx";
import { readVerification, verifyEmail } from "#app/features/accounts/verification.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page, safeNext } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** Shows only; mail scanners open every link. */
export const loader = page(async (ctx, { params }) => {
  const account = await readVerification(ctx, params.token ?? "");
  return data({ account }, { status: account ? 200 : 410 });
});

export const action = form({
  verify: intent(
    z.object({}),
    async (ctx, _, { params, request, setCookie }) => {
      const secret = params.token ?? "";
      const verified = await verifyEmail(ctx, { secret, userAgent: request.headers.get("User-Agent") });
      // Used meanwhile: the page says so.
      if (!verified) return redirectTo(paths.verifyEmail(secret));
      setCookie(verified.cookie);
      return redirectTo(paths.welcome(safeNext(verified.next)));
    },
    limits.tokenPerAddress,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "accounts.verify.title") },
  { name: "robots", content: "noindex" },
];

export default function VerifyEmailPage() {
  const t = useT();
  const { account } = useLoaderData<typeof loader>();
  if (!account) {
    return (
      <DeadLink title={t("accounts.verify.invalidTitle")} text={t("accounts.verify.invalid")}>
        <a className="btn" href={paths.login()}>
          <Icon name="key" />
          {t("accounts.signUp.toLogin")}
        </a>
      </DeadLink>
    );
  }
  return (
    <div className="narrow account-page">
      <Icon name="mail-check" className="page-icon" />
      <h1>{t("accounts.verify.title")}</h1>
      <p className="lead">{t("accounts.verify.text", { name: account.displayName })}</p>
      <form method="post">
        <button type="submit" className="btn" name="intent" value="verify">
          <Icon name="check" />
          {t("accounts.verify.button")}
        </button>
      </form>
      <p className="muted">{t("accounts.verify.notYou")}</p>
    </div>
  );
}

import { data, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeadLink } from "#app/features/accounts/components/dead-link.tsx";
import { readUnsubscription, unsubscribe } from "#app/features/notifications/unsubscribe.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** Shows only; mail scanners open every link. */
export const loader = page(async (ctx, { params }) => {
  const subscription = await readUnsubscription(ctx, params.token ?? "");
  return data({ subscription }, { status: subscription ? 200 : 410 });
});

const choice = (scope: "one" | "all", isMailed: boolean) =>
  intent(
    z.object({}),
    async (ctx, _, { params }) => {
      const secret = params.token ?? "";
      await unsubscribe(ctx, { secret, scope, isMailed });
      return redirectTo(paths.unsubscribe(secret));
    },
    limits.tokenPerAddress,
  );

export const action = form({
  one: choice("one", false),
  all: choice("all", false),
  resume: choice("one", true),
  // The one-click POST of a mail program (RFC 8058) has no intent and does not follow redirects. Its servers send
  // many from one address, so it is not limited; the secret is guard enough.
  "": intent(z.object({ "List-Unsubscribe": z.literal("One-Click") }), async (ctx, _, { params }) => {
    const isDone = await unsubscribe(ctx, { secret: params.token ?? "", scope: "one", isMailed: false });
    return new Response(null, { status: isDone ? 200 : 410 });
  }),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "notifications.unsubscribe.title") },
  { name: "robots", content: "noindex" },
];

export default function UnsubscribePage() {
  const t = useT();
  const { subscription } = useLoaderData<typeof loader>();
  if (!subscription) {
    return (
      <DeadLink
        title={t("notifications.unsubscribe.invalidTitle")}
        text={t("notifications.unsubscribe.invalid")}
      >
        <a className="btn" href={paths.noticeSettings()}>
          <Icon name="settings" />
          {t("notifications.unsubscribe.toSettings")}
        </a>
      </DeadLink>
    );
  }
  const { kind, isMailed, isAllOff } = subscription;
  return (
    <div className="narrow account-page">
      <h1>{t(isMailed ? "notifications.unsubscribe.title" : "notifications.unsubscribe.doneTitle")}</h1>
      <p className="lead">
        {t(isMailed ? "notifications.unsubscribe.about" : "notifications.unsubscribe.done")}
      </p>
      <p className="card kind-name">
        … {t(kind === "digest" ? "told.digest.name" : `notifications.${kind}.name`)}.
      </p>
      <form method="post" className="row">
        {isMailed ? (
          <button type="submit" className="btn" name="intent" value="one">
            <Icon name="ban" />
            {t("notifications.unsubscribe.one")}
          </button>
        ) : (
          <button type="submit" className="btn quiet" name="intent" value="resume">
            <Icon name="undo" />
            {t("notifications.unsubscribe.undo")}
          </button>
        )}
        {isAllOff ? null : (
          <button type="submit" className="btn quiet" name="intent" value="all">
            {t("notifications.unsubscribe.all")}
          </button>
        )}
      </form>
      <p className="muted">{t("notifications.unsubscribe.hint")}</p>
    </div>
  );
}

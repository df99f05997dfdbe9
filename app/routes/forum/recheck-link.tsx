import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeadLink } from "#app/features/accounts/components/dead-link.tsx";
import { ActButton } from "#app/features/forum/components/act-button.tsx";
import { isOverdue } from "#app/features/forum/shelf.ts";
import { checkByLink, readRecheckPage } from "#app/features/forum/solving/solution-checks.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { formatLongDay } from "#app/i18n/formats.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";

/** Shows only; mail scanners open every link. */
export const loader = page(async (ctx, { params }) => {
  const secret = params.token ?? "";
  const recheck = await readRecheckPage(ctx, { secret });
  return data({ recheck }, { status: recheck ? 200 : 410 });
});

export const action = form({
  check: intent(
    z.object({ verdict: z.enum(["holds", "outdated"]) }),
    async (ctx, { verdict }, { params }) => {
      const secret = params.token ?? "";
      await checkByLink(ctx, { secret, verdict });
      return redirectTo(paths.recheck(secret));
    },
    limits.tokenPerAddress,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "solving.recheck.title") },
  { name: "robots", content: "noindex" },
];

export default function RecheckLinkPage() {
  const t = useT();
  const { locale, now } = useReader();
  const { recheck } = useLoaderData<typeof loader>();
  const state = stateOf(useActionData<typeof action>(), "check");
  if (!recheck) {
    return (
      <DeadLink title={t("solving.link.deadTitle")} text={t("solving.link.dead")}>
        <a className="btn" href={paths.home()}>
          <Icon name="home" />
          {t("errors.backHome")}
        </a>
      </DeadLink>
    );
  }
  const { thread, postId, bodyHtml } = recheck;
  const isOld = isOverdue(recheck.state, now);
  const said = recheck.state.isOutdated ? "outdated" : isOld ? null : "holds";
  return (
    <div className="narrow">
      <header className="page-head">
        <h1>{t("solving.recheck.title")}</h1>
        <p className="lead">
          {said
            ? t(`solving.recheck.done.${said}`)
            : t("solving.recheck.about", {
                title: thread.title,
                day: formatLongDay(locale, recheck.state.heldAt),
              })}
        </p>
      </header>
      <FormAlert state={state} />
      <Prose html={bodyHtml} className="card nudge-solved" />
      <div className="row nudge-others">
        {said === "holds" ? null : (
          <ActButton intent="check" icon="check" tone="main" fields={{ verdict: "holds" }}>
            {t("solving.held.holds")}
          </ActButton>
        )}
        {said === "outdated" ? null : (
          <ActButton intent="check" icon="clock" fields={{ verdict: "outdated" }}>
            {t("solving.held.notAnyMore")}
          </ActButton>
        )}
      </div>
      <p>
        <a href={paths.post(postId)}>{t("solving.link.toThread")}</a>
      </p>
    </div>
  );
}

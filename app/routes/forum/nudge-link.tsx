import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { DeadLink } from "#app/features/accounts/components/dead-link.tsx";
import { NudgeForms } from "#app/features/forum/solving/components/nudge-forms.tsx";
import { readNudgePage, replyToNudge } from "#app/features/forum/solving/nudges.server.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** Shows only; mail scanners open every link. */
export const loader = page(async (ctx, { params, url }) => {
  const secret = params.token ?? "";
  const nudge = await readNudgePage(ctx, { secret });
  const wish = url.searchParams.get("antwort");
  return data({ nudge, secret, wish }, { status: nudge ? 200 : 410 });
});

const reply = (value: "unsolved" | "waiting") =>
  intent(
    z.object({}),
    async (ctx, _, { params }) => {
      const secret = params.token ?? "";
      await replyToNudge(ctx, { secret, reply: value });
      return redirectTo(paths.nudge(secret));
    },
    limits.tokenPerAddress,
  );

export const action = form({
  solved: intent(
    z.object({ postId: z.coerce.number("solving.nudge.choose").int().positive("solving.nudge.choose") }),
    async (ctx, { postId }, { params }) => {
      const secret = params.token ?? "";
      await replyToNudge(ctx, { secret, reply: "solved", postId });
      return redirectTo(paths.nudge(secret));
    },
    limits.tokenPerAddress,
  ),
  unsolved: reply("unsolved"),
  waiting: reply("waiting"),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "solving.nudge.title") },
  { name: "robots", content: "noindex" },
];

export default function NudgeLinkPage() {
  const t = useT();
  const { nudge, secret, wish } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  if (!nudge) {
    return (
      <DeadLink title={t("solving.link.deadTitle")} text={t("solving.link.dead")}>
        <a className="btn" href={paths.home()}>
          <Icon name="home" />
          {t("errors.backHome")}
        </a>
      </DeadLink>
    );
  }
  return (
    <div className="narrow">
      <header className="page-head">
        <h1>{t("solving.nudge.title")}</h1>
        <p className="lead">{t("solving.nudge.about", { title: nudge.thread.title })}</p>
      </header>
      <NudgeForms nudge={nudge} action={paths.nudge(secret)} wish={wish} state={state} />
      <p>
        <a href={paths.thread(nudge.thread)}>{t("solving.link.toThread")}</a>
      </p>
    </div>
  );
}

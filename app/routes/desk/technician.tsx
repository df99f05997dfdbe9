import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadLink } from "#app/features/accounts/components/dead-link.tsx";
import {
  announceByLink,
  readTechnicianPage,
  recordResultByLink,
} from "#app/features/escalation/visits/arrival.server.ts";
import { TechnicianForms } from "#app/features/escalation/visits/components/technician-forms.tsx";
import { linkResultFields, underwayFields } from "#app/features/escalation/visits/forms.ts";
import { form, intent, redirectTo } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** Shows only; whatever opens links on its own changes nothing. Nothing about the customer stands here. */
export const loader = page(async (ctx, { params }) => {
  const shown = await readTechnicianPage(ctx, { secret: params.token ?? "" });
  return data({ shown }, { status: shown ? 200 : 410 });
});

export const action = form({
  underway: intent(
    underwayFields,
    async (ctx, input, { params }) => {
      const secret = params.token ?? "";
      await announceByLink(ctx, { secret, ...input });
      return redirectTo(paths.technician(secret));
    },
    limits.tokenPerAddress,
  ),
  result: intent(
    linkResultFields,
    async (ctx, input, { params }) => {
      const secret = params.token ?? "";
      await recordResultByLink(ctx, { secret, ...input });
      return redirectTo(paths.technician(secret));
    },
    limits.tokenPerAddress,
  ),
});

export const meta: MetaFunction = (args) => [
  { title: pageTitle(args, "visits.link.title") },
  { name: "robots", content: "noindex" },
];

export default function TechnicianPage() {
  const t = useT();
  const { shown } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>();
  if (!shown) {
    return (
      <DeadLink title={t("visits.link.deadTitle")} text={t("visits.error.link")}>
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
        <h1>{t("visits.link.title")}</h1>
        <p className="lead">{t("visits.link.lead", { code: shown.code, region: shown.regionName })}</p>
      </header>
      <TechnicianForms visit={shown.visit} state={state} />
    </div>
  );
}

import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { OutageBanner, OutageRow } from "#app/features/escalation/outages/components/outage-banner.tsx";
import {
  findOutagesAt,
  listOpenOutages,
  listPastOutages,
  type PublicOutage,
} from "#app/features/escalation/outages/public-outages.server.ts";
import { readLastLook } from "#app/features/escalation/outages/settings.server.ts";
import { form, intent } from "#app/http/form.server.ts";
import { page } from "#app/http/page.server.ts";
import { limits } from "#app/http/rate-limit.server.ts";
import { formatAgo } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { Empty } from "#app/ui/empty.tsx";
import { FormAlert, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { pageTitle } from "#app/ui/page-title.ts";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Seo } from "#app/ui/seo.tsx";

const perPage = 20;
/** The radar looks each minute; later than this something is wrong. */
const lateMs = 5 * 60_000;

export const loader = page(async (ctx, { url, keep }) => {
  const before = new Date(url.searchParams.get("vor") ?? "");
  const from = Number.isNaN(before.getTime()) ? null : before;
  const [open, past, lookedAt] = [
    await listOpenOutages(ctx),
    await listPastOutages(ctx, from, perPage),
    await readLastLook(ctx),
  ];
  keep({});
  const last = past.length === perPage ? past.at(-1)?.endedAt : null;
  const seo: Seo = {
    path: paths.outages(),
    title: t(ctx.locale, "outages.title"),
    description: t(ctx.locale, "outages.description"),
    feed: { path: paths.outageFeed(), title: t("de", "outages.feed.title", { site: ctx.site.name }) },
  };
  return {
    running: open.filter(({ kind, hasBegun }) => kind === "outage" || hasBegun),
    planned: open.filter(({ kind, hasBegun }) => kind === "planned" && !hasBegun),
    past,
    older: last ? last.toISOString() : null,
    lookedAt,
    isLate: lookedAt !== null && ctx.now.getTime() - lookedAt.getTime() > lateMs,
    seo: from ? undefined : seo,
  };
});

type CheckState = FormState & { found?: PublicOutage[] };

/** The postcode travels in the form, never in an address, and is not kept. */
export const action = form({
  check: intent(
    z.object({
      postcode: z
        .string()
        .trim()
        .regex(/^\d{5}$/, "errors.field.postcode"),
    }),
    async (ctx, { postcode }) =>
      data<CheckState>({
        intent: "check",
        status: 200,
        values: { postcode },
        errors: {},
        message: null,
        found: await findOutagesAt(ctx, { postcode }),
      }),
    limits.act,
  ),
});

export const meta: MetaFunction = (args) => [{ title: pageTitle(args, "outages.title") }];

export default function OutagesPage() {
  const t = useT();
  const { locale, now } = useReader();
  const { running, planned, past, older, lookedAt, isLate } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as CheckState | undefined;
  const looked = lookedAt ? formatAgo(locale, lookedAt, now) : "";
  return (
    <>
      <header className="page-head">
        <h1>{t("outages.title")}</h1>
        <p className="lead">{t("outages.lead")}</p>
        <p className="faint">
          {lookedAt
            ? t(isLate ? "outages.lookedLate" : "outages.looked", { ago: looked })
            : t("outages.neverLooked")}
        </p>
      </header>
      <div className="grid">
        <div>
          <section aria-labelledby="now-title">
            <h2 id="now-title">{t("outages.now")}</h2>
            {running.length > 0 ? (
              <OutageRows outages={running} />
            ) : (
              <div className="card">
                <Empty icon="solved" title={t("outages.none.title")}>
                  <p>{t("outages.none.text")}</p>
                  <p className="row">
                    <a className="btn quiet" href={paths.ask()}>
                      <Icon name="plus" />
                      {t("site.ask")}
                    </a>
                  </p>
                </Empty>
              </div>
            )}
          </section>
          {planned.length > 0 ? (
            <section aria-labelledby="planned-title">
              <h2 id="planned-title">{t("outages.planned")}</h2>
              <OutageRows outages={planned} />
            </section>
          ) : null}
          <section aria-labelledby="past-title">
            <h2 id="past-title">{t("outages.past")}</h2>
            {past.length > 0 ? <OutageRows outages={past} /> : <p className="muted">{t("outages.noPast")}</p>}
            {older ? (
              <p>
                <a className="btn quiet" href={paths.outages(older)}>
                  {t("outages.past.older")}
                  <Icon name="arrow-right" />
                </a>
              </p>
            ) : null}
          </section>
        </div>
        <aside>
          <PostcodeCheck state={state} />
          <p>
            <a href={paths.outageFeed()}>{t("outages.feed")}</a>
          </p>
        </aside>
      </div>
    </>
  );
}

const OutageRows = ({ outages }: { outages: PublicOutage[] }) => (
  <ul className="card outage-rows">
    {outages.map((outage) => (
      <OutageRow key={outage.id} outage={outage} />
    ))}
  </ul>
);

function PostcodeCheck({ state }: { state: CheckState | undefined }) {
  const t = useT();
  const postcode = state?.values.postcode ?? "";
  return (
    <section className="card panel" aria-labelledby="check-title" id="pruefen">
      <h2 id="check-title">{t("outages.check.title")}</h2>
      <form method="post" action={`${paths.outages()}#pruefen`}>
        <FormAlert state={state} />
        <input type="hidden" name="intent" value="check" />
        <TextField
          name="postcode"
          label={t("outages.check.label")}
          hint={t("outages.check.hint")}
          className="short"
          state={state}
          inputMode="numeric"
          autoComplete="postal-code"
          pattern="\d{5}"
          maxLength={5}
          required
        />
        <button type="submit" className="btn small">
          <Icon name="search" />
          {t("outages.check.send")}
        </button>
      </form>
      {state?.found?.length === 0 ? (
        <p className="notice solved" role="status">
          <Icon name="check" />
          {t("outages.check.none", { postcode })}
        </p>
      ) : null}
      {state?.found ? (
        <OutageBanner outages={state.found} heading={t("outages.check.found")} canJoin />
      ) : null}
    </section>
  );
}

import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { LogFilter } from "#app/features/moderation/components/log-filter.tsx";
import { LogTable } from "#app/features/moderation/components/log-table.tsx";
import { ModerationNav } from "#app/features/moderation/components/moderation-nav.tsx";
import { listActions, listLogActors } from "#app/features/moderation/log.server.ts";
import { actions, parseLogFields, toLogFilter } from "#app/features/moderation/log-query.ts";
import { page, parseId } from "#app/http/page.server.ts";
import { t } from "#app/i18n/t.ts";
import { Empty } from "#app/ui/empty.tsx";
import { KeysetPager } from "#app/ui/keyset-pager.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx, { url }) => {
  const fields = parseLogFields(url.searchParams);
  const before = url.searchParams.has("vor") ? parseId(url.searchParams.get("vor")) : null;
  const [{ entries, next }, actors] = await Promise.all([
    listActions(ctx, { ...toLogFilter(fields), before }),
    listLogActors(ctx),
  ]);
  return {
    fields,
    entries,
    actors,
    newest: before ? paths.moderationLog(fields) : null,
    older: next ? paths.moderationLog({ ...fields, vor: next }) : null,
    title: `${t(ctx.locale, "moderation.log.title")} – ${ctx.site.name}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Log() {
  const t = useT();
  const { fields, entries, actors, newest, older } = useLoaderData<typeof loader>();
  return (
    <div className="moderation">
      <header className="page-head">
        <h1>{t("moderation.log.title")}</h1>
        <p className="lead">{t("moderation.log.lead")}</p>
      </header>
      <ModerationNav current="log" />
      <LogFilter fields={fields} actions={actions} actors={actors} />
      {entries.length > 0 ? (
        <LogTable entries={entries} />
      ) : (
        <Empty icon="list" title={t("moderation.log.none")} />
      )}
      <KeysetPager label={t("moderation.log.pages")} newest={newest} older={older} />
    </div>
  );
}

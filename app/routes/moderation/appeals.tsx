import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOpenAppeals } from "#app/features/moderation/appeals.server.ts";
import { ModerationNav } from "#app/features/moderation/components/moderation-nav.tsx";
import { appealDays } from "#app/features/moderation/decision.ts";
import { page } from "#app/http/page.server.ts";
import { formatLongDay } from "#app/i18n/formats.ts";
import { t } from "#app/i18n/t.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

export const loader = page(async (ctx) => ({
  appeals: await listOpenAppeals(ctx),
  title: `${t(ctx.locale, "moderation.appeals.title")} – ${ctx.site.name}`,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Appeals() {
  const t = useT();
  const { locale, now } = useReader();
  const { appeals } = useLoaderData<typeof loader>();
  return (
    <div className="desk moderation" data-desk>
      <header className="page-head">
        <h1>{t("moderation.appeals.title")}</h1>
        <p className="lead">{t("moderation.appeals.lead")}</p>
      </header>
      <ModerationNav current="appeals" openAppeals={appeals.length} />
      <section className="card queue-card">
        {appeals.length === 0 ? (
          <Empty icon="scale" title={t("moderation.appeals.empty")}>
            <p>{t("moderation.appeals.emptyText", { days: appealDays })}</p>
          </Empty>
        ) : (
          <ol className="case-list">
            {appeals.map(({ appeal, decision, subject, threadTitle, mayDecide }) => {
              const isLate = appeal.dueAt < now;
              const due = formatLongDay(locale, appeal.dueAt);
              return (
                <li key={appeal.id}>
                  <a href={paths.appeal(appeal.id)} className="case-link" data-desk-row>
                    {t(appeal.reportId ? "moderation.appeals.ofReporter" : "moderation.appeals.ofSubject", {
                      name: subject.displayName,
                    })}
                  </a>
                  <p className="faint">
                    {t(`moderation.decision.${decision.kind}`)}
                    {threadTitle ? ` · ${t("moderation.statement.inThread", { title: threadTitle })}` : null}
                  </p>
                  <p className="row tight">
                    <Chip tone={isLate ? "alarm" : "waiting"} icon="clock">
                      {t(isLate ? "moderation.appeals.late" : "moderation.appeals.due", { due })}
                    </Chip>
                  </p>
                  {mayDecide ? null : <p className="faint">{t("moderation.queue.notYours")}</p>}
                </li>
              );
            })}
          </ol>
        )}
      </section>
    </div>
  );
}

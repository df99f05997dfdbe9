import { formatLongDay, formatMoment } from "#app/i18n/formats.ts";
import type { MessageKey } from "#app/i18n/t.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Prose } from "#app/ui/prose.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { isForGood } from "../ladder.ts";
import type { Statement } from "../statements.server.ts";

/** The statement of reasons: what, why, how it was noticed, what it means (Article 17 (3)). */
export function StatementView({ statement }: { statement: Statement }) {
  const t = useT();
  const { locale, now } = useReader();
  const { ground, legalReference, facts, source, deciderName, post, threadTitle } = statement;
  return (
    <>
      {statement.revokedAt ? (
        <p className="notice solved">
          <Icon name="solved" />
          {t("moderation.statement.revoked")}
        </p>
      ) : null}
      <section className="card panel narrow">
        <dl className="facts statement">
          <dt>{t("moderation.statement.effect")}</dt>
          <dd>
            <Effect statement={statement} />
          </dd>
          {ground ? (
            <>
              <dt>{t("moderation.statement.ground")}</dt>
              <dd>
                {ground === "illegal"
                  ? t("moderation.statement.groundLaw", { law: legalReference })
                  : t("moderation.statement.groundRule", { ground: t(`moderation.ground.${ground}`) })}
              </dd>
            </>
          ) : null}
          {facts ? (
            <>
              <dt>{t("moderation.statement.facts")}</dt>
              <dd className="own-words">{facts}</dd>
            </>
          ) : null}
          <dt>{t("moderation.statement.source")}</dt>
          <dd>{t(`moderation.statement.source.${source}`)}</dd>
          <dt>{t("moderation.statement.decided")}</dt>
          <dd>{formatMoment(locale, statement.createdAt, now)}</dd>
          {deciderName ? (
            <>
              <dt>{t("moderation.statement.decidedBy")}</dt>
              <dd>{deciderName}</dd>
            </>
          ) : null}
        </dl>
      </section>
      {post?.bodyHtml ? (
        <section className="card post narrow case-post" aria-labelledby="statement-post">
          <h2 id="statement-post">{t("moderation.statement.post")}</h2>
          <p className="faint">
            {t("moderation.statement.inThread", { title: threadTitle ?? "" })}
            {post.createdAt ? ` · ${formatLongDay(locale, post.createdAt)}` : null}
          </p>
          <Prose html={post.bodyHtml} />
        </section>
      ) : null}
    </>
  );
}

function Effect({ statement }: { statement: Statement }) {
  const t = useT();
  const { locale, now } = useReader();
  const { kind, suspendedUntil } = statement;
  if (kind === "suspend" && suspendedUntil && isForGood(suspendedUntil)) {
    return <>{t("moderation.statement.effect.suspendForGood")}</>;
  }
  const key: MessageKey = `moderation.statement.effect.${kind}`;
  return <>{t(key, { until: suspendedUntil ? formatMoment(locale, suspendedUntil, now) : "" })}</>;
}

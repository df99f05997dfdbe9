import { Chip } from "#app/ui/chip.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { Prose } from "#app/ui/prose.tsx";
import { useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { CasePage } from "../case-page.server.ts";

/** The post a case is about, as readers see it and as its source, from which passages are copied. */
export function CasePost({
  post,
  threadTitle,
}: {
  post: NonNullable<CasePage["post"]>;
  threadTitle: string;
}) {
  const t = useT();
  return (
    <section className="card post case-post" aria-labelledby="case-post">
      <div className="row between">
        <h2 id="case-post">{t("moderation.case.post")}</h2>
        <a href={paths.post(post.id)}>
          {t("moderation.case.openThread")} <Icon name="external" />
        </a>
      </div>
      <p className="faint">
        {t("moderation.case.inThread", { title: threadTitle })} · <Time at={post.createdAt} />
      </p>
      {post.hiddenAt ? (
        <p>
          <Chip tone="waiting" icon={post.heldAt ? "clock" : "eye-off"}>
            {t(post.heldAt ? "moderation.queue.held" : "moderation.decision.hide")}
          </Chip>
        </p>
      ) : null}
      <Prose html={post.bodyHtml} />
      <details className="case-source">
        <summary>{t("moderation.case.source")}</summary>
        <pre className="source" data-redact-source>
          {post.body}
        </pre>
      </details>
    </section>
  );
}

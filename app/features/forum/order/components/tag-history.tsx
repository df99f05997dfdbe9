import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { Day } from "#app/ui/time.tsx";
import type { TagChange } from "../tag-curation.server.ts";

/** What was done to tags last, and by whom. */
export function TagHistory({ changes }: { changes: readonly TagChange[] }) {
  const t = useT();
  if (changes.length === 0) return null;
  return (
    <section className="card panel" aria-labelledby="history-title">
      <h2 id="history-title">{t("tags.history")}</h2>
      <ol className="timeline">
        {changes.map(({ id, kind, before, after, tag, createdAt, actor }) => (
          <li key={id}>
            <Day at={createdAt} />
            <span>
              {t(`tags.history.${kind}`, { before, after, tag: tag ?? t("tags.history.gone") })} ·{" "}
              <a href={paths.profile(actor)}>{actor.displayName}</a>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

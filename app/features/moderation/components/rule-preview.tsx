import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { RulePreview as Preview } from "../text-rules.server.ts";

/** What the rule would have caught, with the place marked. */
export function RulePreview({ preview }: { preview: Preview }) {
  const t = useT();
  return (
    <section className="card panel" id="probe" aria-labelledby="probe-title">
      <h2 id="probe-title">{t("moderation.rules.previewTitle")}</h2>
      <p>
        <b>
          {t("moderation.rules.previewCount", { caught: preview.caughtCount, checked: preview.checkedCount })}
        </b>
      </p>
      <ul className="plain-list">
        {preview.examples.map(({ postId, threadTitle, before, caught, after }) => (
          <li key={postId}>
            <a href={paths.post(postId)}>{threadTitle}</a>
            <p className="one-line">
              {before}
              <mark>{caught}</mark>
              {after}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

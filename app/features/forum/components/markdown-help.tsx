import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

/** The few signs people need, folded away until asked for. */
export function MarkdownHelp() {
  const t = useT();
  return (
    <details className="markdown-help">
      <summary>
        <Icon name="info" />
        {t("forum.markdown.summary")}
      </summary>
      <ul>
        <li>{t("forum.markdown.bold")}</li>
        <li>{t("forum.markdown.list")}</li>
        <li>{t("forum.markdown.quote")}</li>
        <li>{t("forum.markdown.code")}</li>
      </ul>
    </details>
  );
}

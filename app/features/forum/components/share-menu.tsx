import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

/** The address to pass on; app/comfort/copy.ts adds copying by one tap. `url` is absolute. */
export function ShareMenu({ url }: { url: string }) {
  const t = useT();
  return (
    <details className="share" data-menu>
      <summary className="btn small quiet">
        <Icon name="link" />
        {t("forum.act.share")}
      </summary>
      <div className="share-panel card">
        <label htmlFor="share-url">{t("forum.share.label")}</label>
        <input id="share-url" className="input" type="url" readOnly value={url} />
        <button
          type="button"
          className="btn small"
          hidden
          data-copy="share-url"
          data-copied={t("forum.share.copied")}
        >
          {t("forum.share.copy")}
        </button>
      </div>
    </details>
  );
}

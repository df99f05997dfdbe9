import { useT } from "#app/ui/reader.tsx";

const keys = [
  ["J", "next"],
  ["K", "previous"],
  ["Enter", "open"],
  ["H", "hide"],
  ["V", "keep"],
  ["R", "redact"],
  ["S", "suspend"],
  ["Z", "undo"],
  ["?", "help"],
] as const;

/** All keys of the moderation, folded; "?" unfolds it. Everything also goes by buttons. */
export function KeyHelp() {
  const t = useT();
  return (
    <details className="key-help" data-key="?">
      <summary className="btn small plain">{t("moderation.case.keysTitle")}</summary>
      <div className="card panel">
        <dl>
          {keys.map(([key, name]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{t(`moderation.key.${name}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="faint">{t("moderation.case.keysHelp")}</p>
      </div>
    </details>
  );
}

import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { DeskKey } from "../keys.ts";

const names: Record<string, string> = { enter: "↵ Enter", escape: "Esc", "1-9": "1 … 9" };

/**
 * The overview of keys, which is also what the script goes by. A dialog with scripts; without them there are no keys and
 * no overview.
 */
export function KeyHelp({ keys }: { keys: readonly DeskKey[] }) {
  const t = useT();
  const { display } = useReader();
  if (display.hasNoShortcuts) return null;
  return (
    <>
      <button type="button" className="btn small plain keys-open" data-keys-open hidden>
        <Icon name="keyboard" />
        {t("queue.keys.open")}
        <kbd>?</kbd>
      </button>
      <dialog className="key-dialog" data-keys aria-labelledby="keys-title">
        <h2 id="keys-title">{t("queue.keys.title")}</h2>
        <p className="hint">{t("queue.keys.hint")}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("queue.keys.key")}</th>
              <th scope="col">{t("queue.keys.does")}</th>
            </tr>
          </thead>
          <tbody>
            {keys.map(({ key, does, text }) => (
              <tr key={key} data-key={key} data-does={does}>
                <th scope="row">
                  <kbd>{names[key] ?? key}</kbd>
                </th>
                <td>{t(text)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="row between">
          <a href={paths.display()}>{t("queue.keys.off")}</a>
          <button type="button" className="btn small" data-keys-close>
            {t("queue.keys.close")}
          </button>
        </p>
      </dialog>
    </>
  );
}

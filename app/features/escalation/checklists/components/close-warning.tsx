import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";

/** Before closing: what was needed and is not ticked. It warns; whoever knows better closes all the same. */
export function CloseWarning({ open }: { open: string[] }) {
  const t = useT();
  if (open.length === 0) return null;
  return (
    <div className="notice waiting close-warning">
      <Icon name="warning" />
      <div>
        <p>{t("checklists.close.open", { count: open.length })}</p>
        <ul>
          {open.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <label className="close-despite">
          <input type="checkbox" name="isDespite" value="ja" />
          {t("checklists.close.despite")}
        </label>
      </div>
    </div>
  );
}

import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";

/** "Betrifft mich auch": instead of a new question. Guests log in first and come back to the outage. */
export function JoinButton({ outageId, isOn = false }: { outageId: number; isOn?: boolean }) {
  const t = useT();
  const { viewer } = useReader();
  if (!viewer) {
    return (
      <a className="btn small" href={paths.login(paths.outage(outageId))}>
        <Icon name="hand" />
        {t("outages.join.guest")}
      </a>
    );
  }
  return (
    <form method="post" action={paths.outage(outageId)} className="act">
      <input type="hidden" name="intent" value="join" />
      <button type="submit" className={`btn small ${isOn ? "on" : ""}`.trim()} aria-pressed={isOn}>
        <Icon name={isOn ? "check" : "hand"} />
        {t(isOn ? "outages.join.on" : "outages.join")}
      </button>
    </form>
  );
}

import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";

/** At a lead's desk: what the radar proposes, or the way to the outages. Null: not for this person. */
export function ProposalsWaiting({ count }: { count: number | null }) {
  const t = useT();
  if (count === null) return null;
  if (count === 0) {
    return (
      <p>
        <a className="btn small quiet" href={paths.deskOutages()}>
          <Icon name="activity" />
          {t("outages.desk.link")}
        </a>
      </p>
    );
  }
  return (
    <p className="notice waiting">
      <Icon name="activity" />
      <a href={paths.deskOutages()}>{t("outages.desk.waiting", { count })}</a>
    </p>
  );
}

import { formatUntil } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { AutoEscalation } from "../../rules/auto-escalation.server.ts";

type Props = {
  auto: AutoEscalation;
  thread: { category: { name: string }; region: { name: string } | null };
};

/** For a helper who was called: until when, and why they. */
export function LastCallBar({ auto, thread }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const { call, invitation } = auto;
  if (!call || !invitation) return null;
  const why = t("rules.call.why", {
    solved: invitation.solvedCount,
    category: thread.category.name,
    solvedHere: thread.region ? invitation.regionSolvedCount : 0,
    region: thread.region?.name ?? "",
  });
  return (
    <section className="notice waiting last-call" aria-labelledby="last-call-title">
      <Icon name="bell" />
      <div>
        <h2 id="last-call-title">{t("rules.call.title")}</h2>
        <p>
          {t("rules.call.until", { due: formatUntil(locale, call.endsAt, now) })} {why}
        </p>
        <p>
          <a href={paths.settings("aufrufe")}>{t("rules.call.settings")}</a>
        </p>
      </div>
    </section>
  );
}

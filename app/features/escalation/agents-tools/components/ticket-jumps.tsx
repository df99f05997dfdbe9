import { useT } from "#app/ui/reader.tsx";

/** On a phone everything stands below each other: the way to each part, always in reach. */
export function TicketJumps() {
  const t = useT();
  return (
    <nav className="ticket-jumps" aria-label={t("tools.jump.label")}>
      <a href="#vorgang">{t("tools.jump.ticket")}</a>
      <a href="#werkzeuge">{t("tools.jump.tools")}</a>
      <a href="#frage">{t("tools.jump.thread")}</a>
    </nav>
  );
}

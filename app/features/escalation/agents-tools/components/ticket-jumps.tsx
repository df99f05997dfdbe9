import type { MessageKey } from "#app/i18n/t.ts";
import { useT } from "#app/ui/reader.tsx";

/** Of the page's parts, in their order. */
const parts: { id: string; label: MessageKey }[] = [
  { id: "vorgang", label: "tools.jump.ticket" },
  { id: "werkzeuge", label: "tools.jump.tools" },
  { id: "vorgeschichte", label: "tools.jump.history" },
  { id: "verlauf", label: "tools.jump.timeline" },
];

/** The way to each part of the long page, always in reach. The question stands beside it on a wide screen. */
export function TicketJumps() {
  const t = useT();
  return (
    <nav className="ticket-jumps" aria-label={t("tools.jump.label")}>
      {parts.map(({ id, label }) => (
        <a key={id} href={`#${id}`}>
          {t(label)}
        </a>
      ))}
      <a href="#frage" className="only-below">
        {t("tools.jump.thread")}
      </a>
    </nav>
  );
}

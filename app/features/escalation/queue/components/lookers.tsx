import { formatList } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Looker } from "../lookers.server.ts";

/** "Jonas schaut gerade hier": the script keeps it up to date (app/comfort/desk/lookers.ts). */
export function Lookers({ lookers, isStatus = false }: { lookers: Looker[]; isStatus?: boolean }) {
  const t = useT();
  const { locale } = useReader();
  const writers = lookers.filter(({ isWriting }) => isWriting);
  const shown = writers.length > 0 ? writers : lookers;
  const names = formatList(
    locale,
    shown.map(({ name }) => name),
  );
  const kind = writers.length > 0 ? "writing" : "looking";
  const text =
    shown.length === 0 ? "" : t(`queue.live.${kind}${shown.length > 1 ? "Many" : ""}` as const, { names });
  return (
    <span
      className={`lookers ${kind}`}
      data-lookers
      role={isStatus ? "status" : undefined}
      hidden={!isStatus && text === ""}
    >
      <Icon name="eye" />
      <span data-lookers-text>{text}</span>
    </span>
  );
}

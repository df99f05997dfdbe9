import { formatMinutes, formatMoment, formatShare, formatUntil } from "#app/i18n/formats.ts";
import { Chip, type Tone } from "#app/ui/chip.tsx";
import type { IconName } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { elapsedShare, nearness } from "../../promise/due.ts";
import type { TicketEnd } from "../../tickets/ending.server.ts";
import type { TicketState } from "../state.ts";

const chips: Record<TicketState, [tone: Tone, icon: IconName]> = {
  new: ["open", "sparkles"],
  working: ["region", "region"],
  offered: ["waiting", "handover"],
  paused: ["waiting", "pause"],
  danger: ["alarm", "clock"],
  late: ["alarm", "warning"],
  solved: ["solved", "solved"],
  refused: ["plain", "undo"],
  merged: ["plain", "merge"],
};

export function StateChip({ state }: { state: TicketState }) {
  const t = useT();
  const [tone, icon] = chips[state];
  return (
    <Chip tone={tone} icon={icon}>
      {t(`desk.state.${state}`)}
    </Chip>
  );
}

type DueFacts = {
  end: TicketEnd | null;
  closedAt: Date | null;
  nextDueAt: Date | null;
  promisedAt: Date | null;
};

/** How long there is still, or since when it is late; with a thin bar. */
export function Due({ row }: { row: DueFacts }) {
  const t = useT();
  const { locale, now } = useReader();
  if (row.end && row.closedAt) {
    return <>{t(`desk.due.${row.end}`, { moment: formatMoment(locale, row.closedAt, now) })}</>;
  }
  if (!row.nextDueAt) return <b>{t("desk.due.paused")}</b>;
  const near = nearness(row.nextDueAt, now);
  const minutes = Math.abs(row.nextDueAt.getTime() - now.getTime()) / 60_000;
  const length = formatMinutes(locale, minutes);
  const share =
    near === "late" || !row.promisedAt
      ? 1
      : elapsedShare({ madeAt: row.promisedAt, dueAt: row.nextDueAt }, now);
  return (
    <>
      <b className="num">
        {near === "late" ? t("desk.due.over", { over: length }) : t("desk.due.left", { left: length })}
      </b>
      <DueMeter share={share} near={near} />
      <span className="faint">{formatUntil(locale, row.nextDueAt, now)}</span>
    </>
  );
}

/** How much of the promised time has passed. */
function DueMeter({ share, near }: { share: number; near: "calm" | "danger" | "late" }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <svg
      className={`due-meter ${near}`}
      viewBox="0 0 100 6"
      preserveAspectRatio="none"
      role="img"
      aria-label={t("desk.due.meter", { share: formatShare(locale, share) })}
    >
      <rect width={Math.round(share * 100)} height="6" />
    </svg>
  );
}

import { formatMoment } from "#app/i18n/formats.ts";
import { Chip } from "#app/ui/chip.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { Looker } from "../lookers.server.ts";
import type { QueueRow } from "../queue.server.ts";
import { ticketState } from "../state.ts";
import { Due, StateChip } from "./due.tsx";
import { Lookers } from "./lookers.tsx";

type Props = {
  rows: QueueRow[];
  caption: string;
  lookers: Looker[];
  /** Ids of the rows that were chosen when the form came back. */
  chosen: readonly string[];
};

/** The team's tickets. Each row can be chosen, without scripts too. */
export function QueueTable({ rows, caption, lookers, chosen }: Props) {
  const t = useT();
  return (
    <table className="queue">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t("queue.col.choose")}</span>
          </th>
          <th scope="col">{t("queue.col.ticket")}</th>
          <th scope="col">{t("queue.col.state")}</th>
          <th scope="col">{t("queue.col.owner")}</th>
          <th scope="col">{t("queue.col.due")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            lookers={lookers.filter(({ ticketId }) => ticketId === row.id)}
            isChosen={chosen.includes(String(row.id))}
          />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, lookers, isChosen }: { row: QueueRow; lookers: Looker[]; isChosen: boolean }) {
  const t = useT();
  return (
    <tr data-ticket={row.id} data-code={row.code}>
      <td className="queue-choose">
        <label className="queue-check">
          <input
            type="checkbox"
            name="ticket"
            value={row.id}
            defaultChecked={isChosen}
            aria-label={t("queue.choose", { code: row.code })}
          />
        </label>
      </td>
      <th scope="row" className="queue-ticket">
        <a href={paths.ticket(row.code)} data-queue-row>
          {row.title}
        </a>
        <span className="faint">
          <span className="num">{row.code}</span> · {row.customerName}
          {row.postcode ? `, ${row.postcode}` : ""} · {row.categoryName}
        </span>
        <Lookers lookers={lookers} />
      </th>
      <td className="queue-state">
        <StateChips row={row} />
      </td>
      <td className="queue-owner">
        {row.ownerName}
        {row.handoverCount > 0 ? (
          <span className="faint">{t("desk.queue.handovers", { count: row.handoverCount })}</span>
        ) : null}
      </td>
      <td className="queue-due">
        <Due row={row} />
      </td>
    </tr>
  );
}

function StateChips({ row }: { row: QueueRow }) {
  const t = useT();
  const { locale, now } = useReader();
  const moment = row.snoozedUntil ? formatMoment(locale, row.snoozedUntil, now) : "";
  return (
    <>
      <StateChip state={ticketState(row, now)} />
      {row.severity === "total-outage" && !row.closedAt ? (
        <Chip tone="alarm" icon="fibre">
          {t(`escalation.severity.short.${row.severity}`)}
        </Chip>
      ) : null}
      {row.isAsleep === false ? (
        <Chip tone="waiting" icon="bell">
          {t("queue.row.back")}
        </Chip>
      ) : null}
      {row.isAsleep ? (
        <span className="faint">
          {moment ? t("queue.row.snoozed", { moment }) : t("queue.row.snoozedReply")}
        </span>
      ) : null}
      {row.repliedAt && !row.closedAt ? (
        <span className="queue-replied">
          {t("queue.row.replied", { moment: formatMoment(locale, row.repliedAt, now) })}
        </span>
      ) : null}
    </>
  );
}

import { formatCalendarDay } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { CustomerHistory, EarlierTicket } from "../history.server.ts";
import type { Nearby } from "../nearby.server.ts";

/** What this customer had before: the own team's tickets in full, of others what is public. */
export function HistoryPanel({ history, customerName }: { history: CustomerHistory; customerName: string }) {
  const t = useT();
  const { locale, now } = useReader();
  const isNew = history.tickets.length === 0 && history.questions.length === 0;
  return (
    <section className="ticket-tool" id="vorgeschichte" aria-labelledby="history-title">
      <h2 id="history-title">{t("relations.history.title", { name: customerName })}</h2>
      {isNew ? <p className="muted">{t("relations.history.none")}</p> : null}
      <ul className="history-list">
        {history.tickets.map((ticket) => (
          <Earlier key={ticket.id} ticket={ticket} />
        ))}
        {history.questions.map((question) => (
          <li key={`q${question.id}`}>
            <a href={paths.thread(question)}>{question.title}</a>
            <span className="faint">
              {t("relations.history.question", { day: formatCalendarDay(locale, question.createdAt, now) })} ·{" "}
              {t(question.isSolved ? "relations.history.solved" : "relations.history.unsolved")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Earlier({ ticket }: { ticket: EarlierTicket }) {
  const t = useT();
  const { locale, now } = useReader();
  const { own } = ticket;
  const day = formatCalendarDay(locale, ticket.openedAt, now);
  return (
    <li>
      {own ? <a href={paths.ticket(ticket.code)}>{own.title}</a> : <b className="num">{ticket.code}</b>}
      <span className="faint">
        {own ? `${ticket.code} · ` : ""}
        {day} · {ticket.categoryName} · {own ? own.ownerName : t("relations.history.otherTeam")}
        {own && own.handoverCount > 0 ? ` · ${t("desk.queue.handovers", { count: own.handoverCount })}` : ""}
        {ticket.closedAt ? "" : ` · ${t("relations.open")}`}
      </span>
      {ticket.outcome ? <span>{ticket.outcome}</span> : null}
      {own && own.score !== null ? (
        <span className={own.score <= 2 ? "history-bad" : "faint"}>
          <Icon name="star" /> {t("desk.ticket.ratingValue", { score: own.score })}
          {own.comment ? <q> {own.comment}</q> : null}
        </span>
      ) : null}
    </li>
  );
}

/** The same topic near by in the last days. Nothing when there is none. */
export function NearbyPanel({ nearby }: { nearby: Nearby }) {
  const t = useT();
  const { locale, now } = useReader();
  if (nearby.tickets.length === 0) return null;
  return (
    <section className="ticket-tool" id="umgebung" aria-labelledby="nearby-title">
      <h2 id="nearby-title">{t("relations.nearby.title")}</h2>
      {nearby.mayBeOutage ? (
        <p className="notice waiting">
          <Icon name="warning" />
          {t("relations.nearby.outage")}
        </p>
      ) : null}
      <ul className="history-list">
        {nearby.tickets.map((ticket) => (
          <li key={ticket.code}>
            <a href={paths.ticket(ticket.code)}>{ticket.title}</a>
            <span className="faint num">
              {t("relations.nearby.km", { km: Math.round(ticket.km) })} ·{" "}
              {formatCalendarDay(locale, ticket.openedAt, now)} ·{" "}
              {t(ticket.closedAt ? "relations.closed" : "relations.open")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

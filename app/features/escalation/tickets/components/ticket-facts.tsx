import { formatUntil } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import { PresenceText } from "../../contact/components/presence-text.tsx";
import type { TicketPage } from "../ticket-page.server.ts";

/** What is known about a ticket, for the team. */
export function TicketFacts({ page }: { page: TicketPage }) {
  const t = useT();
  const { ticket, contact, promise, rating } = page;
  const customer = ticket.postcode
    ? t("desk.ticket.customerRegion", { name: ticket.customerName, postcode: ticket.postcode })
    : ticket.customerName;
  return (
    <dl className="facts ticket-facts" aria-label={t("desk.ticket.facts")}>
      <dt>{t("desk.ticket.customer")}</dt>
      <dd>{customer}</dd>
      <dt>{t("desk.ticket.severity")}</dt>
      <dd>{t(`escalation.severity.${ticket.severity}`)}</dd>
      <dt>{t("desk.ticket.category")}</dt>
      <dd>{ticket.categoryName}</dd>
      <dt>{t("desk.ticket.openedBy")}</dt>
      <dd>
        {ticket.openedBy === "rule"
          ? t("rules.openedBy")
          : t("desk.ticket.openedByName", { by: ticket.openedBy, name: ticket.openedByName ?? "" })}
      </dd>
      <dt>{t("desk.ticket.openedAt")}</dt>
      <dd>
        <Time at={ticket.openedAt} />
      </dd>
      <dt>{t("desk.ticket.owner")}</dt>
      <dd>
        {contact.name}
        {contact.presence && !ticket.closedAt ? <PresenceText presence={contact.presence} /> : null}
      </dd>
      <dt>{t("desk.ticket.promise")}</dt>
      <dd>
        <Promised ticket={ticket} promise={promise} />
      </dd>
      <dt>{t("desk.ticket.handovers")}</dt>
      <dd className="num">{ticket.handoverCount}</dd>
      {rating ? (
        <>
          <dt>{t("desk.ticket.rating")}</dt>
          <dd>
            {t("desk.ticket.ratingValue", { score: rating.score })}
            {rating.comment ? <q>{rating.comment}</q> : null}
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Promised({ ticket, promise }: Pick<TicketPage, "ticket" | "promise">) {
  const t = useT();
  const { locale, now } = useReader();
  if (ticket.waitingSince) return <>{t("desk.due.paused")}</>;
  if (!promise) return <>{t("desk.ticket.noPromise")}</>;
  if (promise.state === "open") return <>{formatUntil(locale, promise.dueAt, now)}</>;
  return <>{t(promise.state === "kept" ? "escalation.promise.kept" : "escalation.promise.missed")}</>;
}

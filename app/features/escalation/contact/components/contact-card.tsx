import { formatStill } from "#app/i18n/formats.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import { PromiseBox } from "../../promise/components/promise-box.tsx";
import type { ShownTicket, ThreadEscalation } from "../../thread-view/thread-escalation.server.ts";
import { TicketTimeline } from "../../tickets/components/ticket-timeline.tsx";
import type { Contact } from "../contact.ts";
import { PresenceText } from "./presence-text.tsx";

type Props = {
  ticket: ShownTicket;
  viewer: ThreadEscalation["viewer"];
  /** Where the customer writes to the contact: the answer form of the page; absent when there is none. */
  messageAnchor?: string;
};

/** Who has it: a name, when present, the promise, handovers. On a phone it stands before the question. */
export function ContactCard({ ticket, viewer, messageAnchor }: Props) {
  const t = useT();
  const { contact } = ticket;
  return (
    <section className="card panel contact-card" aria-labelledby="contact-title">
      <h2 id="contact-title">
        {t(headingKey(ticket.closedAt !== null, viewer === "customer"), { salutation: contact.salutation })}
      </h2>
      <Person contact={contact} />
      {ticket.promise ? (
        <PromiseBox
          promise={ticket.promise}
          reason={reasonOf(ticket, ticket.promise.dueAt)}
          isCustomer={viewer === "customer"}
          isOutage={ticket.timeline.findLast(({ kind }) => kind === "waiting")?.why === "outage"}
        />
      ) : null}
      <dl className="facts">
        <dt>{t("escalation.contact.code")}</dt>
        <dd className="num">{ticket.code}</dd>
        <dt>{t("escalation.contact.handovers")}</dt>
        <dd className="num">{ticket.handoverCount}</dd>
        <dt>{t("escalation.contact.lastAnswer")}</dt>
        <dd>{ticket.lastAnswerAt ? <Time at={ticket.lastAnswerAt} /> : t("escalation.contact.noAnswer")}</dd>
      </dl>
      <details className="contact-log">
        <summary>{t("escalation.contact.timeline")}</summary>
        <TicketTimeline steps={ticket.timeline} audience="public" />
      </details>
      {viewer === "team" ? (
        <a className="btn small" href={paths.ticket(ticket.code)}>
          <Icon name="region" />
          {t("escalation.contact.toDesk")}
        </a>
      ) : null}
      {viewer === "customer" && messageAnchor && !ticket.closedAt ? (
        <a className="btn small" href={messageAnchor}>
          <Icon name="comment" />
          {t("escalation.contact.message", { name: firstName(contact.name) })}
        </a>
      ) : null}
    </section>
  );
}

function Person({ contact }: { contact: Contact }) {
  const t = useT();
  const { locale, now } = useReader();
  const { standIn } = contact;
  return (
    <>
      <div className="contact">
        <Avatar name={contact.name} hue={contact.hue} size="l" photoKey={contact.photoKey} />
        <p>
          <b>{contact.name}</b>
          <span className="faint">{t("escalation.contact.team", { region: contact.regionName })}</span>
          {contact.presence ? <PresenceText presence={contact.presence} /> : null}
        </p>
      </div>
      {standIn ? (
        <p className="stand-in">
          {t(`escalation.contact.${standIn.kind}`, {
            name: standIn.name,
            until: formatStill(locale, standIn.until, now),
          })}
        </p>
      ) : null}
    </>
  );
}

function headingKey(isClosed: boolean, isCustomer: boolean) {
  if (isClosed) return isCustomer ? "escalation.contact.was" : "escalation.contact.wasOther";
  return isCustomer ? "escalation.contact.yours" : "escalation.contact.other";
}

const firstName = (name: string) => name.split(" ")[0] ?? name;

/** Why the promise was moved to this time; null when it is the first one. */
function reasonOf({ timeline }: ShownTicket, dueAt: Date): string | null {
  const moved = timeline.find(
    (step) => step.kind === "promise-moved" && Number(step.dueAt) === Number(dueAt),
  );
  return moved?.reason || null;
}

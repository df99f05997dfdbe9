import { formatMoment, formatUntil } from "#app/i18n/formats.ts";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { textLimits } from "../../text.ts";
import type { TicketPage } from "../ticket-page.server.ts";

type Props = { page: TicketPage; state: unknown };

/** What a ticket asks of whoever opens it, before anything else. */
export function TicketNotices({ page, state }: Props) {
  return (
    <>
      <Take page={page} state={state} />
      <Paused page={page} state={state} />
      <Offered page={page} state={state} />
      <FollowUp page={page} state={state} />
      <OwnerHasIt page={page} />
    </>
  );
}

function Take({ page, state }: Props) {
  const t = useT();
  if (!page.may.take) return null;
  const isOwn = page.ticket.takenAt === null && page.may.handOver;
  const own = stateOf(state, "take");
  return (
    <form method="post" className="notice act-notice">
      <div>
        <FormAlert state={own} />
        <p>
          {isOwn ? t("desk.ticket.takeHint") : t("desk.ticket.takeOverHint", { name: page.contact.name })}
        </p>
        <input type="hidden" name="intent" value="take" />
        <button type="submit" className="btn small">
          <Icon name="hand" />
          {t(isOwn ? "desk.ticket.take" : "desk.ticket.takeOver")}
        </button>
      </div>
    </form>
  );
}

function Paused({ page, state }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const { ticket, thread } = page;
  if (!ticket.waitingSince || ticket.closedAt) return null;
  return (
    <div className="notice waiting act-notice">
      <Icon name="pause" />
      <div>
        <p>{t("desk.ticket.paused", { moment: formatMoment(locale, ticket.waitingSince, now) })}</p>
        {thread?.thread.solvedAt ? <p>{t("desk.ticket.askedToClose")}</p> : null}
        {page.may.work ? (
          <form method="post">
            <FormAlert state={stateOf(state, "resume")} />
            <input type="hidden" name="intent" value="resume" />
            <button type="submit" className="btn small quiet">
              <Icon name="clock" />
              {t("desk.ticket.resume")}
            </button>
          </form>
        ) : null}
      </div>
    </div>
  );
}

/** The four fields, to whoever may read them; accept and return to whom it was offered. */
function Offered({ page, state }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const { handover } = page;
  if (!handover) return null;
  const isMine = page.may.answerHandover;
  const refused = stateOf(state, "return");
  return (
    <section className="notice waiting act-notice" aria-labelledby="handover-title">
      <Icon name="handover" />
      <div>
        <h3 id="handover-title">
          {isMine
            ? t("desk.handover.offered", { from: handover.fromName })
            : t("desk.handover.offeredOther", { to: handover.toName })}
        </h3>
        <p>{t("desk.handover.returnsAt", { moment: formatMoment(locale, handover.returnsAt, now) })}</p>
        <dl className="handover-paper">
          {(["known", "tried", "nextStep", "promiseCarried"] as const).map((name) => (
            <div key={name}>
              <dt>{t(`desk.handover.${name}`)}</dt>
              <dd>{handover[name]}</dd>
            </div>
          ))}
        </dl>
        {isMine ? (
          <>
            <form method="post">
              <FormAlert state={stateOf(state, "accept")} />
              <input type="hidden" name="intent" value="accept" />
              <button type="submit" className="btn small">
                <Icon name="check" />
                {t("desk.handover.accept")}
              </button>
            </form>
            <details className="fold" open={refused !== undefined || undefined}>
              <summary>
                <Icon name="undo" />
                {t("desk.handover.return")}
              </summary>
              <form method="post">
                <FormAlert state={refused} />
                <input type="hidden" name="intent" value="return" />
                <TextArea
                  name="reason"
                  label={t("desk.handover.reason")}
                  idPrefix="return"
                  rows={2}
                  maxLength={textLimits.reasonMax}
                  required
                  state={refused}
                />
                <button type="submit" className="btn small quiet">
                  <Icon name="undo" />
                  {t("desk.handover.return")}
                </button>
              </form>
            </details>
          </>
        ) : null}
      </div>
    </section>
  );
}

/** For the lead, after a bad rating. */
function FollowUp({ page, state }: Props) {
  const t = useT();
  const { locale, now } = useReader();
  const { rating, may } = page;
  if (!may.followUp || !rating?.followUpDueAt) return null;
  const own = stateOf(state, "follow-up");
  return (
    <section className="notice alarm act-notice" id="nachfassen" aria-labelledby="follow-up-title">
      <Icon name="phone" />
      <div>
        <h2 id="follow-up-title">{t("desk.followUp.title")}</h2>
        <p>
          {t("desk.followUp.text", {
            name: page.ticket.customerName,
            score: rating.score,
            until: formatUntil(locale, rating.followUpDueAt, now),
          })}
        </p>
        {rating.comment ? <p>{t("desk.followUp.comment", { comment: rating.comment })}</p> : null}
        <form method="post">
          <FormAlert state={own} />
          <input type="hidden" name="intent" value="follow-up" />
          <TextArea
            name="note"
            label={t("desk.followUp.label")}
            hint={t("desk.followUp.hint")}
            idPrefix="follow-up"
            rows={3}
            maxLength={textLimits.noteMax}
            required
            state={own}
          />
          <button type="submit" className="btn small">
            <Icon name="check" />
            {t("desk.followUp.send")}
          </button>
        </form>
      </div>
    </section>
  );
}

function OwnerHasIt({ page }: { page: TicketPage }) {
  const t = useT();
  const { may, ticket } = page;
  if (ticket.closedAt || may.work || may.take || may.answerHandover) return null;
  return (
    <p className="notice">
      <Icon name="info" />
      {t("desk.ticket.ownerHasIt", { name: page.contact.name })}
    </p>
  );
}

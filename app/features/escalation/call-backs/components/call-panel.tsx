import { formatMoment } from "#app/i18n/formats.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { ShownCall, TicketCallBack } from "../reading.server.ts";

const earlyMs = 10 * 60_000;

/** The call-back as the team has it: offer, what was picked, what came of it. */
export function CallPanel({
  callBack,
  mayWork,
  state,
}: {
  callBack: TicketCallBack;
  mayWork: boolean;
  state: unknown;
}) {
  const t = useT();
  const { call, earlier, offerId } = callBack;
  if (!mayWork && !call && earlier.length === 0) return null;
  const refused = ["offer-call", "withdraw-call", "record-call"]
    .map((act) => stateOf(state, act))
    .find(Boolean);
  return (
    <section className="ticket-tool" id="rueckruf" aria-labelledby="call-title">
      <h2 id="call-title">{t("callBacks.panel.title")}</h2>
      <FormAlert state={refused} />
      {call ? <Agreed callBack={callBack} call={call} mayWork={mayWork} /> : null}
      {!call && offerId ? <p>{t("callBacks.panel.offered")}</p> : null}
      {!call && !offerId && mayWork ? (
        <form method="post" action="#rueckruf">
          <p className="hint">{t("callBacks.panel.hint", { count: callBack.freeCount })}</p>
          <button type="submit" name="intent" value="offer-call" className="btn small quiet">
            <Icon name="phone" />
            {t("callBacks.panel.offer")}
          </button>
        </form>
      ) : null}
      {offerId && mayWork ? (
        <form method="post" action="#rueckruf">
          <button type="submit" name="intent" value="withdraw-call" className="btn small quiet">
            <Icon name="close" />
            {t(call ? "callBacks.panel.cancel" : "callBacks.panel.withdraw")}
          </button>
        </form>
      ) : null}
      <Earlier calls={earlier} />
    </section>
  );
}

function Agreed({
  callBack: { offerId, hasNumber },
  call,
  mayWork,
}: {
  callBack: TicketCallBack;
  call: NonNullable<TicketCallBack["call"]>;
  mayWork: boolean;
}) {
  const t = useT();
  const { locale, now } = useReader();
  const isTime = now.getTime() >= call.startsAt.getTime() - earlyMs;
  return (
    <div className="call-agreed">
      <p>
        <Icon name="phone" />
        <b>{formatMoment(locale, call.startsAt, now)}</b>
        {call.isOwnersCalendar ? null : (
          <span> {t("callBacks.panel.calledBy", { name: call.agentName })}</span>
        )}
      </p>
      <p className="faint">{t("callBacks.panel.number", { has: hasNumber ? "yes" : "no" })}</p>
      {offerId ? (
        <p>
          <a href={paths.callBackFile(offerId)} download>
            <Icon name="calendar" /> {t("callBacks.panel.file")}
          </a>
        </p>
      ) : null}
      {mayWork && isTime ? (
        <form method="post" action="#rueckruf" className="row">
          <input type="hidden" name="intent" value="record-call" />
          <button type="submit" name="wasReached" value="ja" className="btn small">
            <Icon name="check" />
            {t("callBacks.panel.reached")}
          </button>
          <button type="submit" name="wasReached" value="nein" className="btn small quiet">
            <Icon name="failed" />
            {t("callBacks.panel.unreached")}
          </button>
        </form>
      ) : null}
    </div>
  );
}

/** The word for what became of a call; also for the customer. */
export function useCallWord() {
  const t = useT();
  return ({ state, wasReached }: Pick<ShownCall, "state" | "wasReached">) =>
    t(state === "kept" && wasReached === false ? "callBacks.state.unreached" : `callBacks.state.${state}`);
}

function Earlier({ calls }: { calls: ShownCall[] }) {
  const { locale, now } = useReader();
  const word = useCallWord();
  if (calls.length === 0) return null;
  return (
    <ul className="call-earlier">
      {calls.map((call) => (
        <li key={call.id}>
          {formatMoment(locale, call.startsAt, now)}: {word(call)}
        </li>
      ))}
    </ul>
  );
}

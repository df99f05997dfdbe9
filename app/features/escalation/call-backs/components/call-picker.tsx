import { formatLongDay, formatMoment, formatTime } from "#app/i18n/formats.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { OwnCallBack } from "../reading.server.ts";
import type { SlotDay } from "../slots.ts";

/** So many days with free times are shown at once; the others are folded. */
const daysAtOnce = 3;

/** In the own question, for its asker alone: pick a time, move it, cancel it, take it into the calendar. */
export function CallPicker({ callBack, state }: { callBack: OwnCallBack; state: unknown }) {
  const t = useT();
  const { locale, now } = useReader();
  const { call, last, contactName: name } = callBack;
  const refused = stateOf(state, "pick-call") ?? stateOf(state, "cancel-call");
  return (
    <section className="card panel call-picker" id="rueckruf" aria-labelledby="call-picker-title">
      <h2 id="call-picker-title">
        <Icon name="phone" /> {t("callBacks.own.title")}
      </h2>
      <FormAlert state={refused} />
      {last ? (
        <p className="notice waiting" role="status">
          <Icon name="info" />
          {t(afterwards(last), {
            moment: formatMoment(locale, last.startsAt, now),
          })}
        </p>
      ) : null}
      {call ? (
        <>
          <p className="call-agreed" role="status">
            {t("callBacks.own.agreed", { name, moment: formatMoment(locale, call.startsAt, now) })}
          </p>
          <p className="row">
            <a className="btn small" href={paths.callBackFile(callBack.offerId)} download>
              <Icon name="calendar" />
              {t("callBacks.own.file")}
            </a>
          </p>
          {callBack.isRunning ? null : (
            <>
              <details className="fold" open={refused?.intent === "pick-call" || undefined}>
                <summary>
                  <Icon name="clock" />
                  {t("callBacks.own.move")}
                </summary>
                <SlotForm callBack={callBack} send={t("callBacks.own.moveSend")} />
              </details>
              <form method="post" action="#rueckruf">
                <button type="submit" name="intent" value="cancel-call" className="btn small quiet">
                  <Icon name="close" />
                  {t("callBacks.own.cancel")}
                </button>
              </form>
            </>
          )}
        </>
      ) : (
        <>
          <p>{t("callBacks.own.lead", { name })}</p>
          <SlotForm callBack={callBack} send={t("callBacks.own.pick")} />
        </>
      )}
      <p className="hint">{t("callBacks.own.number", { has: callBack.hasNumber ? "yes" : "no" })}</p>
    </section>
  );
}

/** Why there is a time to pick again. */
function afterwards({ state }: NonNullable<OwnCallBack["last"]>) {
  if (state === "missed") return "callBacks.own.missed";
  return state === "cancelled" ? "callBacks.own.cancelled" : "callBacks.own.unreached";
}

function SlotForm({ callBack, send }: { callBack: OwnCallBack; send: string }) {
  const t = useT();
  const first = callBack.days.slice(0, daysAtOnce);
  const rest = callBack.days.slice(daysAtOnce);
  if (first.length === 0) return <p className="muted">{t("callBacks.own.none")}</p>;
  return (
    <form method="post" action="#rueckruf">
      <input type="hidden" name="intent" value="pick-call" />
      {first.map((day) => (
        <Day key={day.day} day={day} />
      ))}
      {rest.length > 0 ? (
        <details className="fold">
          <summary>
            <Icon name="chevron-down" />
            {t("callBacks.own.later")}
          </summary>
          {rest.map((day) => (
            <Day key={day.day} day={day} />
          ))}
        </details>
      ) : null}
      <button type="submit" className="btn">
        <Icon name="check" />
        {send}
      </button>
    </form>
  );
}

function Day({ day }: { day: SlotDay }) {
  const { locale } = useReader();
  const [first] = day.slots;
  if (!first) return null;
  return (
    <fieldset className="slot-day">
      <legend>{formatWeekday(locale, first)}</legend>
      <div className="slots">
        {day.slots.map((slot) => (
          <label key={slot.toISOString()} className="slot">
            <input type="radio" name="startsAt" value={slot.toISOString()} required />
            <span>{formatTime(locale, slot)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const weekdays = new Map<string, Intl.DateTimeFormat>();

/** "Dienstag, 24. November 2026" */
function formatWeekday(locale: Parameters<typeof formatLongDay>[0], date: Date): string {
  const tag = locale === "en" ? "en-GB" : "de";
  const format =
    weekdays.get(tag) ?? new Intl.DateTimeFormat(tag, { timeZone: "Europe/Berlin", weekday: "long" });
  weekdays.set(tag, format);
  return `${format.format(date)}, ${formatLongDay(locale, date)}`;
}

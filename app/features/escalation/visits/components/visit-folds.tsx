import { Select, TextArea, TextField } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { useT } from "#app/ui/reader.tsx";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import { etas, offeredWindows, slots, visitLimits } from "../limits.ts";
import type { DeskVisits } from "../reading.server.ts";
import { ResultFields } from "./result-fields.tsx";

type ActProps = { visits: DeskVisits; state: unknown };

/** A day and a window of it. */
function WindowFields({
  prefix,
  names,
  visits,
  index = 0,
  isOptional,
  state,
}: {
  prefix: string;
  names: { day: string; slot: string };
  visits: DeskVisits;
  index?: number;
  isOptional?: boolean;
  state: FormState | undefined;
}) {
  const t = useT();
  const suggested = visits.suggested[index];
  return (
    <div className="visit-window">
      <TextField
        name={names.day}
        type="date"
        label={names.day === "day" ? t("visits.desk.day") : t("visits.desk.dayOf", { position: index + 1 })}
        idPrefix={prefix}
        min={visits.today}
        defaultValue={suggested?.day}
        isOptional={isOptional}
        required={!isOptional}
        state={state}
      />
      <Select
        name={names.slot}
        label={t("visits.desk.slot")}
        idPrefix={prefix}
        defaultValue={suggested?.slot ?? "8-12"}
        state={state}
      >
        {slots.map((slot) => (
          <option key={slot} value={slot}>
            {t("visits.desk.slotOf", { from: slot.split("-")[0] ?? "", to: slot.split("-")[1] ?? "" })}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** While nothing is agreed on: propose windows, or write down what was agreed by word. */
export function NewActs({ visits, state }: ActProps) {
  const t = useT();
  const offer = stateOf(state, "visit-offer");
  const fix = stateOf(state, "visit-fix");
  return (
    <>
      <Fold
        intent="visit-offer"
        icon="calendar"
        title={t("visits.desk.offer")}
        state={offer}
        send={t("visits.desk.offerSend")}
      >
        <p className="hint">{t("visits.desk.offerIntro")}</p>
        {Array.from({ length: offeredWindows }, (_, i) => i).map((i) => (
          <WindowFields
            key={i}
            prefix="visit-offer"
            names={{ day: `day${i + 1}`, slot: `slot${i + 1}` }}
            visits={visits}
            index={i}
            isOptional={i > 0}
            state={offer}
          />
        ))}
      </Fold>
      <Fold
        intent="visit-fix"
        icon="phone"
        title={t("visits.desk.fix")}
        state={fix}
        send={t("visits.desk.fixSend")}
        tone="quiet"
      >
        <p className="hint">{t("visits.desk.fixIntro")}</p>
        <WindowFields prefix="visit-fix" names={{ day: "day", slot: "slot" }} visits={visits} state={fix} />
      </Fold>
    </>
  );
}

/** With an agreed visit: on the way, its result, the link for the technician, another day, called off. */
export function OpenActs({ visits, state }: ActProps) {
  return (
    <>
      <UnderwayFold state={state} />
      <ResultFold state={state} />
      <LinkFold state={state} />
      <MoveFold visits={visits} state={state} />
      <CancelFold state={state} />
    </>
  );
}

function UnderwayFold({ state }: { state: unknown }) {
  const t = useT();
  const own = stateOf(state, "visit-underway");
  return (
    <Fold
      intent="visit-underway"
      icon="move"
      title={t("visits.desk.underwayTitle")}
      state={own}
      send={t("visits.desk.underwaySend")}
    >
      <Select
        name="minutes"
        label={t("visits.desk.minutes")}
        idPrefix="visit-underway"
        defaultValue="30"
        state={own}
      >
        {etas.map((minutes) => (
          <option key={minutes} value={minutes}>
            {t("visits.desk.minutesOf", { minutes })}
          </option>
        ))}
      </Select>
    </Fold>
  );
}

function ResultFold({ state }: { state: unknown }) {
  const t = useT();
  const own = stateOf(state, "visit-result");
  return (
    <Fold
      intent="visit-result"
      icon="order"
      title={t("visits.desk.result")}
      state={own}
      send={t("visits.desk.resultSend")}
    >
      <ResultFields by="desk" state={own} />
    </Fold>
  );
}

function LinkFold({ state }: { state: unknown }) {
  const t = useT();
  const own = stateOf(state, "visit-link");
  const link = own?.values.link;
  return (
    <Fold
      intent="visit-link"
      icon="link"
      title={t("visits.desk.link")}
      state={own}
      send={t("visits.desk.linkSend")}
      tone="quiet"
    >
      <p className="hint">{t("visits.desk.linkIntro")}</p>
      {link ? (
        <p className="notice">
          <span>
            {t("visits.desk.linkOnce")} <code className="visit-link">{link}</code>
          </span>
        </p>
      ) : null}
    </Fold>
  );
}

function MoveFold({ visits, state }: ActProps) {
  const t = useT();
  const own = stateOf(state, "visit-move");
  return (
    <Fold
      intent="visit-move"
      icon="calendar"
      title={t("visits.desk.move")}
      state={own}
      send={t("visits.desk.moveSend")}
      tone="quiet"
    >
      <WindowFields prefix="visit-move" names={{ day: "day", slot: "slot" }} visits={visits} state={own} />
      <ReasonField prefix="visit-move" state={own} />
    </Fold>
  );
}

function CancelFold({ state }: { state: unknown }) {
  const t = useT();
  const own = stateOf(state, "visit-cancel");
  return (
    <Fold
      intent="visit-cancel"
      icon="close"
      title={t("visits.desk.cancel")}
      state={own}
      send={t("visits.desk.cancelSend")}
      tone="quiet"
    >
      <ReasonField prefix="visit-cancel" state={own} />
    </Fold>
  );
}

function ReasonField({ prefix, state }: { prefix: string; state: FormState | undefined }) {
  const t = useT();
  return (
    <TextArea
      name="reason"
      label={t("visits.desk.reason")}
      idPrefix={prefix}
      rows={2}
      minLength={visitLimits.reasonMin}
      maxLength={visitLimits.reasonMax}
      required
      state={state}
    />
  );
}

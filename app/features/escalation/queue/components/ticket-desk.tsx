import { formatMoment } from "#app/i18n/formats.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import { ticketKeys } from "../keys.ts";
import type { TicketDesk as Desk } from "../ticket-desk.server.ts";
import { KeyHelp } from "./key-help.tsx";
import { liveTextsOf } from "./live-texts.ts";
import { Lookers } from "./lookers.tsx";
import { SnoozeFields } from "./snooze-fields.tsx";

const liveTexts = ["looking", "lookingMany", "writing", "writingMany", "and"] as const;

/** Who else is here, what is new, whether the ticket is put aside; and the keys of the page. */
export function TicketDesk({ desk, state }: { desk: Desk; state: unknown }) {
  const t = useT();
  const { viewer } = useReader();
  return (
    <div
      className="ticket-desk"
      data-ticket-desk={desk.ticketId}
      data-live-also={desk.threadId}
      data-newest={desk.newestPostId}
      data-viewer={viewer?.id}
      data-url={paths.deskLooking()}
      data-live-texts={liveTextsOf(t, liveTexts)}
    >
      <Lookers lookers={desk.lookers} isStatus />
      <button type="button" className="btn small" data-fresh data-press="fresh" hidden>
        <Icon name="comment" />
        {t("queue.live.fresh")}
      </button>
      <input type="hidden" name="seenPostId" value={desk.newestPostId} form="form-answer" />
      <Snoozed desk={desk} state={state} />
      <KeyHelp keys={ticketKeys} />
    </div>
  );
}

function Snoozed({ desk, state }: { desk: Desk; state: unknown }) {
  const t = useT();
  const { locale, now } = useReader();
  const { snooze } = desk;
  if (!snooze) return null;
  const text = !snooze.isAsleep
    ? t("queue.snooze.back", { by: snooze.wokeBy ?? "time" })
    : snooze.wakesAt
      ? t("queue.snooze.is", { moment: formatMoment(locale, snooze.wakesAt, now) })
      : t("queue.snooze.isReply");
  return (
    <form method="post" className="notice waiting act-notice">
      <Icon name={snooze.isAsleep ? "clock" : "bell"} />
      <div>
        <FormAlert state={stateOf(state, "wake")} />
        <p>{text}</p>
        <input type="hidden" name="intent" value="wake" />
        <button type="submit" className="btn small quiet">
          {t(snooze.isAsleep ? "queue.snooze.wake" : "queue.snooze.done")}
        </button>
      </div>
    </form>
  );
}

/** Stands among the acts of the page. */
export function SnoozeFold({ state }: { state: unknown }) {
  const t = useT();
  const own = stateOf(state, "snooze");
  return (
    <div className="ticket-acts">
      <Fold
        intent="snooze"
        icon="clock"
        title={t("queue.bulk.snooze")}
        state={own}
        send={t("queue.snooze.send")}
        tone="quiet"
      >
        <SnoozeFields idPrefix="snooze" state={own} />
      </Fold>
    </div>
  );
}

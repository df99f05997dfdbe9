import { Select, TextArea } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useT } from "#app/ui/reader.tsx";
import { Fold } from "../../tickets/components/ticket-fold.tsx";
import { spokenLimits } from "../limits.ts";

/** Large enough to read it out. */
export function SpokenCode({ code, isTeam }: { code: string | null; isTeam?: boolean }) {
  const t = useT();
  if (!code) return null;
  return (
    <div className={isTeam ? "spoken-code" : "card panel spoken-code"}>
      <p>
        <Icon name="phone" />
        <span>
          <span className="faint">{t(isTeam ? "spoken.thread.team" : "spoken.thread.title")}</span>
          <b className="num">{code}</b>
        </span>
      </p>
      {isTeam ? null : <p className="hint">{t("spoken.thread.hint")}</p>}
    </div>
  );
}

/** Where it was and what was said. */
export function ConversationFields({ prefix, state }: { prefix: string; state: FormState | undefined }) {
  const t = useT();
  return (
    <>
      <Select
        name="channel"
        label={t("spoken.note.channel")}
        idPrefix={prefix}
        defaultValue="phone"
        state={state}
      >
        <option value="phone">{t("spoken.note.channel.phone")}</option>
        <option value="shop">{t("spoken.note.channel.shop")}</option>
      </Select>
      <TextArea
        name="note"
        label={t("spoken.note.label")}
        hint={t("spoken.note.hint")}
        idPrefix={prefix}
        rows={3}
        minLength={spokenLimits.noteMin}
        maxLength={spokenLimits.noteMax}
        required
        state={state}
      />
    </>
  );
}

/** On the page of a ticket. */
export function ConversationFold({ state }: { state: unknown }) {
  const t = useT();
  const own = stateOf(state, "conversation");
  return (
    <Fold
      intent="conversation"
      icon="phone"
      title={t("spoken.note.title")}
      state={own}
      send={t("spoken.note.send")}
    >
      <ConversationFields prefix="conversation" state={own} />
    </Fold>
  );
}

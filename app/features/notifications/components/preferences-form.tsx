import { FormAlert, Select, TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { Preferences } from "../preferences.server.ts";
import { channelField } from "../preferences-fields.ts";
import { dayOf, formatClock } from "../quiet-hours.ts";

type Props = Preferences & { state: FormState | undefined };

/** How somebody hears of what, and when: a few choices in plain words. */
export function PreferencesForm({ groups, isOff, times, state }: Props) {
  const t = useT();
  return (
    <form method="post" action={paths.noticeSettings()} className="told-form">
      <FormAlert state={state} />
      <section className="card settings-section" aria-labelledby="told-what">
        <h2 id="told-what">{t("told.what.title")}</h2>
        {groups.map((group) => (
          <GroupChoice key={group.name} group={group} state={state} />
        ))}
        <Tick
          name="isOff"
          label={t("told.off")}
          hint={t("told.offHint")}
          isTicked={isOff}
          state={state}
          isStrong
        />
      </section>
      <DigestChoice rhythm={state?.values.digest ?? times.digest} />
      <section className="card settings-section" aria-labelledby="told-when">
        <h2 id="told-when">{t("told.when.title")}</h2>
        <Tick
          name="hasQuiet"
          label={t("told.quiet")}
          hint={t("told.quietHint")}
          isTicked={times.quiet !== null}
          state={state}
        />
        <div className="told-clock">
          <TextField
            type="time"
            name="quietFrom"
            label={t("told.quiet.from")}
            defaultValue={formatClock(times.quiet?.from ?? 22 * 60)}
            state={state}
          />
          <TextField
            type="time"
            name="quietTo"
            label={t("told.quiet.to")}
            defaultValue={formatClock(times.quiet?.to ?? 7 * 60)}
            state={state}
          />
        </div>
        <Tick
          name="urgentAnytime"
          label={t("told.urgent")}
          hint={t("told.urgentHint")}
          isTicked={times.urgentAnytime}
          state={state}
        />
        <TextField
          type="date"
          name="pausedUntil"
          label={t("told.pause")}
          hint={t("told.pauseHint")}
          defaultValue={times.pausedUntil ? dayOf(times.pausedUntil) : ""}
          className="short"
          isOptional
          state={state}
        />
      </section>
      <section className="card settings-section" aria-labelledby="told-seen">
        <h2 id="told-seen">{t("told.seen.title")}</h2>
        <Tick
          name="showsWriting"
          label={t("told.writing")}
          hint={t("told.writingHint")}
          isTicked={times.showsWriting}
          state={state}
        />
      </section>
      <button type="submit" className="btn" name="intent" value="preferences">
        <Icon name="check" />
        {t("site.save")}
      </button>
    </form>
  );
}

function GroupChoice({
  group,
  state,
}: {
  group: Preferences["groups"][number];
  state: FormState | undefined;
}) {
  const t = useT();
  const { name, channel, choices, unsubscribed } = group;
  return (
    <div className="told-group">
      <Select
        name={channelField(name)}
        label={t(`told.group.${name}`)}
        hint={t(`told.group.${name}.hint`)}
        defaultValue={channel}
        state={state}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`told.channel.${choice}`)}
          </option>
        ))}
      </Select>
      {channel === "mail" && unsubscribed.length > 0 ? (
        <div className="told-left-out">
          <p>{t("told.leftOut")}</p>
          <ul>
            {unsubscribed.map((kind) => (
              <li key={kind}>{t(`notifications.${kind}.name`)}</li>
            ))}
          </ul>
          <label className="check">
            <input type="checkbox" name="renew" value={name} />
            <span>{t("told.renew")}</span>
          </label>
        </div>
      ) : null}
    </div>
  );
}

const rhythms = ["weekly", "daily", "never"] as const;

function DigestChoice({ rhythm }: { rhythm: string }) {
  const t = useT();
  return (
    <section className="card settings-section" aria-labelledby="told-digest">
      <h2 id="told-digest">{t("told.digest.title")}</h2>
      <fieldset className="told-digest">
        <legend>{t("told.digest.lead")}</legend>
        {rhythms.map((name) => (
          <label className="check" key={name}>
            <input type="radio" name="digest" value={name} defaultChecked={rhythm === name} />
            <span>{t(`told.digest.${name}`)}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

type TickProps = {
  name: string;
  label: string;
  hint: string;
  isTicked: boolean;
  isStrong?: boolean;
  state: FormState | undefined;
};

function Tick({ name, label, hint, isTicked, isStrong, state }: TickProps) {
  return (
    <div className={isStrong ? "told-tick mail-off" : "told-tick"}>
      <label className="check">
        <input
          type="checkbox"
          name={name}
          value="ja"
          defaultChecked={state ? state.values[name] === "ja" : isTicked}
          aria-describedby={`told-${name}-hint`}
        />
        {isStrong ? <strong>{label}</strong> : <span>{label}</span>}
      </label>
      <p className="hint" id={`told-${name}-hint`}>
        {hint}
      </p>
    </div>
  );
}

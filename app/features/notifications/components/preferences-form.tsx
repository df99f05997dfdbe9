import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import type { KindName } from "../kind.ts";

type Preference = { name: KindName; isOfDesk: boolean; isMailed: boolean };

/** What comes by mail: one tick each, in the words of who gets it. */
export function PreferencesForm({ kinds, isOff }: { kinds: Preference[]; isOff: boolean }) {
  const t = useT();
  const groups = [
    { legend: t("notifications.preferences.which"), kinds: kinds.filter(({ isOfDesk }) => !isOfDesk) },
    { legend: t("notifications.preferences.whichStaff"), kinds: kinds.filter(({ isOfDesk }) => isOfDesk) },
  ];
  return (
    <form method="post" action={paths.settings("emails")}>
      <p className="muted">{t("notifications.preferences.lead")}</p>
      {groups
        .filter((group) => group.kinds.length > 0)
        .map((group) => (
          <fieldset className="mail-kinds" key={group.legend}>
            <legend>{group.legend}</legend>
            {group.kinds.map(({ name, isMailed }) => (
              <label className="check" key={name}>
                <input type="checkbox" name="mailed" value={name} defaultChecked={isMailed} />
                <span>{t(`notifications.${name}.name`)}</span>
              </label>
            ))}
          </fieldset>
        ))}
      <div className="mail-off">
        <label className="check">
          <input
            type="checkbox"
            name="isOff"
            value="ja"
            defaultChecked={isOff}
            aria-describedby="mail-off-hint"
          />
          <strong>{t("notifications.preferences.off")}</strong>
        </label>
        <p className="hint" id="mail-off-hint">
          {t("notifications.preferences.offHint")}
        </p>
      </div>
      <button type="submit" className="btn" name="intent" value="preferences">
        <Icon name="check" />
        {t("site.save")}
      </button>
    </form>
  );
}

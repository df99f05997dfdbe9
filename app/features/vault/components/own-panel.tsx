import { formatLongDay } from "#app/i18n/formats.ts";
import { DefaultSubmit } from "#app/ui/default-submit.tsx";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { OwnPanel as OwnPanelData } from "../own-panel.server.ts";
import { PrivateInputs } from "./private-inputs.tsx";
import { ViewLog } from "./view-log.tsx";

type Props = { panel: OwnPanelData; state: unknown };

/** On the page of an own question: what was told in private, to be added to, changed and deleted, and who has looked. */
export function OwnPrivatePanel({ panel, state }: Props) {
  const t = useT();
  const { locale } = useReader();
  const own = stateOf(state, "save-private");
  const count = Object.keys(panel.values).length;
  return (
    <section className="card panel private-panel" id="vertraulich" aria-labelledby="private-title">
      <h2 id="private-title">
        <Icon name="lock" />
        {t("vault.own.title")}
      </h2>
      {panel.isBroken ? (
        <p className="notice waiting" role="alert">
          <Icon name="alert" />
          {t("vault.own.broken")}
        </p>
      ) : null}
      {count === 0 ? (
        <p className="muted">{t("vault.own.empty")}</p>
      ) : (
        <p className="faint">
          {t("vault.private.filled", { count })}
          {". "}
          {panel.deletesAt
            ? t("vault.own.deletesAt", { day: formatLongDay(locale, panel.deletesAt) })
            : t("vault.own.deletesLater")}
        </p>
      )}
      <details className="fold" open={own !== undefined || undefined}>
        <summary>
          <Icon name="edit" />
          {t(count === 0 ? "vault.own.add" : "vault.own.edit")}
        </summary>
        <form method="post" action="#vertraulich">
          <DefaultSubmit intent="save-private" />
          <FormAlert state={own} />
          <p className="hint">{t("vault.private.lead")}</p>
          <PrivateInputs state={own} values={panel.values} idPrefix="own" />
          <p className="row">
            <button type="submit" className="btn small" name="intent" value="save-private">
              <Icon name="lock" />
              {t("vault.own.save")}
            </button>
            {count > 0 ? (
              <button
                type="submit"
                className="btn small quiet"
                name="intent"
                value="delete-private"
                formNoValidate
              >
                <Icon name="trash" />
                {t("vault.own.deleteAll")}
              </button>
            ) : null}
          </p>
        </form>
      </details>
      {count > 0 || panel.views.length > 0 ? <ViewLog views={panel.views} headingId="private-views" /> : null}
    </section>
  );
}

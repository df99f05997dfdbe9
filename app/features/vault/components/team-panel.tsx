import { formatList } from "#app/i18n/formats.ts";
import { FormAlert } from "#app/ui/field.tsx";
import { stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { formName } from "../finding.ts";
import { privateFieldNames } from "../private-fields.ts";
import type { PrivatePanel } from "../views.server.ts";

type Props = {
  threadId: number;
  panel: PrivatePanel;
  /** Of the page's action: after pressing it carries what is shown. */
  state: unknown;
  /** Requests that the reader can answer. */
  waitingCount: number;
  /** On the page of the private half itself no link leads there. */
  isOwnPage?: boolean;
};

/** For the team: which private details there are. What they say is shown only after pressing, and that is written down. */
export function TeamPrivatePanel({ threadId, panel, state, waitingCount, isOwnPage = false }: Props) {
  const t = useT();
  const { locale } = useReader();
  const Heading = isOwnPage ? "h2" : "h3";
  const own = stateOf(state, "reveal-private");
  const shown = own?.status === 200 ? own.values : null;
  const names = formatList(
    locale,
    panel.fields.map((field) => t(`vault.field.${field}`)),
  );
  return (
    <section className="private private-team" id="vertraulich" aria-labelledby="private-team-title">
      <Heading id="private-team-title">
        <Icon name="lock" />
        {t("vault.team.title")}
      </Heading>
      {shown ? null : <FormAlert state={own} />}
      {panel.fields.length === 0 ? <p className="muted">{t("vault.team.none")}</p> : null}
      {panel.fields.length > 0 && !shown ? <p>{t("vault.team.has", { fields: names })}</p> : null}
      {shown ? (
        <>
          <dl className="facts private-shown">
            {privateFieldNames
              .filter((field) => shown[formName(field)])
              .map((field) => (
                <div key={field}>
                  <dt>{t(`vault.field.${field}`)}</dt>
                  <dd className="private-value">{shown[formName(field)]}</dd>
                </div>
              ))}
          </dl>
          <p className="faint" role="status">
            {t("vault.team.shown")}
          </p>
        </>
      ) : panel.fields.length > 0 && panel.right.may ? (
        <form method="post" action="#vertraulich">
          <button type="submit" className="btn small" name="intent" value="reveal-private">
            <Icon name="eye" />
            {t("vault.team.reveal")}
          </button>
          <p className="hint">{t("vault.team.revealHint")}</p>
        </form>
      ) : null}
      {panel.fields.length > 0 && !panel.right.may && panel.right.why !== "stranger" ? (
        <p className="hint">{t(`vault.refused.${panel.right.why}`)}</p>
      ) : null}
      {waitingCount > 0 ? (
        <p className="notice waiting">
          <Icon name="users" />
          {t("vault.team.waiting", { count: waitingCount })}
        </p>
      ) : null}
      {!isOwnPage && (panel.fields.length > 0 || panel.views.length > 0) ? (
        <a className="btn small quiet" href={paths.privateHalf(threadId)}>
          <Icon name="history" />
          {t("vault.team.more")}
        </a>
      ) : null}
    </section>
  );
}

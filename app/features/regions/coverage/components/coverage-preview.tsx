import { formatNumber } from "#app/i18n/formats.ts";
import { FormAlert, TextArea } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { Preview } from "../preview.server.ts";
import type { CoverageAsk } from "./coverage-search.tsx";

type Target = { id: number; name: string };

type Props = {
  ask: CoverageAsk;
  preview: Preview;
  openTickets: number;
  /** Null: only looked at. */
  target: Target | null;
  state: FormState | undefined;
};

/** Who cares for it today, what would move, and what that means for people; then the button. */
export function CoveragePreview({ ask, preview, openTickets, target, state }: Props) {
  const t = useT();
  const isNothing = preview.shares.length === 0;
  const areMoving = target !== null && preview.shares.some(({ regionId }) => regionId !== target.id);
  return (
    <section className="card panel" aria-labelledby="preview-title" id="vorschau">
      <h2 id="preview-title">{t("coverage.preview.title", { selection: ask.search })}</h2>
      {isNothing ? (
        <p>{t("coverage.preview.none")}</p>
      ) : (
        <>
          <p>
            <b>
              {t("coverage.preview.count", {
                postcodes: preview.postcodeCount,
                areas: preview.areas.length,
              })}
            </b>
            {preview.areas.length > 0 ? (
              <span className="muted">
                {" "}
                {t("coverage.preview.areas", { areas: preview.areas.join(", ") })}
              </span>
            ) : null}
          </p>
          <Shares preview={preview} target={target} />
          <Places preview={preview} />
          <ul className="coverage-notes">
            <li>{t("coverage.preview.members", { count: preview.memberCount })}</li>
            <li>{t("coverage.preview.tickets", { count: openTickets })}</li>
            {preview.exceptionCount > 0 ? (
              <li>
                {t("coverage.preview.exceptions", {
                  count: preview.exceptionCount,
                  taken: ask.withExceptions ? "yes" : "no",
                })}
              </li>
            ) : null}
          </ul>
          {target && !areMoving ? <p>{t("coverage.assign.nothing", { team: target.name })}</p> : null}
          {target && areMoving ? <AssignForm ask={ask} target={target} state={state} /> : null}
        </>
      )}
    </section>
  );
}

function Shares({ preview, target }: { preview: Preview; target: Target | null }) {
  const t = useT();
  const { locale } = useReader();
  return (
    <TableScroll label={t("coverage.preview.team")}>
      <table className="rules">
        <thead>
          <tr>
            <th scope="col">{t("coverage.preview.team")}</th>
            <th scope="col">{t("coverage.preview.postcodes")}</th>
            <th scope="col">{t("coverage.preview.areasColumn")}</th>
            {target ? <th scope="col">{t("coverage.preview.moves")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {preview.shares.map((share) => (
            <tr key={share.regionId}>
              <th scope="row">{share.name}</th>
              <td className="num">{formatNumber(locale, share.postcodes)}</td>
              <td className="num">{formatNumber(locale, share.areas)}</td>
              {target ? (
                <td>
                  {share.regionId === target.id
                    ? t("coverage.preview.stays")
                    : t("coverage.preview.moved", { team: target.name })}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Places({ preview }: { preview: Preview }) {
  const t = useT();
  const { places, postcodeCount } = preview;
  if (places.length === 0) return null;
  return (
    <p className="coverage-places">
      <span className="muted">{t("coverage.preview.places")}: </span>
      {places.map(({ postcode, place }) => `${postcode} ${place}`).join(", ")}
      {postcodeCount > places.length
        ? ` ${t("coverage.preview.more", { count: postcodeCount - places.length })}`
        : ""}
    </p>
  );
}

function AssignForm({
  ask,
  target,
  state,
}: {
  ask: CoverageAsk;
  target: Target;
  state: FormState | undefined;
}) {
  const t = useT();
  return (
    <form method="post" className="coverage-assign">
      <FormAlert state={state} />
      <input type="hidden" name="selection" value={ask.search} />
      <input type="hidden" name="regionId" value={target.id} />
      {ask.withExceptions ? <input type="hidden" name="withExceptions" value="ja" /> : null}
      <TextArea
        name="reason"
        label={t("coverage.assign.reason")}
        hint={t("coverage.assign.reasonHint")}
        rows={2}
        maxLength={500}
        state={state}
      />
      <button type="submit" className="btn" name="intent" value="assign">
        <Icon name="check" />
        {t("coverage.assign.button", { team: target.name })}
      </button>
    </form>
  );
}

import { formatList, formatMoment } from "#app/i18n/formats.ts";
import { TextField } from "#app/ui/field.tsx";
import { type FormState, stateOf } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { CoverageChange } from "../history.server.ts";

/** Who changed what, when and why; what stands can be taken back. */
export function CoverageHistory({
  changes,
  next,
  state,
}: {
  changes: CoverageChange[];
  next: number | null;
  state: FormState | undefined;
}) {
  const t = useT();
  const refused = stateOf(state, "undo");
  return (
    <section className="card panel" aria-labelledby="history-title" id="verlauf">
      <h2 id="history-title">{t("coverage.history.title")}</h2>
      {changes.length === 0 ? <p className="muted">{t("coverage.history.none")}</p> : null}
      <ol className="rule-history">
        {changes.map((change) => (
          <Change
            key={change.id}
            change={change}
            state={refused?.values.changeId === String(change.id) ? refused : undefined}
          />
        ))}
      </ol>
      {next ? (
        <a className="btn quiet" href={`${paths.coverage({ before: next })}#verlauf`}>
          {t("coverage.history.older")}
        </a>
      ) : null}
    </section>
  );
}

function Change({ change, state }: { change: CoverageChange; state: FormState | undefined }) {
  const t = useT();
  const { locale, now } = useReader();
  const name =
    change.by?.displayName ??
    t(change.kind === "imported" ? "coverage.history.machine" : "coverage.history.gone");
  return (
    <li id={`aenderung-${change.id}`}>
      <b>{useTitle(change)}</b>
      {change.kind === "imported" ? null : (
        <span className="muted">
          {" "}
          {t("coverage.preview.count", { postcodes: change.postcodeCount, areas: change.areaCount })}
        </span>
      )}
      {change.reason ? <p>{change.reason}</p> : null}
      <p className="faint">
        {t("coverage.history.by", { moment: formatMoment(locale, change.at, now), name })}
      </p>
      {change.isUndone ? <p className="faint">{t("coverage.history.wasUndone")}</p> : null}
      {change.kind !== "imported" && !change.isUndone ? <UndoForm id={change.id} state={state} /> : null}
    </li>
  );
}

function useTitle({ kind, selection, from, to, postcodeCount }: CoverageChange): string {
  const t = useT();
  const { locale } = useReader();
  if (kind === "imported") return t("coverage.history.imported", { count: postcodeCount });
  if (kind === "assigned") {
    return t("coverage.history.assigned", { selection, from: formatList(locale, from), to: to ?? "" });
  }
  return to
    ? t("coverage.history.undone", { selection, to })
    : t("coverage.history.undoneMixed", { selection });
}

function UndoForm({ id, state }: { id: number; state: FormState | undefined }) {
  const t = useT();
  return (
    <details open={state !== undefined} className="undo-fold">
      <summary>{t("coverage.history.undo")}</summary>
      <form method="post" action="#verlauf">
        {state?.message ? (
          <p className="field-error" role="alert">
            <Icon name="alert" />
            {state.message}
          </p>
        ) : null}
        <input type="hidden" name="changeId" value={id} />
        <TextField
          name="reason"
          label={t("coverage.history.undoReason")}
          idPrefix={`u${id}`}
          state={state}
          maxLength={500}
        />
        <button type="submit" className="btn quiet" name="intent" value="undo">
          <Icon name="undo" />
          {t("coverage.history.undo")}
        </button>
      </form>
    </details>
  );
}

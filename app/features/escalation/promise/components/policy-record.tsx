import { formatShare } from "#app/i18n/formats.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import { Time } from "#app/ui/time.tsx";
import type { PolicyChange } from "../policies.server.ts";
import type { PolicyPreview } from "../policy-preview.server.ts";

/** What a change would do to the open tickets, and to those of the last days. */
export function PolicyPreviewBox({ preview, isUnsaved }: { preview: PolicyPreview; isUnsaved: boolean }) {
  const t = useT();
  const { open, history } = preview;
  return (
    <section id="vorschau" className="rule-preview" aria-labelledby="preview-title">
      <h3 id="preview-title">{t("promises.preview.title")}</h3>
      {isUnsaved ? (
        <p className="notice" role="status">
          {t("promises.preview.unsaved")}
        </p>
      ) : null}
      <p>
        {t("promises.preview.open", { count: open.count })}{" "}
        {isUnsaved && open.count > 0
          ? [
              t("promises.preview.other", { count: open.otherPolicy }),
              t("promises.preview.moved", { earlier: open.earlier, later: open.later }),
              t("promises.preview.late", { count: open.lateAtOnce }),
              t("promises.preview.spoken"),
            ].join(" ")
          : null}
      </p>
      {history.count > 0 ? <History history={history} isUnsaved={isUnsaved} /> : null}
    </section>
  );
}

const shares = ["sameDay", "answeredInTime", "solvedInTime"] as const;

function History({ history, isUnsaved }: { history: PolicyPreview["history"]; isUnsaved: boolean }) {
  const t = useT();
  const { locale } = useReader();
  const percent = (share: number | null) => (share === null ? "–" : formatShare(locale, share));
  return (
    <TableScroll label={t("promises.preview.history", { count: history.count, days: history.days })}>
      <table className="rules">
        <caption>{t("promises.preview.history", { count: history.count, days: history.days })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("promises.preview.what")}</th>
            <th scope="col">{t("promises.preview.before")}</th>
            {isUnsaved ? <th scope="col">{t("promises.preview.after")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {shares.map((share) => (
            <tr key={share}>
              <th scope="row">{t(`promises.preview.${share}`)}</th>
              <td className="num">{percent(history.before[share])}</td>
              {isUnsaved ? <td className="num">{percent(history.after[share])}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** Who changed what, and what came of it for the open tickets. */
export function PolicyHistory({ changes }: { changes: PolicyChange[] }) {
  const t = useT();
  return (
    <section className="card panel" aria-labelledby="history-title">
      <h2 id="history-title">{t("promises.history.title")}</h2>
      {changes.length === 0 ? <p className="muted">{t("promises.history.empty")}</p> : null}
      <ol className="rule-history">
        {changes.map((change) => (
          <li key={change.id}>
            <b>
              {t("promises.history.changed", {
                kind: kindOf(change),
                name: change.changedByName ?? t("promises.history.gone"),
                policy: change.after?.name ?? change.before?.name ?? "",
                past: change.movedPast ?? "",
              })}
            </b>{" "}
            <span className="faint">
              <Time at={change.changedAt} />
            </span>
            <p className="muted">
              {change.appliedAt
                ? t("promises.history.applied", { count: change.changedTickets ?? 0 })
                : t("promises.history.pending")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function kindOf({ before, after, movedPast }: PolicyChange): "added" | "dropped" | "raised" | "changed" {
  if (movedPast) return "raised";
  if (!before) return "added";
  return after ? "changed" : "dropped";
}

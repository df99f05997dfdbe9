import { formatMoment, formatUntil } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { ShownClocks, ShownTarget } from "../read-clocks.server.ts";

/** Which time counts next, what stands and why, and who has been reminded. */
export function ClockPanel({ clocks, isOpen }: { clocks: ShownClocks; isOpen: boolean }) {
  const t = useT();
  const { locale, now } = useReader();
  const { waiting, renewalDueAt } = clocks;
  return (
    <section className="clocks" aria-labelledby="clocks-title">
      <h3 id="clocks-title">
        {t("promises.clocks.title")}{" "}
        <span className="faint">{t("promises.clocks.policy", { name: clocks.policyName })}</span>
      </h3>
      {waiting ? (
        <p className="notice waiting">
          <Icon name="pause" />
          {t("promises.clocks.stands", {
            why: waiting.why,
            moment: formatMoment(locale, waiting.since, now),
          })}
        </p>
      ) : null}
      {renewalDueAt && !waiting ? (
        <p className="notice alarm">
          <Icon name="warning" />
          {t("promises.clocks.renewal", { due: formatUntil(locale, renewalDueAt, now) })}
        </p>
      ) : null}
      <dl className="clock-list">
        {clocks.targets.map((target) => (
          <Target key={target.kind} target={target} isRunning={isOpen && !waiting} />
        ))}
      </dl>
      {clocks.rungs.length > 0 ? (
        <ul className="clock-rungs faint">
          {clocks.rungs.map(({ rung, at, outcome }) => (
            <li key={rung}>
              {t(outcome === "told" ? "promises.clocks.reminded" : "promises.clocks.skipped", {
                rung,
                moment: formatMoment(locale, at, now),
              })}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Target({ target, isRunning }: { target: ShownTarget; isRunning: boolean }) {
  const t = useT();
  const { locale, now } = useReader();
  const { kind, dueAt, doneAt, isNext } = target;
  const isLate = (doneAt ?? now) > dueAt;
  const state = doneAt && !isLate ? "met" : isLate ? "late" : "ahead";
  return (
    <div className={`clock ${isRunning || doneAt ? state : "stands"}`}>
      <dt>{t(`promises.clocks.${kind}`)}</dt>
      <dd>
        <span className="num">{formatMoment(locale, dueAt, now)}</span>
        {state === "met" ? <span className="chip">{t("promises.clocks.met")}</span> : null}
        {state === "late" && (isRunning || doneAt) ? (
          <span className="chip alarm">{t("promises.clocks.late")}</span>
        ) : null}
        {isNext && isRunning && state === "ahead" ? (
          <span className="chip waiting">{t("promises.clocks.next")}</span>
        ) : null}
      </dd>
    </div>
  );
}

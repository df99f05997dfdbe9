import { formatLongDay, formatMoment, formatWeekdayName } from "#app/i18n/formats.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import type { TeamChange } from "../roster.server.ts";

/** Who changed what; nothing of it is ever changed or deleted. */
export function TeamLog({ changes }: { changes: TeamChange[] }) {
  const t = useT();
  const { locale, now } = useReader();
  return (
    <section className="card panel" aria-labelledby="log-title">
      <h2 id="log-title">{t("team.log.title")}</h2>
      {changes.length === 0 ? <p className="muted">{t("team.log.none")}</p> : null}
      <ol className="rule-history">
        {changes.map((change) => (
          <li key={change.id}>
            <Entry change={change} />
            <p className="faint">
              {formatMoment(locale, change.at, now)}, {change.by ?? t("team.log.byItself")}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ change: { kind, about, data } }: { change: TeamChange }) {
  const t = useT();
  const { locale } = useReader();
  const text = (key: string) => String(data[key] ?? "");
  const day = (key: string) => (data[key] ? formatLongDay(locale, new Date(text(key))) : "none");
  const named = { about: about ?? text("name") };
  if (kind === "leaving") {
    return (
      <>{data.at ? t("team.log.leaving", { ...named, day: day("at") }) : t("team.log.staying", named)}</>
    );
  }
  if (kind === "deputy") {
    const until = data.to ? day("to") : "none";
    return <>{t("team.log.deputy", { ...named, name: text("name"), from: day("from"), until })}</>;
  }
  const isWeek = kind === "hours" || text("field") === "hours";
  const shown = (key: string) => (isWeek ? weekInWords(locale, text(key)) : text(key)) || "–";
  return (
    <>
      {t(`team.log.${kind}`, {
        ...named,
        role: text("role"),
        what: text("what"),
        field: text("field"),
        before: shown("before"),
        after: shown("after"),
      })}
    </>
  );
}

/** "1 8:00–16:30; 2 …" with the weekdays' names. */
const weekInWords = (locale: Locale, week: string) =>
  week.replaceAll(
    /(^|; )(\d) /g,
    (_, before, weekday) => `${before}${formatWeekdayName(locale, Number(weekday))} `,
  );

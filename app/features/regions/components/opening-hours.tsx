import { formatLongDay, formatStill, formatWeekdayName } from "#app/i18n/formats.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useReader, useT } from "#app/ui/reader.tsx";
import { Time } from "#app/ui/time.tsx";
import type { RegionPage } from "../directory.server.ts";
import { clockText, type WeekLine } from "../hours/frames-text.ts";

/** Monday to Friday 8:00–20:00, line by line. */
export function WeekHours({ hours }: { hours: WeekLine[] }) {
  const { locale } = useReader();
  return (
    <dl className="week-hours">
      {hours.map(({ from, to, text }) => (
        <div key={from}>
          <dt>
            {formatWeekdayName(locale, from)}
            {to > from ? `–${formatWeekdayName(locale, to)}` : ""}
          </dt>
          <dd className="num">{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** When the site is open, what that means for a case of today, and the closed days ahead. */
export function OpeningHours({ page }: { page: RegionPage }) {
  const t = useT();
  const { locale, now } = useReader();
  const { region, open, closedDays } = page;
  return (
    <section className="card panel" aria-labelledby="hours-title">
      <h2 id="hours-title">{t("regio.hours.title")}</h2>
      {open ? (
        <p className={open.isOpen ? "chip solved" : "chip"}>
          <Icon name="clock" />
          {open.isOpen ? (
            t("regio.hours.open", { until: formatStill(locale, open.until, now) })
          ) : (
            <span>
              {t("regio.hours.opens")} <Time at={open.opensAt} />
            </span>
          )}
        </p>
      ) : null}
      <WeekHours hours={region.hours} />
      <p className="muted">{t("regio.hours.cutoff", { time: clockText(region.cutoffMinute) })}</p>
      {closedDays.length > 0 ? (
        <>
          <h3>{t("regio.hours.closed")}</h3>
          <ul className="closed-days">
            {closedDays.map(({ day, name }) => (
              <li key={day}>
                <time dateTime={day}>{formatLongDay(locale, new Date(`${day}T12:00:00Z`))}</time>
                <span className="muted" lang="de">
                  {name}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

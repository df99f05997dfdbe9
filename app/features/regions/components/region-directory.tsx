import { formatNumber } from "#app/i18n/formats.ts";
import { TextField } from "#app/ui/field.tsx";
import type { FormState } from "#app/ui/form-state.ts";
import { Icon } from "#app/ui/icon.tsx";
import { paths } from "#app/ui/paths.ts";
import { useReader, useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { RegionEntry } from "../directory.server.ts";
import { WeekHours } from "./opening-hours.tsx";

/** The map in words: every team with its site, what it covers and when it is open. */
export function RegionTable({
  regions,
  counts,
}: {
  regions: RegionEntry[];
  /** People per team. */
  counts: ReadonlyMap<number, number>;
}) {
  const t = useT();
  const { locale } = useReader();
  const hasPostcodes = regions.some(({ postcodeCount }) => postcodeCount > 0);
  return (
    <TableScroll label={t("regio.table.title")}>
      <table className="rules region-table">
        <caption>{t("regio.table.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("regio.table.team")}</th>
            <th scope="col">{t("regio.table.areas")}</th>
            {hasPostcodes ? <th scope="col">{t("regio.table.postcodes")}</th> : null}
            <th scope="col">{t("regio.table.people")}</th>
            <th scope="col">{t("regio.table.hours")}</th>
          </tr>
        </thead>
        <tbody>
          {regions.map((region) => (
            <tr key={region.id}>
              <th scope="row">
                <span className="rule-topic">
                  <span className={`map-key map-hue-${region.position % 8}`} aria-hidden="true" />
                  <span>
                    <a href={paths.region(region.slug)}>{region.name}</a>
                    <span className="faint">{region.siteCity}</span>
                  </span>
                </span>
              </th>
              <td>{region.position === 0 ? t("regio.table.rest") : region.areas}</td>
              {hasPostcodes ? <td className="num">{formatNumber(locale, region.postcodeCount)}</td> : null}
              <td className="num">{counts.get(region.id) ?? 0}</td>
              <td>
                <WeekHours hours={region.hours} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

/** Leads to the team of a postcode; nothing of it is kept. */
export function TeamFinder({ state }: { state: FormState | undefined }) {
  const t = useT();
  return (
    <form method="post" className="card panel team-finder">
      <h2>{t("regio.find.title")}</h2>
      <p className="muted">{t("regio.find.text")}</p>
      <input type="hidden" name="intent" value="find" />
      <TextField
        name="postcode"
        label={t("lists.region.postcode")}
        state={state}
        className="short"
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={5}
      />
      <button className="btn" type="submit">
        <Icon name="pin" />
        {t("regio.find.button")}
      </button>
    </form>
  );
}

import { paths } from "#app/ui/paths.ts";
import { useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { RegionFigures } from "../region-figures.server.ts";
import { figureNames, useFigureWords } from "./figure-words.tsx";

/** The public figures of all regions beside each other. */
export function FiguresTable({ regions }: { regions: RegionFigures[] }) {
  const t = useT();
  const inWords = useFigureWords();
  return (
    <TableScroll label={t("insights.figures.table")}>
      <table className="region-figures">
        <thead>
          <tr>
            <th scope="col">{t("insights.figures.region")}</th>
            {figureNames.map((name) => (
              <th key={name} scope="col">
                {t(`insights.figures.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {regions.map(({ region, figures }) => (
            <tr key={region.id} id={region.slug}>
              <th scope="row">
                <a href={`${paths.home("region", undefined, region.slug)}#fragen`}>{region.name}</a>
                <span className="faint">{region.siteCity}</span>
              </th>
              {figureNames.map((name) => {
                const words = figures && inWords(figures, name);
                return (
                  <td key={name} data-label={t(`insights.figures.${name}`)}>
                    {words ? (
                      <>
                        <b>{words.value}</b>
                        <span className="faint">{words.basis}</span>
                      </>
                    ) : (
                      <span className="faint">{t("insights.figures.tooFewShort")}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

import { type ReactNode, useId } from "react";
import { useT } from "#app/ui/reader.tsx";
import { TableScroll } from "#app/ui/table-scroll.tsx";
import type { Size, Tone } from "./series.ts";

type Props = {
  title: string;
  /** One sentence that says what is to be seen; read out instead of the drawing. */
  summary: string;
  legend?: readonly { name: string; tone: Tone }[];
  draw: (size: Size) => ReactNode;
  /** The same numbers, head first. */
  table: { head: readonly string[]; rows: readonly (readonly string[])[] };
  /** The heading's level follows the page. */
  children?: ReactNode;
};

/** Letters keep their size when a drawing is scaled down to a phone: it is drawn once for each. */
const sizes = {
  wide: { width: 620, height: 260 },
  narrow: { width: 340, height: 220 },
} as const;

/** A drawing made on the server, with its legend and, for everybody who does not see it, its numbers as a table. */
export function ChartFigure({ title, summary, legend = [], draw, table, children }: Props) {
  const t = useT();
  const id = useId();
  return (
    <figure className="card panel chart" aria-labelledby={id}>
      <figcaption>
        <h3 id={id}>{title}</h3>
        <p className="muted">{summary}</p>
        {legend.length > 0 ? (
          <ul className="chart-legend">
            {legend.map(({ name, tone }) => (
              <li key={name}>
                <svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12">
                  <rect className={`tone-${tone}`} width="12" height="12" rx="3" />
                </svg>
                {name}
              </li>
            ))}
          </ul>
        ) : null}
      </figcaption>
      {Object.entries(sizes).map(([name, size]) => (
        <svg
          key={name}
          className={`chart-${name}`}
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={`${title}: ${summary}`}
        >
          {draw(size)}
        </svg>
      ))}
      {children}
      <details>
        <summary>{t("insights.chart.numbers")}</summary>
        <TableScroll label={title}>
          <table className="figures-table">
            <thead>
              <tr>
                {table.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([head, ...cells]) => (
                <tr key={head}>
                  <th scope="row">{head}</th>
                  {cells.map((cell, index) => (
                    <td key={table.head[index + 1]} className="num">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </details>
    </figure>
  );
}

import { scaleBand, scaleQuantize } from "@visx/scale";
import { Bar } from "@visx/shape";
import type { Size } from "./series.ts";

type Props = {
  size: Size;
  /** One row per label. */
  rows: readonly (readonly number[])[];
  rowLabels: readonly string[];
  columnLabels: readonly string[];
};

const left = 34;
const bottom = 24;
const steps = [0, 1, 2, 3, 4, 5] as const;

/** A field of cells, the fuller the darker. The numbers themselves stand in the table beside it. */
export function HeatMap({ size, rows, rowLabels, columnLabels }: Props) {
  const x = scaleBand({ domain: [...columnLabels], range: [left, size.width], padding: 0.12 });
  const y = scaleBand({ domain: [...rowLabels], range: [0, size.height - bottom], padding: 0.12 });
  const most = Math.max(1, ...rows.flat());
  const shade = scaleQuantize({ domain: [0, most], range: [...steps.slice(1)] });
  return (
    <g className="chart-axes">
      {rowLabels.map((label, row) => (
        <g key={label}>
          <text x={left - 8} y={(y(label) ?? 0) + y.bandwidth() / 2} dy="0.32em" textAnchor="end">
            {label}
          </text>
          {columnLabels.map((column, index) => {
            const value = rows[row]?.[index] ?? 0;
            return (
              <Bar
                key={column}
                className={`heat-${value === 0 ? 0 : shade(value)}`}
                x={x(column)}
                y={y(label)}
                width={x.bandwidth()}
                height={y.bandwidth()}
                rx={2}
              />
            );
          })}
        </g>
      ))}
      {columnLabels.map((column, index) =>
        index % 3 === 0 ? (
          <text key={column} x={(x(column) ?? 0) + x.bandwidth() / 2} y={size.height - 6} textAnchor="middle">
            {column}
          </text>
        ) : null,
      )}
    </g>
  );
}

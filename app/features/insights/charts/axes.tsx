import type { BandScale, ValueScale } from "./scales.ts";
import { margin, type Size } from "./series.ts";

type Props = {
  size: Size;
  x: BandScale;
  y: ValueScale;
  labels: readonly string[];
  /** How a number of the left axis is written. */
  format: (value: number) => string;
};

/** Lines and numbers at the left, labels below; where they would touch, only every second or third is written. */
export function Axes({ size, x, y, labels, format }: Props) {
  const room = x.step() > 0 ? Math.ceil(30 / x.step()) : 1;
  return (
    <g className="chart-axes">
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={margin.left} x2={size.width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
            {format(tick)}
          </text>
        </g>
      ))}
      {labels.map((label, index) =>
        // The newest is always named.
        (labels.length - 1 - index) % room === 0 ? (
          <text
            key={label}
            x={(x(label) ?? 0) + x.bandwidth() / 2}
            y={size.height - margin.bottom + 20}
            textAnchor="middle"
          >
            {label}
          </text>
        ) : null,
      )}
    </g>
  );
}

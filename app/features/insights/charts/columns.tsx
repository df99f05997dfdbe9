import { scaleBand } from "@visx/scale";
import { Bar } from "@visx/shape";
import { Axes } from "./axes.tsx";
import { bandScale, valueScale } from "./scales.ts";
import type { ChartData, Size } from "./series.ts";

type Props = ChartData & { size: Size; format: (value: number) => string };

/** One column per label, its series on top of each other, the first one below. */
export function StackedColumns({ size, labels, series, format }: Props) {
  const totals = labels.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
  const x = bandScale(labels, size);
  const y = valueScale(Math.max(...totals), size);
  return (
    <>
      <Axes size={size} x={x} y={y} labels={labels} format={format} />
      {labels.map((label, index) => {
        let below = 0;
        return series.map(({ name, tone, values }) => {
          const value = values[index] ?? 0;
          const [bottom, top] = [y(below), y(below + value)];
          below += value;
          return value > 0 ? (
            <Bar
              key={`${label} ${name}`}
              className={`tone-${tone}`}
              x={x(label)}
              y={top}
              width={x.bandwidth()}
              height={bottom - top}
            />
          ) : null;
        });
      })}
    </>
  );
}

/** The series of a label side by side. */
export function GroupedColumns({ size, labels, series, format }: Props) {
  const x = bandScale(labels, size);
  const inner = scaleBand({
    domain: series.map(({ name }) => name),
    range: [0, x.bandwidth()],
    padding: 0.08,
  });
  const y = valueScale(Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0))), size);
  return (
    <>
      <Axes size={size} x={x} y={y} labels={labels} format={format} />
      {series.flatMap(({ name, tone, values }) =>
        labels.map((label, index) => {
          const value = values[index] ?? 0;
          return value > 0 ? (
            <Bar
              key={`${label} ${name}`}
              className={`tone-${tone}`}
              x={(x(label) ?? 0) + (inner(name) ?? 0)}
              y={y(value)}
              width={inner.bandwidth()}
              height={y(0) - y(value)}
            />
          ) : null;
        }),
      )}
    </>
  );
}

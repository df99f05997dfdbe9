import { curveMonotoneX } from "@visx/curve";
import { LinePath } from "@visx/shape";
import { Axes } from "./axes.tsx";
import { bandScale, fixedScale, valueScale } from "./scales.ts";
import type { ChartData, Size } from "./series.ts";

type Props = ChartData & {
  size: Size;
  format: (value: number) => string;
  /** Fixed ends of the left axis, for instance 0 and 1 for shares. */
  domain?: [number, number];
};

/** One line per series with a mark at each value; a gap where there is none. */
export function Lines({ size, labels, series, format, domain }: Props) {
  const x = bandScale(labels, size);
  const all = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const y = domain ? fixedScale(domain, size) : valueScale(Math.max(0, ...all), size);
  const middle = (index: number) => (x(labels[index] ?? "") ?? 0) + x.bandwidth() / 2;
  return (
    <>
      <Axes size={size} x={x} y={y} labels={labels} format={format} />
      {series.map(({ name, tone, values }) => (
        <g key={name} className={`chart-line tone-${tone}`}>
          <LinePath
            data={values.map((value, index) => ({ value, index }))}
            defined={({ value }) => value !== null}
            x={({ index }) => middle(index)}
            y={({ value }) => y(value ?? 0)}
            curve={curveMonotoneX}
          />
          {values.map((value, index) =>
            value === null ? null : (
              <circle
                key={labels[index]}
                cx={middle(index)}
                cy={y(value)}
                r={index === values.length - 1 ? 5 : 3}
              />
            ),
          )}
        </g>
      ))}
    </>
  );
}

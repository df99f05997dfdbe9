import { scaleBand, scaleLinear } from "@visx/scale";
import { margin, type Size } from "./series.ts";

/** A place for each label between the margins. */
export const bandScale = (labels: readonly string[], { width }: Size) =>
  scaleBand({ domain: [...labels], range: [margin.left, width - margin.right], padding: 0.28 });

/** From zero, so that no difference looks larger than it is. @param most the largest value shown */
export const valueScale = (most: number, { height }: Size) =>
  scaleLinear({ domain: [0, Math.max(most, 1)], range: [height - margin.bottom, margin.top], nice: 4 });

/** With fixed ends, for instance 0 and 1 for shares. */
export const fixedScale = (domain: [number, number], { height }: Size) =>
  scaleLinear({ domain, range: [height - margin.bottom, margin.top] });

export type BandScale = ReturnType<typeof bandScale>;
export type ValueScale = ReturnType<typeof valueScale>;

/** Which of the design's colours a series has; always named in the legend and in the table too. */
export type Tone = "petrol" | "region" | "solved" | "waiting" | "alarm" | "faint";

/** One value per label of the chart; null where there is none. */
export type Series = { name: string; tone: Tone; values: readonly (number | null)[] };

export type ChartData = {
  /** Along the bottom, for instance the numbers of weeks. */
  labels: readonly string[];
  series: readonly Series[];
};

/** Outer size in units of the drawing, which is scaled to the width of its place. */
export type Size = { width: number; height: number };

export const margin = { top: 12, right: 12, bottom: 30, left: 46 };

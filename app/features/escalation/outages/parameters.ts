import { z } from "zod";

/** How the radar listens. Chosen by replay (docs/radar-replay.md); admins change them. */
export type RadarParameters = {
  /** Sliding windows in minutes, the shortest first. */
  windows: number[];
  /** Circles that are tried around each report, in kilometres. */
  radiiKm: number[];
  /** Fewer different people never make a proposal. Not below five (product.md, "Outage radar"). */
  leastPeople: number;
  /** Proposed is what is rarer than one in 10^rarity. */
  rarity: number;
  /** Size of the negative binomial distribution: the smaller, the more days may differ. */
  size: number;
  /** What a circle is taken to have usually at least per window, so that silence is no yardstick. */
  leastExpected: number;
  /** Votes of one question count when at least this share of them comes from the circle. */
  localShare: number;
  /** Weeks of history the usual rate is learned from. */
  weeks: number;
  /** A proposal to which nobody was added for so many minutes fades. */
  fadeMinutes: number;
};

export const defaultParameters: RadarParameters = {
  windows: [30, 60, 120],
  radiiKm: [3, 8, 20, 45],
  leastPeople: 5,
  rarity: 6,
  size: 6,
  leastExpected: 0.05,
  localShare: 0.5,
  weeks: 12,
  fadeMinutes: 240,
};

const listOf = (min: number, max: number) =>
  z
    .string()
    .transform((text) =>
      [
        ...new Set(
          text
            .split(/[\s,;]+/)
            .filter(Boolean)
            .map(Number),
        ),
      ].sort((a, b) => a - b),
    )
    .refine(
      (numbers) =>
        numbers.length > 0 &&
        numbers.length <= 5 &&
        numbers.every((n) => Number.isFinite(n) && n >= min && n <= max),
      "outages.error.list",
    );
const decimal = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+(?:[.,]\d+)?$/, "errors.field.invalid")
    .transform((text) => Number(text.replace(",", ".")))
    .refine((n) => n >= min && n <= max, "outages.error.range");
const whole = (min: number, max: number) =>
  decimal(min, max).refine((n) => Number.isInteger(n), "errors.field.invalid");

/** As the form of the administration sends them; commas and points both mark decimals. */
export const parameterFields = z.object({
  windows: listOf(10, 360),
  radiiKm: listOf(1, 100),
  leastPeople: whole(5, 50),
  rarity: decimal(2, 15),
  size: decimal(0.5, 100),
  leastExpected: decimal(0.001, 5),
  localShare: decimal(0, 1),
  weeks: whole(2, 52),
  fadeMinutes: whole(30, 1440),
});

/** The form's fields for what holds. */
export const parameterTexts = (parameters: RadarParameters): Record<keyof RadarParameters, string> => {
  const text = (value: number | number[]) => (Array.isArray(value) ? value.join(", ") : String(value));
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, text(value)])) as Record<
    keyof RadarParameters,
    string
  >;
};

/** What an older version has kept may lack a field: then the usual one holds. */
export function asParameters(value: unknown): RadarParameters {
  const kept = typeof value === "object" && value !== null ? value : {};
  const texts = parameterTexts({ ...defaultParameters, ...kept });
  const parsed = parameterFields.safeParse(texts);
  return parsed.success ? parsed.data : defaultParameters;
}

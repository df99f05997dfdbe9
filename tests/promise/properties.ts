import fc from "fast-check";
import { calendarProperties } from "./calendar-properties.ts";
import { clockProperties } from "./clock-properties.ts";
import { dutyProperties } from "./duty-properties.ts";
import { ladderProperties } from "./ladder-properties.ts";
import type { ClockRules } from "./rules.ts";

/** A sentence that has to hold for any rules that claim to be ours. */
export type Property = { name: string; of: (rules: ClockRules) => fc.IRawProperty<unknown> };

export const properties: Property[] = [
  ...calendarProperties,
  ...clockProperties,
  ...ladderProperties,
  ...dutyProperties,
];

/** Throws with the smallest example found. The seed is fixed: what holds today holds tomorrow. */
export const check = ({ of }: Property, rules: ClockRules, numRuns: number) =>
  fc.assert(of(rules), { seed: 20_261_123, numRuns, endOnFailure: true });

/** Does it hold? Without looking for the smallest example. */
export function holds({ of }: Property, rules: ClockRules, numRuns: number): boolean {
  const result = fc.check(of(rules) as fc.IProperty<unknown>, {
    seed: 20_261_123,
    numRuns,
    endOnFailure: true,
  });
  return !result.failed;
}

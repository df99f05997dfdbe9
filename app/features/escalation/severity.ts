import type { severities as stored } from "#db/schema/promise-policies.ts";

export type Severity = (typeof stored)[number];

/** In the order in which they are offered, the worst first. */
export const severities = ["total-outage", "impaired", "question"] as const satisfies readonly Severity[];

import type { outageServices } from "#db/schema/outages.ts";

/** What fails together. */
export type OutageService = (typeof outageServices)[number];

export const services: readonly OutageService[] = ["line", "mobile", "tv"];

import type { grounds } from "#db/schema/moderation.ts";

export type Ground = (typeof grounds)[number];

/** In the order in which the form shows them. */
export const groundNames: readonly Ground[] = [
  "insult",
  "advertising",
  "personal-data",
  "illegal",
  "dangerous",
  "wrong-place",
  "other",
];

/** How urgent one report of that kind is, 0 to 100: what harms people first. */
export const urgencyOf: Record<Ground, number> = {
  illegal: 90,
  "personal-data": 80,
  dangerous: 60,
  insult: 40,
  advertising: 30,
  other: 20,
  "wrong-place": 10,
};

/** Somebody's text waits unseen. */
export const heldUrgency = 50;
/** Each further report of the same thing. */
export const furtherReportUrgency = 5;

/** Reasons that need an explanation: without one nobody could check them. */
export const needsExplanation = (reason: Ground): boolean => reason === "illegal" || reason === "other";

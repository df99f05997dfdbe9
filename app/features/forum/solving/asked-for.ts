import type { askedForKinds } from "#db/schema/forum.ts";

/** For whom somebody asks, when it is not for themselves. Never a name: the question is public. */
export type AskedFor = (typeof askedForKinds)[number];

/** In the order in which they are offered. A second time beside the table, because browsers must not load that. */
export const askedFor = [
  "mother",
  "father",
  "relative",
  "neighbour",
  "client",
  "other",
] as const satisfies AskedFor[];

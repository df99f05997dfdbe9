import { integer, jsonb, pgTable } from "drizzle-orm/pg-core";
import { at, ref } from "./columns.ts";
import { regions } from "./regions.ts";

/** What was counted for a region; `app/features/insights/figures.ts` says what each number means. */
export type RegionCounts = {
  asked: number;
  answered: number;
  solved: number;
  /** Null: fewer than half of the questions have a useful answer. */
  usefulMinutes: number | null;
  kept: number;
  missed: number;
  moved: number;
  closed: number;
  sameDay: number;
  /** How often each score was given, 1 first. */
  scores: [number, number, number, number, number];
};

/** The public figures of each region as last counted; written anew by a job, so that a page never counts. */
export const regionFigures = pgTable("region_figures", {
  regionId: ref()
    .primaryKey()
    .references(() => regions.id, { onDelete: "cascade" }),
  /** Length of the time that was counted, up to `countedAt`. */
  days: integer().notNull(),
  counts: jsonb().$type<RegionCounts>().notNull(),
  countedAt: at().notNull(),
});

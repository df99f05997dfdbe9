import { char, doublePrecision, index, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { id, ref } from "./columns.ts";

/** A regional team and its site. The site lies in one federal state, whose statutory holidays hold. */
export const regions = pgTable("regions", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  /** Three letters that start every ticket code, for instance FRA. */
  code: char({ length: 3 }).notNull().unique(),
  siteCity: text().notNull(),
  /** ISO 3166-2 without the country, for instance HE. */
  federalState: char({ length: 2 }).notNull(),
  timeZone: text().notNull().default("Europe/Berlin"),
  /** Minutes after local midnight; what is escalated before it is promised for the same day. */
  cutoffMinute: smallint()
    .notNull()
    .default(15 * 60 + 30),
  /** The central team takes every postcode that no other region covers. Exactly one row has position 0. */
  position: smallint().notNull().unique(),
});

/** Opening hours of a team's site: several frames a day are allowed. */
export const regionFrames = pgTable(
  "region_frames",
  {
    id: id(),
    regionId: ref()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** ISO weekday, 1 = Monday … 7 = Sunday. */
    weekday: smallint().notNull(),
    /** Minutes after local midnight, start included, end excluded. */
    startMinute: smallint().notNull(),
    endMinute: smallint().notNull(),
  },
  (t) => [index().on(t.regionId)],
);

/** The 95 two-digit postcode areas with their centroid; part of the project, so that every clone can route. */
export const postcodeAreas = pgTable(
  "postcode_areas",
  {
    prefix: char({ length: 2 }).primaryKey(),
    regionId: ref()
      .notNull()
      .references(() => regions.id),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
  },
  (t) => [index().on(t.regionId)],
);

/**
 * Single postcodes, loaded by `npm run import -- postcodes`: one row each, and each has exactly one region. A postcode that
 * is not in here belongs to its area's region.
 */
export const postcodes = pgTable(
  "postcodes",
  {
    postcode: char({ length: 5 }).primaryKey(),
    place: text().notNull(),
    /** ISO 3166-2 without the country. */
    federalState: char({ length: 2 }).notNull(),
    regionId: ref()
      .notNull()
      .references(() => regions.id),
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
  },
  (t) => [index().on(t.regionId)],
);

/** Days on which a team's site is closed beside the statutory holidays. */
export const regionClosures = pgTable(
  "region_closures",
  {
    regionId: ref()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    /** Local date, YYYY-MM-DD. */
    day: char({ length: 10 }).notNull(),
    name: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.regionId, t.day] })],
);

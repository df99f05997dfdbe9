import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { regions } from "./regions.ts";

export const coverageChangeKinds = ["assigned", "undone", "imported"] as const;

/** Who gave which postcodes to which team, when and why. Append-only: a trigger refuses every change of a row. */
export const coverageChanges = pgTable(
  "coverage_changes",
  {
    id: id(),
    kind: text({ enum: coverageChangeKinds }).notNull(),
    changedAt: at().notNull().default(sql`now()`),
    /** Null: the import, or an account that is gone. */
    changedById: ref().references(() => users.id),
    /** As it was searched for, for instance "60300-60399". Empty for an import. */
    selection: text().notNull().default(""),
    reason: text().notNull().default(""),
    /** Null for an import, and for an undo that gives back to several. */
    toRegionId: ref().references(() => regions.id),
    postcodeCount: integer().notNull(),
    areaCount: integer().notNull().default(0),
    /** The change that this one takes back; each at most once. */
    undoesId: ref().unique(),
  },
  (t) => [
    foreignKey({ columns: [t.undoesId], foreignColumns: [t.id] }),
    index().on(t.changedAt),
    index().on(t.changedById),
    index().on(t.toRegionId),
  ],
);

/** What a change moved: two digits are an area, five a single postcode. Append-only as well. */
export const coverageMoves = pgTable(
  "coverage_moves",
  {
    changeId: ref()
      .notNull()
      .references(() => coverageChanges.id),
    code: text().notNull(),
    fromRegionId: ref()
      .notNull()
      .references(() => regions.id),
    toRegionId: ref()
      .notNull()
      .references(() => regions.id),
  },
  (t) => [
    primaryKey({ columns: [t.changeId, t.code] }),
    index().on(t.code),
    index().on(t.fromRegionId),
    index().on(t.toRegionId),
  ],
);

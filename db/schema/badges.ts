import { sql } from "drizzle-orm";
import { doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, ref } from "./columns.ts";
import { categories } from "./forum.ts";

export const badgeLevels = ["bronze", "silver", "gold"] as const;

/** A member's expertise in one category, recomputed from the forum's rows by features/badges/expertise.server.ts. */
export const expertise = pgTable(
  "expertise",
  {
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    categoryId: ref()
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
    /** With a half-life of 180 days, at `computedAt`. */
    points: doublePrecision().notNull(),
    confirmedCount: integer().notNull(),
    failedCount: integer().notNull(),
    /** One-sided 95 % Wilson lower bound of confirmed / (confirmed + failed). */
    wilson: doublePrecision().notNull(),
    /** The level that is shown; null below bronze. */
    level: text({ enum: badgeLevels }),
    levelSince: at(),
    /** Set when the criteria are no longer met: the level falls after this moment (30 days' notice). */
    fallsAt: at(),
    computedAt: at().notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.categoryId] }),
    index().on(t.categoryId, t.level),
    index("expertise_strongest").on(t.points.desc().nullsFirst()).where(sql`${t.level} is not null`),
  ],
);

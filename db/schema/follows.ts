import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, ref } from "./columns.ts";
import { categories, tags } from "./forum.ts";

/** Being told of new questions of a category. Threads have `follows`. */
export const categoryFollows = pgTable(
  "category_follows",
  {
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    categoryId: ref()
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.userId, t.categoryId] }), index().on(t.categoryId)],
);

/** Being told of new questions that carry a tag. */
export const tagFollows = pgTable(
  "tag_follows",
  {
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tagId: ref()
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.userId, t.tagId] }), index().on(t.tagId)],
);

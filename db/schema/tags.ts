import { sql } from "drizzle-orm";
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { tags } from "./forum.ts";

/** Another word for a tag. A slug is either a tag's own or a synonym, never both. */
export const tagSynonyms = pgTable(
  "tag_synonyms",
  {
    slug: text().primaryKey(),
    tagId: ref()
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [index().on(t.tagId)],
);

export const tagChangeKinds = ["rename", "describe", "merge", "synonym", "forget-synonym"] as const;

/** What guides and staff did to tags, in words as they were then. Only ever added to. */
export const tagChanges = pgTable(
  "tag_changes",
  {
    id: id(),
    kind: text({ enum: tagChangeKinds }).notNull(),
    /** The tag that is left; null when it went later. */
    tagId: ref().references(() => tags.id, { onDelete: "set null" }),
    actorId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    before: text().notNull(),
    after: text().notNull(),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [index().on(t.tagId), index().on(t.actorId)],
);

import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, ref } from "./columns.ts";
import { categories, threads } from "./forum.ts";

/** choice: one of `options` · text: one line · date: since when · check: something to try, done or not. */
export const fieldKinds = ["choice", "text", "date", "check"] as const;

/** Words in both languages of the site. */
export type FieldWords = { de: string; en: string };
/** `picture` is a name from features/forum/components/fact-picture.tsx. */
export type FieldOption = FieldWords & { value: string; picture?: string };

/** What the form of a category asks for, besides the question itself. */
export const categoryFields = pgTable(
  "category_fields",
  {
    id: id(),
    categoryId: ref()
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
    /** Names the field in forms; the same in two categories keeps what was typed when the category changes. */
    key: text().notNull(),
    kind: text({ enum: fieldKinds }).notNull(),
    label: jsonb().$type<FieldWords>().notNull(),
    hint: jsonb().$type<FieldWords>(),
    /** Of a choice, in the order shown. */
    options: jsonb().$type<FieldOption[]>().notNull().default([]),
    picture: text(),
    isRequired: boolean().notNull().default(false),
    position: smallint().notNull(),
    /** No longer asked; answers given before stay. */
    archivedAt: at(),
  },
  (t) => [
    uniqueIndex("category_fields_key").on(t.categoryId, t.key),
    index("category_fields_position").on(t.categoryId, t.position).where(sql`${t.archivedAt} is null`),
  ],
);

/** What the asker said in those fields; public like the question. */
export const threadFacts = pgTable(
  "thread_facts",
  {
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    fieldId: ref()
      .notNull()
      .references(() => categoryFields.id, { onDelete: "cascade" }),
    /** The value of an option, a line of text, a date as YYYY-MM-DD, or done / not-yet / impossible. */
    value: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.fieldId] }), index().on(t.fieldId, t.value)],
);

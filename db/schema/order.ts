import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { categories, threads } from "./forum.ts";

export const threadEventKinds = [
  "moved",
  "retitled",
  "merged",
  "split",
  "split-off",
  "locked",
  "unlocked",
  "reopened",
  "set-aside",
  "stands-again",
  "outdated",
] as const;

/** Append-only: what was done with a thread, shown in it as small lines. Public words only. */
export const threadEvents = pgTable(
  "thread_events",
  {
    id: id(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** Null: nobody in particular, for instance three reports together. */
    actorId: ref().references(() => users.id),
    kind: text({ enum: threadEventKinds }).notNull(),
    /** Names as they were then, and ids. */
    data: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    reason: text().notNull().default(""),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [index().on(t.threadId, t.createdAt), index().on(t.actorId)],
);

export const suggestionKinds = ["category", "duplicate", "title"] as const;

/** Helpers and experts suggest, guides and staff decide. */
export const threadSuggestions = pgTable(
  "thread_suggestions",
  {
    id: id(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    suggesterId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text({ enum: suggestionKinds }).notNull(),
    /** One of the three, as the kind says. */
    categoryId: ref().references(() => categories.id, { onDelete: "cascade" }),
    duplicateOfId: ref().references(() => threads.id, { onDelete: "cascade" }),
    title: text(),
    reason: text().notNull().default(""),
    createdAt: at().notNull().default(sql`now()`),
    acceptedAt: at(),
    declinedAt: at(),
    decidedById: ref().references(() => users.id),
  },
  (t) => [
    uniqueIndex("thread_suggestions_one_open")
      .on(t.threadId, t.kind, t.suggesterId)
      .where(sql`${t.acceptedAt} is null and ${t.declinedAt} is null`),
    index("thread_suggestions_open")
      .on(t.createdAt, t.id)
      .where(sql`${t.acceptedAt} is null and ${t.declinedAt} is null`),
    index().on(t.threadId),
    index().on(t.suggesterId),
    index().on(t.categoryId),
    index().on(t.duplicateOfId),
    index().on(t.decidedById),
  ],
);

import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";

/** A copy of everything about one person (GDPR, Articles 15 and 20), made by a job; the file lies in the storage. */
export const dataExports = pgTable(
  "data_exports",
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    requestedAt: at().notNull(),
    readyAt: at(),
    /** Then the file is deleted. */
    expiresAt: at(),
    storageKey: text(),
    byteSize: integer(),
  },
  (t) => [
    uniqueIndex("data_exports_one_open").on(t.userId).where(sql`${t.readyAt} is null`),
    index("data_exports_own").on(t.userId, t.id.desc().nullsFirst()),
    index("data_exports_expiry").on(t.expiresAt).where(sql`${t.expiresAt} is not null`),
  ],
);

/** Somebody wants to go (GDPR, Article 17). The row stays as the record that it was done; it names nobody any more. */
export const accountDeletions = pgTable(
  "account_deletions",
  {
    userId: ref()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    requestedAt: at().notNull(),
    /** Until then logging in and one tap undo it. */
    dueAt: at().notNull(),
    /** Own questions that nobody has answered go as well. */
    removesQuestions: boolean().notNull().default(false),
    doneAt: at(),
  },
  (t) => [index("account_deletions_due").on(t.dueAt).where(sql`${t.doneAt} is null`)],
);

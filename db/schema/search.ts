import { sql } from "drizzle-orm";
import { bigint, boolean, customType, index, integer, pgTable } from "drizzle-orm/pg-core";
import { at, ref } from "./columns.ts";
import { posts, threads } from "./forum.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** The PostgreSQL engine's narrow index: one row per public post. Text is never read from here. */
export const searchDocuments = pgTable(
  "search_documents",
  {
    postId: ref()
      .primaryKey()
      .references(() => posts.id, { onDelete: "cascade" }),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    isQuestion: boolean().notNull(),
    document: tsvector().notNull(),
    indexedAt: at().notNull().default(sql`now()`),
  },
  (t) => [
    index("search_documents_gin").using("gin", t.document),
    index("search_documents_questions_gin").using("gin", t.document).where(sql`${t.isQuestion}`),
    index().on(t.threadId),
  ],
);

/**
 * Posts whose newest state a search engine outside the database does not have yet. Without a foreign key: a deleted
 * post has to be removed there as well.
 */
export const searchPending = pgTable("search_pending", {
  postId: bigint({ mode: "number" }).primaryKey(),
  /** Raised by every change, so that a change during the transfer is not lost. */
  version: integer().notNull().default(1),
  /** While a worker carries it over; a later moment than this frees it again. */
  claimedUntil: at(),
});

import { sql } from "drizzle-orm";
import { customType, index, pgTable } from "drizzle-orm/pg-core";
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
    document: tsvector().notNull(),
    indexedAt: at().notNull().default(sql`now()`),
  },
  (t) => [index("search_documents_gin").using("gin", t.document), index().on(t.threadId)],
);

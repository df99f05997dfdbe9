import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { posts, threads } from "./forum.ts";

/** "Hat nicht funktioniert": one per pair of people, reviewed before it costs points. */
export const failureReports = pgTable(
  "failure_reports",
  {
    id: id(),
    postId: ref()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    reporterId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Who wrote the answer; kept here for the rule "one per pair". */
    authorId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    tried: text().notNull(),
    device: text().notNull().default(""),
    createdAt: at().notNull().default(sql`now()`),
    /** Reviewed: it did not work (costs points), or the report does not hold. */
    upheldAt: at(),
    dismissedAt: at(),
    reviewerId: ref().references(() => users.id),
  },
  (t) => [
    uniqueIndex("failure_reports_one_per_pair").on(t.reporterId, t.authorId),
    index().on(t.postId),
    index().on(t.authorId),
    index().on(t.reviewerId),
    index("failure_reports_open")
      .on(t.createdAt, t.id)
      .where(sql`${t.upheldAt} is null and ${t.dismissedAt} is null`),
  ],
);

/** "Gilt noch" of an older solution, or that it is out of date. */
export const solutionChecks = pgTable(
  "solution_checks",
  {
    id: id(),
    postId: ref()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    verdict: text({ enum: ["holds", "outdated"] }).notNull(),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [index().on(t.postId, t.createdAt), index().on(t.userId)],
);

export const nudgeReplies = ["solved", "unsolved", "waiting"] as const;

/** The asker of an answered question was asked by mail whether it is solved; at most two per thread. */
export const threadNudges = pgTable(
  "thread_nudges",
  {
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** 1 or 2. */
    number: smallint().notNull(),
    sentAt: at().notNull().default(sql`now()`),
    reply: text({ enum: nudgeReplies }),
    repliedAt: at(),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.number] })],
);

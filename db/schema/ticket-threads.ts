import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { tickets } from "./escalation.ts";
import { threads } from "./forum.ts";

/** How a question came to its ticket. */
export const attachReasons = ["opened", "asker", "staff", "merged"] as const;

/**
 * The questions of a ticket: the one it was opened for (kept by a trigger on `tickets`) and those that were found to be
 * about the same matter. While `endedAt` is null the question is with the team, and with one ticket only.
 */
export const ticketThreads = pgTable(
  "ticket_threads",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    why: text({ enum: attachReasons }).notNull(),
    /** Null: a rule, or the database for tickets of before. */
    attachedById: ref().references(() => users.id, { onDelete: "set null" }),
    attachedAt: at().notNull(),
    /** The ticket was closed, or the question was taken out of it. */
    endedAt: at(),
  },
  (t) => [
    uniqueIndex("ticket_threads_one_open_per_thread").on(t.threadId).where(sql`${t.endedAt} is null`),
    uniqueIndex("ticket_threads_once").on(t.ticketId, t.threadId),
    index().on(t.threadId),
    index().on(t.attachedById),
  ],
);

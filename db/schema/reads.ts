import { index, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, ref } from "./columns.ts";
import { threads } from "./forum.ts";

/** How far a member has read a thread. No row: never opened. */
export const threadReads = pgTable(
  "thread_reads",
  {
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** What was written up to then has been shown to the member. */
    readAt: at().notNull(),
    /** `readAt` of the visit before: what is younger stays marked as new until the visit is over. */
    newFrom: at(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.threadId] }), index().on(t.threadId)],
);

/** A visit lasts until no page was looked at for half an hour. */
export const userVisits = pgTable("user_visits", {
  userId: ref()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** The last page of this visit, to within five minutes. */
  currentAt: at().notNull(),
  /** The last page of the visit before; null during the first one. */
  previousAt: at(),
});

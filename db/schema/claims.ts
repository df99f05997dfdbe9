import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { threads } from "./forum.ts";

/** "Ich bin dran": a helper looks at a question, so that no second one does the same work. */
export const claims = pgTable(
  "claims",
  {
    id: id(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    claimedAt: at().notNull(),
    /** Over by then at the latest, also while nobody has set `endedAt`. */
    expiresAt: at().notNull(),
    endedAt: at(),
    end: text({ enum: ["answered", "released", "expired"] }),
  },
  (t) => [
    uniqueIndex("claims_one_open_per_thread").on(t.threadId).where(sql`${t.endedAt} is null`),
    index("claims_open_of_user").on(t.userId).where(sql`${t.endedAt} is null`),
    index("claims_open_until").on(t.expiresAt).where(sql`${t.endedAt} is null`),
    index().on(t.threadId, t.userId),
    index().on(t.userId),
  ],
);

import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { tickets } from "./escalation.ts";
import { threads } from "./forum.ts";

/** What the asker can do instead: decides the next step that is shown. */
export const refusalKinds = ["community", "missing-facts", "other-place", "no-fault", "not-ours"] as const;

/**
 * The team sends a case back to the community, with one public, friendly reason and the next step. The asker may object
 * once; the lead decides on it.
 */
export const refusals = pgTable(
  "refusals",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    refusedById: ref()
      .notNull()
      .references(() => users.id),
    refusedAt: at().notNull(),
    kind: text({ enum: refusalKinds }).notNull(),
    /** Public. */
    reason: text().notNull(),
    nextStep: text().notNull(),
    /** The asker may hand it over again from then on. */
    againFrom: at().notNull(),
    objectedAt: at(),
    /** Read by the team. */
    objection: text().notNull().default(""),
    decidedAt: at(),
    decidedById: ref().references(() => users.id, { onDelete: "set null" }),
    decision: text({ enum: ["upheld", "reopened"] }),
    /** Public: why it stays, in one sentence. */
    decisionReason: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("refusals_one_per_ticket").on(t.ticketId),
    index().on(t.threadId, t.refusedAt),
    index("refusals_objections")
      .on(t.objectedAt)
      .where(sql`${t.objectedAt} is not null and ${t.decidedAt} is null`),
    index().on(t.refusedById),
    index().on(t.decidedById),
  ],
);

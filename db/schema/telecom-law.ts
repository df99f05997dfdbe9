import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { tickets } from "./escalation.ts";
import { posts } from "./forum.ts";

/** Why nothing is due although the service was out (§ 58 Abs. 3 Satz 1 TKG). */
export const exclusions = ["customer", "legal-order", "force-majeure", "substitute"] as const;

/**
 * What the law asks of a total outage, as far as a person has to say it. Seen by the team of the ticket only; the amounts
 * go into no public text. Goes with the private half, 30 days after the ticket's end.
 */
export const outageClaims = pgTable(
  "outage_claims",
  {
    ticketId: ref()
      .primaryKey()
      .references(() => tickets.id, { onDelete: "cascade" }),
    /** When the report came in; null: the moment the question was asked. */
    reportedAt: at(),
    /** The sum of what the contract costs each month, in cents; null: not known, or no fixed fee. */
    monthlyFeeCents: integer(),
    /** The service works again since then; null: still out, or until the ticket's end. */
    restoredAt: at(),
    exclusion: text({ enum: exclusions }),
    exclusionNote: text().notNull().default(""),
    /** What is already credited for the same fault (§ 57 Abs. 4), to be set off; in cents. */
    reductionCents: integer().notNull().default(0),
    /** The duty to inform was fulfilled then: by this post, or outside (by telephone or letter). */
    informedAt: at(),
    informedPostId: ref().references(() => posts.id, { onDelete: "set null" }),
    informedVia: text({ enum: ["post", "phone", "mail", "letter"] }),
    changedById: ref().references(() => users.id, { onDelete: "set null" }),
    changedAt: at().notNull(),
  },
  (t) => [index().on(t.informedPostId), index().on(t.changedById)],
);

/** What was sent to the customer about it, by mail. */
export const claimLetters = pgTable(
  "claim_letters",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    sentById: ref()
      .notNull()
      .references(() => users.id),
    sentAt: at().notNull(),
    body: text().notNull(),
  },
  (t) => [index().on(t.ticketId), index().on(t.sentById)],
);

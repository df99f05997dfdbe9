import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { categories, threads } from "./forum.ts";

/** Why a rule hands a question to the regional team. */
export const ruleCauses = ["outage", "unanswered", "unsolved"] as const;

/** What an admin sets, as it stands in the history. Minutes are working minutes of the region's calendar. */
export type RuleValues = {
  isEnabled: boolean;
  /** Null: a question without an answer is no reason by itself. */
  unansweredMinutes: number | null;
  /** Null: a question without a solution is no reason by itself. */
  unsolvedMinutes: number | null;
  /** So long before, helpers are called a last time. 0: nobody is called. */
  lastCallMinutes: number;
  /** A total outage goes to the team in the first minute of working time. */
  isOutageAtOnce: boolean;
};

/** When questions go to the regional team by themselves. A category without a row follows the one without a category. */
export const escalationRules = pgTable(
  "escalation_rules",
  {
    id: id(),
    /** Null: the rule for all categories that have none of their own. */
    categoryId: ref().references(() => categories.id, { onDelete: "cascade" }),
    isEnabled: boolean().notNull(),
    unansweredMinutes: integer(),
    unsolvedMinutes: integer(),
    lastCallMinutes: integer().notNull(),
    isOutageAtOnce: boolean().notNull(),
    changedAt: at().notNull(),
    changedById: ref().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("escalation_rules_one_per_category").on(sql`coalesce(${t.categoryId}, 0)`),
    index().on(t.categoryId),
    index().on(t.changedById),
  ],
);

/** Who changed which rule when; append-only. */
export const escalationRuleChanges = pgTable(
  "escalation_rule_changes",
  {
    id: id(),
    categoryId: ref().references(() => categories.id, { onDelete: "cascade" }),
    changedById: ref().references(() => users.id, { onDelete: "set null" }),
    changedAt: at().notNull(),
    /** Null: the category followed the default. */
    before: jsonb().$type<RuleValues>(),
    /** Null: it follows the default again. */
    after: jsonb().$type<RuleValues>(),
  },
  (t) => [index().on(t.changedAt.desc().nullsFirst()), index().on(t.categoryId), index().on(t.changedById)],
);

/** A question that a rule is about to hand over; what became of it. */
export const lastCalls = pgTable(
  "last_calls",
  {
    id: id(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    cause: text({ enum: ruleCauses }).notNull(),
    /** `threads.autoEscalateFrom` at that time: a clock that starts again gets a call of its own. */
    countsFrom: at().notNull(),
    calledAt: at().notNull(),
    /** What helpers and the asker were told: until then there is time. */
    endsAt: at().notNull(),
    /** A claim during the call holds the hand-over back until then; once per call. */
    heldUntil: at(),
    endedAt: at(),
    /** withdrawn: the asker declined, or the rule has changed. */
    outcome: text({ enum: ["escalated", "answered", "solved", "with-team", "withdrawn"] }),
  },
  (t) => [
    uniqueIndex("last_calls_one_open_per_thread").on(t.threadId).where(sql`${t.endedAt} is null`),
    index("last_calls_open").on(t.endsAt).where(sql`${t.endedAt} is null`),
    index().on(t.threadId, t.cause, t.countsFrom),
    index("last_calls_recent").on(t.calledAt.desc().nullsFirst()),
  ],
);

/** Whom a last call asked, and why them. */
export const lastCallInvitations = pgTable(
  "last_call_invitations",
  {
    lastCallId: ref()
      .notNull()
      .references(() => lastCalls.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    invitedAt: at().notNull(),
    /** Solved by this helper in the category, and how many of these were asked in the same region. */
    solvedCount: integer().notNull(),
    regionSolvedCount: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.lastCallId, t.userId] }), index().on(t.userId, t.invitedAt)],
);

/** Helpers who do not want to be called at the moment. */
export const lastCallPauses = pgTable("last_call_pauses", {
  userId: ref()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  pausedAt: at().notNull(),
});

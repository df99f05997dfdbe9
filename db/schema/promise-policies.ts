import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { categories } from "./forum.ts";
import { regions } from "./regions.ts";

/** How bad it is, as the form asks; also the condition of a policy. */
export const severities = ["total-outage", "impaired", "question"] as const;

/** Who handed the question to the team. */
export const openers = ["asker", "guide", "staff", "rule"] as const;

export const solutionKinds = ["same-day", "minutes"] as const;

/** What an admin sets, as it stands in the history. Minutes are working minutes of the team's site. */
export type PromisePolicyValues = {
  name: string;
  /** Null: any. All four must hold. */
  severity: (typeof severities)[number] | null;
  categoryId: number | null;
  regionId: number | null;
  openedBy: (typeof openers)[number] | null;
  /** Null: no such target. */
  firstResponseMinutes: number | null;
  nextUpdateMinutes: number | null;
  /** same-day: before the cut-off the same day, else the next; minutes: so much working time. */
  solutionKind: (typeof solutionKinds)[number];
  /** same-day: within so much of the next day, null its end; minutes: how many. */
  solutionMinutes: number | null;
};

/** What teams promise, in the order in which it is asked: the first policy that fits holds. */
export const promisePolicies = pgTable(
  "promise_policies",
  {
    id: id(),
    /** Small numbers first; the one for all others comes last, whatever its position. */
    position: integer().notNull(),
    /** The policy for all others: exactly one, without conditions. */
    isDefault: boolean().notNull().default(false),
    name: text().notNull(),
    severity: text({ enum: severities }),
    categoryId: ref().references(() => categories.id, { onDelete: "cascade" }),
    regionId: ref().references(() => regions.id, { onDelete: "cascade" }),
    openedBy: text({ enum: openers }),
    firstResponseMinutes: integer(),
    nextUpdateMinutes: integer(),
    solutionKind: text({ enum: solutionKinds }).notNull(),
    solutionMinutes: integer(),
    changedAt: at().notNull().default(sql`now()`),
    changedById: ref().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("promise_policies_one_default").on(t.isDefault).where(sql`${t.isDefault}`),
    index().on(t.categoryId),
    index().on(t.regionId),
    index().on(t.changedById),
  ],
);

/** Who changed which policy when, and what it meant for the tickets of that moment; append-only. */
export const promisePolicyChanges = pgTable(
  "promise_policy_changes",
  {
    id: id(),
    changedById: ref().references(() => users.id, { onDelete: "set null" }),
    changedAt: at().notNull(),
    /** Null: it was added. */
    before: jsonb().$type<PromisePolicyValues>(),
    /** Null: it was taken away. */
    after: jsonb().$type<PromisePolicyValues>(),
    /** Up or down in the order: the policy it went past. */
    movedPast: text(),
    /** Set when all open tickets have been worked out anew. */
    appliedAt: at(),
    /** How many of them got other targets; no spoken promise was touched. */
    changedTickets: integer(),
  },
  (t) => [index().on(t.changedAt.desc().nullsFirst()), index().on(t.changedById)],
);

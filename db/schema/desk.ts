import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { tickets } from "./escalation.ts";
import { regions } from "./regions.ts";

/** A list of the desk with a name: own ones, and those that a lead shares with the team. */
export const deskViews = pgTable(
  "desk_views",
  {
    id: id(),
    regionId: ref()
      .notNull()
      .references(() => regions.id, { onDelete: "cascade" }),
    ownerId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    name: text().notNull(),
    /** The words of the address (features/escalation/queue/filter.ts), so that a view is also a link. */
    query: text().notNull(),
    position: integer().notNull(),
    /** Since when the whole team sees it; null: only its owner. */
    sharedAt: at(),
    createdAt: at().notNull(),
  },
  (t) => [
    index().on(t.ownerId, t.position),
    index("desk_views_of_team").on(t.regionId, t.position).where(sql`${t.sharedAt} is not null`),
    index().on(t.regionId),
  ],
);

/**
 * A ticket that is put aside. Its row stays after it has come back, as a reminder, until it is done with.
 * Never hides a promise: `wakesAt` is at the latest when 75 % of its time have passed (decision 021).
 */
export const deskSnoozes = pgTable(
  "desk_snoozes",
  {
    ticketId: ref()
      .primaryKey()
      .references(() => tickets.id, { onDelete: "cascade" }),
    byId: ref()
      .notNull()
      .references(() => users.id),
    snoozedAt: at().notNull(),
    /** What was wished; null: until the customer replies. */
    until: at(),
    /** The earlier of that and of what the promise allows; null: nothing but a reply. */
    wakesAt: at(),
    wokeAt: at(),
    wokeBy: text({ enum: ["time", "promise", "reply", "hand"] }),
  },
  (t) => [index().on(t.byId), index("desk_snoozes_asleep").on(t.wakesAt).where(sql`${t.wokeAt} is null`)],
);

/** Who has a ticket open on the screen, and whether an answer is being typed. Short-lived. */
export const deskLookers = pgTable(
  "desk_lookers",
  {
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Gone by then, if nothing more is heard. */
    until: at().notNull(),
    writingUntil: at(),
  },
  (t) => [primaryKey({ columns: [t.ticketId, t.userId] }), index().on(t.userId), index().on(t.until)],
);

export const bulkActs = ["take", "assign", "snooze", "wake", "wait", "note", "category", "severity"] as const;

/** One act on several tickets; what was done with each, so that it can be undone for a few minutes. */
export const deskBatches = pgTable(
  "desk_batches",
  {
    id: id(),
    actorId: ref()
      .notNull()
      .references(() => users.id),
    act: text({ enum: bulkActs }).notNull(),
    createdAt: at().notNull(),
    undoneAt: at(),
  },
  (t) => [index().on(t.actorId, t.createdAt), index().on(t.createdAt)],
);

export const deskBatchItems = pgTable(
  "desk_batch_items",
  {
    batchId: ref()
      .notNull()
      .references(() => deskBatches.id, { onDelete: "cascade" }),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    /** What was there and what was put there; null: it was not done. */
    before: jsonb().$type<Record<string, string | number | null>>(),
    after: jsonb().$type<Record<string, string | number | null>>(),
    /** Why not: a message of app/i18n and what to fill in. */
    refusal: jsonb().$type<{ key: string; params: Record<string, string | number> }>(),
    undoneAt: at(),
    undoRefusal: jsonb().$type<{ key: string; params: Record<string, string | number> }>(),
  },
  (t) => [primaryKey({ columns: [t.batchId, t.ticketId] }), index().on(t.ticketId)],
);

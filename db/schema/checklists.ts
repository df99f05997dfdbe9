import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { tickets } from "./escalation.ts";
import { categories } from "./forum.ts";

/** What has to be thought of with the tickets of a topic. */
export const checklists = pgTable(
  "checklists",
  {
    id: id(),
    title: text().notNull(),
    /** Null: it belongs to no topic and is put to a ticket by hand or by a macro. */
    categoryId: ref().references(() => categories.id, { onDelete: "cascade" }),
    createdAt: at().notNull(),
    archivedAt: at(),
  },
  (t) => [
    uniqueIndex("checklists_one_per_category").on(t.categoryId).where(sql`${t.archivedAt} is null`),
    index().on(t.categoryId),
  ],
);

/** An item that was ticked somewhere is archived, not deleted: the tick keeps its meaning. */
export const checklistItems = pgTable(
  "checklist_items",
  {
    id: id(),
    checklistId: ref()
      .notNull()
      .references(() => checklists.id, { onDelete: "cascade" }),
    text: text().notNull(),
    /** Warns before the ticket is closed without it. */
    isNeeded: boolean().notNull(),
    position: smallint().notNull(),
    archivedAt: at(),
  },
  (t) => [index().on(t.checklistId, t.position)],
);

export type ChecklistValues = { title: string; items: { text: string; isNeeded: boolean }[] };

/** What a checklist was after each change; append-only. */
export const checklistVersions = pgTable(
  "checklist_versions",
  {
    id: id(),
    checklistId: ref()
      .notNull()
      .references(() => checklists.id, { onDelete: "cascade" }),
    values: jsonb().$type<ChecklistValues>().notNull(),
    changedAt: at().notNull(),
    changedById: ref().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [index().on(t.checklistId, t.changedAt), index().on(t.changedById)],
);

/** A checklist that was put to a ticket beside that of its topic. */
export const ticketChecklists = pgTable(
  "ticket_checklists",
  {
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    checklistId: ref()
      .notNull()
      .references(() => checklists.id, { onDelete: "cascade" }),
    addedAt: at().notNull(),
    addedById: ref().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ columns: [t.ticketId, t.checklistId] }),
    index().on(t.checklistId),
    index().on(t.addedById),
  ],
);

export const ticketChecks = pgTable(
  "ticket_checks",
  {
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    itemId: ref()
      .notNull()
      .references(() => checklistItems.id, { onDelete: "cascade" }),
    checkedAt: at().notNull(),
    checkedById: ref().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [primaryKey({ columns: [t.ticketId, t.itemId] }), index().on(t.itemId), index().on(t.checkedById)],
);

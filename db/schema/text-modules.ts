import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { tickets } from "./escalation.ts";
import { categories } from "./forum.ts";
import { regions } from "./regions.ts";

/** A text that agents use again and again, with variables in braces. Variables stand in their stored (English) names. */
export const textModules = pgTable(
  "text_modules",
  {
    id: id(),
    title: text().notNull(),
    /** Typed after "::" to find it; lower case, one word. */
    keyword: text().notNull(),
    body: text().notNull(),
    /** Null: for every topic. */
    categoryId: ref().references(() => categories.id, { onDelete: "set null" }),
    /** Null: for every team. */
    regionId: ref().references(() => regions.id, { onDelete: "cascade" }),
    /** Set: the personal module of this person. */
    ownerId: ref().references(() => users.id, { onDelete: "cascade" }),
    createdAt: at().notNull(),
    archivedAt: at(),
  },
  (t) => [
    uniqueIndex("text_modules_keyword")
      .on(sql`coalesce(${t.regionId}, 0)`, sql`coalesce(${t.ownerId}, 0)`, t.keyword)
      .where(sql`${t.archivedAt} is null`),
    index().on(t.categoryId),
    index().on(t.regionId),
    index().on(t.ownerId),
  ],
);

export type TextModuleValues = {
  title: string;
  keyword: string;
  body: string;
  categoryId: number | null;
  isArchived: boolean;
};

/** What a module was after each change; append-only. */
export const textModuleVersions = pgTable(
  "text_module_versions",
  {
    id: id(),
    moduleId: ref()
      .notNull()
      .references(() => textModules.id, { onDelete: "cascade" }),
    values: jsonb().$type<TextModuleValues>().notNull(),
    changedAt: at().notNull(),
    changedById: ref().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [index().on(t.moduleId, t.changedAt), index().on(t.changedById)],
);

/** A text that was sent with the help of a module: the source of the usage figures. */
export const textModuleUses = pgTable(
  "text_module_uses",
  {
    id: id(),
    moduleId: ref()
      .notNull()
      .references(() => textModules.id, { onDelete: "cascade" }),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    userId: ref().references(() => users.id, { onDelete: "set null" }),
    usedAt: at().notNull(),
    /** What was sent no longer contains the module word for word. */
    wasChanged: boolean().notNull(),
  },
  (t) => [index().on(t.moduleId, t.usedAt), index().on(t.ticketId), index().on(t.userId)],
);

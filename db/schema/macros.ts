import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { tickets } from "./escalation.ts";
import { regions } from "./regions.ts";

/** One act of a macro. Texts may hold the variables of text modules. */
export type MacroStep =
  | { do: "answer"; text: string }
  | { do: "answer-module"; moduleId: number }
  | { do: "note"; text: string }
  /** So many working hours of the team from now. */
  | { do: "promise"; hours: number; reason: string }
  | { do: "wait" }
  | { do: "snooze"; when: "hour" | "three-hours" | "tomorrow" | "next-week" | "reply" }
  | { do: "call-back" }
  | { do: "checklist"; checklistId: number }
  | { do: "tags"; tags: string }
  | { do: "category"; categoryId: number }
  | { do: "close"; outcome: string };

/** A named sequence of acts that one press runs. */
export const macros = pgTable(
  "macros",
  {
    id: id(),
    name: text().notNull(),
    steps: jsonb().$type<MacroStep[]>().notNull(),
    /** Null: for every team. */
    regionId: ref().references(() => regions.id, { onDelete: "cascade" }),
    createdAt: at().notNull(),
    archivedAt: at(),
  },
  (t) => [
    uniqueIndex("macros_name")
      .on(sql`coalesce(${t.regionId}, 0)`, t.name)
      .where(sql`${t.archivedAt} is null`),
    index().on(t.regionId),
  ],
);

/** What a macro was after each change; append-only. */
export const macroVersions = pgTable(
  "macro_versions",
  {
    id: id(),
    macroId: ref()
      .notNull()
      .references(() => macros.id, { onDelete: "cascade" }),
    values: jsonb().$type<{ name: string; steps: MacroStep[]; isArchived: boolean }>().notNull(),
    changedAt: at().notNull(),
    changedById: ref().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [index().on(t.macroId, t.changedAt), index().on(t.changedById)],
);

export const macroRuns = pgTable(
  "macro_runs",
  {
    id: id(),
    macroId: ref()
      .notNull()
      .references(() => macros.id, { onDelete: "cascade" }),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    userId: ref().references(() => users.id, { onDelete: "set null" }),
    runAt: at().notNull(),
    /** Pressed twice, it ran once. */
    submissionKey: text().unique(),
  },
  (t) => [index().on(t.macroId, t.runAt), index().on(t.ticketId), index().on(t.userId)],
);

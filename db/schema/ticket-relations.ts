import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { tickets } from "./escalation.ts";

export const relationKinds = ["related", "same-cause", "follow-up", "split", "merged"] as const;

/** Two tickets that have to do with each other. `split` and `merged` are made by those acts and stay. */
export const ticketRelations = pgTable(
  "ticket_relations",
  {
    id: id(),
    /** follow-up: the earlier one. split: where it came from. merged: what was merged into the other. */
    fromId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    toId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    kind: text({ enum: relationKinds }).notNull(),
    createdAt: at().notNull(),
    createdById: ref().references(() => users.id, { onDelete: "set null" }),
  },
  (t) => [
    uniqueIndex("ticket_relations_pair").on(t.fromId, t.toId),
    index().on(t.toId),
    index().on(t.createdById),
  ],
);

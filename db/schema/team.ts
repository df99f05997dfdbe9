import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { agents } from "./escalation.ts";
import { regions } from "./regions.ts";

/** Languages an agent answers in, as ISO 639-1. */
export const agentLanguages = pgTable(
  "agent_languages",
  {
    agentId: ref()
      .notNull()
      .references(() => agents.userId, { onDelete: "cascade" }),
    language: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.agentId, t.language] })],
);

/** The portrait on the contact card, made anew by the server. Public; gone when the agent leaves. */
export const agentPhotos = pgTable("agent_photos", {
  agentId: ref()
    .primaryKey()
    .references(() => agents.userId, { onDelete: "cascade" }),
  /** Random; the portrait's address. */
  key: text().notNull().unique(),
  storageKey: text().notNull().unique(),
  byteSize: integer().notNull(),
  createdAt: at().notNull().default(sql`now()`),
});

/**
 * Who answers for an agent whenever the agent is not there, from when until when. The database itself refuses an overlap
 * (exclusion constraint) and, at commit, a gap (constraint trigger `deputies_without_gap`); see
 * docs/decisions/019-regions-and-teams.md for what a gap is.
 */
export const agentDeputies = pgTable(
  "agent_deputies",
  {
    id: id(),
    agentId: ref()
      .notNull()
      .references(() => agents.userId, { onDelete: "cascade" }),
    deputyId: ref()
      .notNull()
      .references(() => agents.userId, { onDelete: "cascade" }),
    validFrom: at().notNull(),
    /** Excluded; null: until further notice. */
    validTo: at(),
    createdAt: at().notNull().default(sql`now()`),
    createdById: ref().references(() => users.id),
  },
  (t) => [
    index().on(t.agentId, t.validFrom),
    index().on(t.deputyId),
    index().on(t.createdById),
    check("agent_deputies_somebody_else", sql`${t.agentId} <> ${t.deputyId}`),
    check("agent_deputies_some_time", sql`${t.validTo} is null or ${t.validFrom} < ${t.validTo}`),
  ],
);

export const teamChangeKinds = [
  "appointed",
  "role",
  "leaving",
  "left",
  "card",
  "hours",
  "deputy",
  "photo",
  "site",
] as const;

/** Who changed what in a team. Append-only: a trigger refuses every change of a row. */
export const teamChanges = pgTable(
  "team_changes",
  {
    id: id(),
    regionId: ref()
      .notNull()
      .references(() => regions.id),
    kind: text({ enum: teamChangeKinds }).notNull(),
    /** The agent it is about; null: the site. */
    agentId: ref().references(() => users.id),
    /** Null: a planned day had come. */
    changedById: ref().references(() => users.id),
    changedAt: at().notNull().default(sql`now()`),
    /** Short facts before and after, as they are shown. */
    data: jsonb().$type<Record<string, string | number | null>>().notNull().default({}),
  },
  (t) => [index().on(t.regionId, t.changedAt), index().on(t.agentId, t.changedAt), index().on(t.changedById)],
);

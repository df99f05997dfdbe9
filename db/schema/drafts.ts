import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";

export const draftKinds = ["ask", "answer", "comment", "edit"] as const;

/** A text that is not sent yet. Only its author ever reads it. */
export const drafts = pgTable(
  "drafts",
  {
    id: id(),
    authorId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    targetKind: text({ enum: draftKinds }).notNull(),
    /** answer: the thread; comment and edit: the post; ask: 0. Without a foreign key: the text outlives its target. */
    targetId: ref().notNull(),
    /** Random key of the form it was begun in, which becomes the post's `submissionKey`: one draft, one post. */
    clientId: text().notNull(),
    /** The form's fields by name. */
    content: jsonb().$type<Record<string, string>>().notNull(),
    /** Grows with each change; whoever saves names the one they began with. */
    version: integer().notNull().default(1),
    /** "Firefox auf Windows": where it was last changed. */
    device: text().notNull().default(""),
    createdAt: at().notNull().default(sql`now()`),
    updatedAt: at().notNull().default(sql`now()`),
    /** Deleted by its author, for some days with a way back. */
    discardedAt: at(),
  },
  (t) => [
    uniqueIndex("drafts_key").on(t.authorId, t.targetKind, t.targetId, t.clientId),
    index("drafts_recent").on(t.authorId, t.updatedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("drafts_age").on(t.updatedAt),
  ],
);

/** What a draft said before; some twenty are kept, the older the sparser. */
export const draftVersions = pgTable(
  "draft_versions",
  {
    id: id(),
    draftId: ref()
      .notNull()
      .references(() => drafts.id, { onDelete: "cascade" }),
    content: jsonb().$type<Record<string, string>>().notNull(),
    device: text().notNull(),
    /** When it was last changed. */
    writtenAt: at().notNull(),
  },
  (t) => [
    index("draft_versions_recent").on(t.draftId, t.writtenAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

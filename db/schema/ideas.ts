import { type SQL, sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { categories, threads } from "./forum.ts";
import { meetupQuestions, meetups } from "./meetups.ts";
import { regions } from "./regions.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** In the order in which an idea goes through them; "declined" ends it. */
export const ideaStatuses = ["new", "seen", "planned", "doing", "done", "declined"] as const;

/** What people wish for. */
export const ideas = pgTable(
  "ideas",
  {
    id: id(),
    authorId: ref()
      .notNull()
      .references(() => users.id),
    title: text().notNull(),
    slug: text().notNull(),
    body: text().notNull(),
    bodyHtml: text().notNull(),
    renderVersion: smallint().notNull(),
    categoryId: ref().references(() => categories.id),
    /** Null: for all regions. */
    regionId: ref().references(() => regions.id),
    status: text({ enum: ideaStatuses }).notNull().default("new"),
    statusAt: at().notNull(),
    voteCount: integer().notNull().default(0),
    createdAt: at().notNull(),
    /** The evening it comes from, and the wish that was written down there. */
    meetupId: ref().references(() => meetups.id, { onDelete: "set null" }),
    sourceQuestionId: ref()
      .unique()
      .references(() => meetupQuestions.id, { onDelete: "set null" }),
    /** Where people talk about it. */
    threadId: ref().references(() => threads.id, { onDelete: "set null" }),
    /** Its votes count there now. */
    mergedIntoId: ref().references((): AnyPgColumn => ideas.id),
    hiddenAt: at(),
    /** Waits for the moderation; then it is hidden too. */
    heldAt: at(),
    submissionKey: text().unique(),
    document: tsvector().generatedAlwaysAs(
      (): SQL =>
        sql`setweight(to_tsvector('german', ${ideas.title}), 'A') || setweight(to_tsvector('german', ${ideas.body}), 'C')`,
    ),
  },
  (t) => [
    index("ideas_strongest").on(t.voteCount.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index("ideas_moved").on(t.statusAt.desc().nullsFirst()),
    index("ideas_document").using("gin", t.document),
    index().on(t.authorId),
    index().on(t.categoryId),
    index().on(t.regionId),
    index().on(t.meetupId),
    index().on(t.threadId),
    index().on(t.mergedIntoId),
  ],
);

export const ideaVotes = pgTable(
  "idea_votes",
  {
    ideaId: ref()
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.ideaId, t.userId] }), index().on(t.userId)],
);

/** What became of it: each step with the words that went to everybody who voted. Only ever added to. */
export const ideaSteps = pgTable(
  "idea_steps",
  {
    id: id(),
    ideaId: ref()
      .notNull()
      .references(() => ideas.id, { onDelete: "cascade" }),
    actorId: ref()
      .notNull()
      .references(() => users.id),
    /** The status from now on; null when another idea was merged into this one. */
    status: text({ enum: ideaStatuses }),
    mergedIdeaId: ref().references(() => ideas.id, { onDelete: "cascade" }),
    text: text().notNull(),
    textHtml: text().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [index().on(t.ideaId, t.id), index().on(t.actorId), index().on(t.mergedIdeaId)],
);

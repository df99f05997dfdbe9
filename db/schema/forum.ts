import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  char,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { regions } from "./regions.ts";

export const categories = pgTable("categories", {
  id: id(),
  slug: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull(),
  /** For readers of English; empty: as above. */
  nameEn: text().notNull().default(""),
  descriptionEn: text().notNull().default(""),
  /** A name from app/ui/icon.tsx. */
  icon: text().notNull(),
  position: smallint().notNull(),
  openCount: integer().notNull().default(0),
  solvedCount: integer().notNull().default(0),
  /** So many days after the last "it holds" a solution here is asked about again. */
  solutionShelfDays: smallint().notNull().default(365),
});

export const askedForKinds = ["mother", "father", "relative", "neighbour", "client", "other"] as const;

export const threads = pgTable(
  "threads",
  {
    id: id(),
    categoryId: ref()
      .notNull()
      .references(() => categories.id),
    authorId: ref()
      .notNull()
      .references(() => users.id),
    regionId: ref().references(() => regions.id),
    title: text().notNull(),
    slug: text().notNull(),
    createdAt: at().notNull().default(sql`now()`),
    /** Moves with every visible post; the order of every list. */
    lastActivityAt: at().notNull().default(sql`now()`),
    /** Visible answers and comments; recomputed, never added up. */
    answerCount: integer().notNull().default(0),
    commentCount: integer().notNull().default(0),
    /** The highest `posts.position` given out. */
    lastPosition: integer().notNull().default(0),
    meTooCount: integer().notNull().default(0),
    solvedAt: at(),
    hiddenAt: at(),
    lockedAt: at(),
    /** Public: why it was locked. */
    lockReason: text().notNull().default(""),
    /** A duplicate: its posts are in that thread now, and it is hidden for good; its address leads there. */
    mergedIntoId: ref().references((): AnyPgColumn => threads.id, { onDelete: "set null" }),
    /** Where the address leads to: what was the question of the duplicate. */
    mergedPostId: ref().references((): AnyPgColumn => posts.id, { onDelete: "set null" }),
    /** For whom the asker asks, when it is somebody else; never a name. */
    askedFor: text({ enum: askedForKinds }),
    /** Rules count from here; null for imported threads, and when the asker has declined. */
    autoEscalateFrom: at(),
    /** Random key of the form that asked, so that a double click asks once. */
    submissionKey: text().unique(),
  },
  (t) => [
    // Lists: `nullsFirst` because Drizzle's plain desc() makes an index that ORDER BY … DESC cannot use.
    index("threads_recent")
      .on(t.lastActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.hiddenAt} is null`),
    index("threads_category_recent")
      .on(t.categoryId, t.lastActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.hiddenAt} is null`),
    index("threads_region_recent")
      .on(t.regionId, t.lastActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.hiddenAt} is null`),
    index("threads_unanswered_recent")
      .on(t.lastActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.hiddenAt} is null and ${t.answerCount} = 0 and ${t.solvedAt} is null`),
    index("threads_category_unanswered")
      .on(t.categoryId, t.lastActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.hiddenAt} is null and ${t.answerCount} = 0 and ${t.solvedAt} is null`),
    index("threads_solved_recent")
      .on(t.lastActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.hiddenAt} is null and ${t.solvedAt} is not null`),
    // What is counted about the questions of some weeks.
    index("threads_asked").on(t.createdAt).where(sql`${t.hiddenAt} is null and ${t.regionId} is not null`),
    index("threads_author").on(t.authorId, t.createdAt.desc().nullsFirst()),
    index("threads_merged_into").on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    index("threads_merged_post").on(t.mergedPostId).where(sql`${t.mergedPostId} is not null`),
    // What the rules look at each minute: open questions that may go to a regional team by themselves.
    index("threads_auto_escalate")
      .on(t.autoEscalateFrom)
      .where(
        sql`${t.autoEscalateFrom} is not null and ${t.solvedAt} is null and ${t.hiddenAt} is null and ${t.lockedAt} is null`,
      ),
    index("threads_author_recent")
      .on(t.authorId, t.lastActivityAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.hiddenAt} is null`),
  ],
);

/** The asker's postcode lives apart from the public thread: read by regions and escalation only. */
export const threadPlaces = pgTable("thread_places", {
  threadId: ref()
    .primaryKey()
    .references(() => threads.id, { onDelete: "cascade" }),
  postcode: char({ length: 5 }).notNull(),
});

export const postKinds = ["question", "answer", "comment"] as const;

export const posts = pgTable(
  "posts",
  {
    id: id(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    authorId: ref()
      .notNull()
      .references(() => users.id),
    kind: text({ enum: postKinds }).notNull(),
    /** Question: 0. Answers: 1, 2, … in the order they came; decides the page. Comments: null. */
    position: integer(),
    /** Comments: the question or answer they belong to. */
    parentId: ref().references((): AnyPgColumn => posts.id, { onDelete: "cascade" }),
    /** Markdown as typed, and its sanitised HTML side by side. */
    body: text().notNull(),
    bodyHtml: text().notNull(),
    renderVersion: smallint().notNull(),
    createdAt: at().notNull().default(sql`now()`),
    editedAt: at(),
    hiddenAt: at(),
    /** Hidden since it was sent, until somebody has looked at it; null again when it is released or stays hidden. */
    heldAt: at(),
    /** Nameless votes of the site it came from plus the rows of helpful_votes. */
    helpfulCount: integer().notNull().default(0),
    importedHelpfulCount: integer().notNull().default(0),
    workedCount: integer().notNull().default(0),
    /** Set when a regional team answers as the team. */
    officialRegionId: ref().references(() => regions.id),
    submissionKey: text().unique(),
  },
  (t) => [
    uniqueIndex("posts_thread_position").on(t.threadId, t.position).where(sql`${t.position} is not null`),
    index("posts_thread_created").on(t.threadId, t.createdAt),
    // Few rows: whether a comment stands below something hidden is asked of every comment.
    index("posts_hidden").on(t.id).where(sql`${t.hiddenAt} is not null`),
    index("posts_parent").on(t.parentId, t.createdAt).where(sql`${t.parentId} is not null`),
    index("posts_author").on(t.authorId, t.createdAt.desc().nullsFirst()),
    index("posts_author_answers")
      .on(t.authorId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`${t.kind} = 'answer' and ${t.hiddenAt} is null`),
  ],
);

/** What a post said before an edit; the newest text is in `posts`. */
export const postRevisions = pgTable(
  "post_revisions",
  {
    id: id(),
    postId: ref()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    editorId: ref()
      .notNull()
      .references(() => users.id),
    /** Only when the edit changed the thread's title. */
    title: text(),
    body: text().notNull(),
    createdAt: at().notNull().default(sql`now()`),
    reason: text().notNull().default(""),
    /** Only when the edit changed the facts of a question: value by the id of the field. */
    facts: jsonb().$type<Record<string, string>>(),
  },
  (t) => [index().on(t.postId, t.createdAt), index().on(t.editorId)],
);

/** Where an imported post came from; shown at the post (attribution duty). */
export const postSources = pgTable("post_sources", {
  postId: ref()
    .primaryKey()
    .references(() => posts.id, { onDelete: "cascade" }),
  site: text().notNull(),
  url: text().notNull(),
  authorName: text().notNull(),
  authorUrl: text(),
  licence: text().notNull(),
});

export const helpfulVotes = pgTable(
  "helpful_votes",
  {
    postId: ref()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.postId, t.userId] }), index().on(t.userId)],
);

export const meToos = pgTable(
  "me_toos",
  {
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: at().notNull().default(sql`now()`),
  },
  // The latest ones: what the outage radar looks at each minute.
  (t) => [primaryKey({ columns: [t.threadId, t.userId] }), index().on(t.userId), index().on(t.createdAt)],
);

/** "Hat bei mir funktioniert": an independent confirmation of an answer. */
export const confirmations = pgTable(
  "confirmations",
  {
    postId: ref()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: at().notNull().default(sql`now()`),
    /** With which device, for instance "FRITZ!Box 7590"; may be left out. */
    device: text().notNull().default(""),
    note: text().notNull().default(""),
  },
  (t) => [primaryKey({ columns: [t.postId, t.userId] }), index().on(t.userId)],
);

/** One row per answer that was ever a solution; `revokedAt` when it was taken back (it then counts as failed). */
export const solutions = pgTable(
  "solutions",
  {
    postId: ref()
      .primaryKey()
      .references(() => posts.id, { onDelete: "cascade" }),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    /** asker: accepted by who asked. official: confirmed by a regional team. */
    source: text({ enum: ["asker", "official"] }).notNull(),
    acceptedById: ref()
      .notNull()
      .references(() => users.id),
    acceptedAt: at().notNull().default(sql`now()`),
    revokedAt: at(),
    /** Three reports that it did not work set it aside; only an upheld one counts as failed. Null: people took it back. */
    revokedBy: text({ enum: ["reports"] }),
    /** The last time somebody said that it holds, when that is later than `acceptedAt`; recomputed. */
    confirmedAt: at(),
    /** When its author was last asked whether it still holds. */
    recheckAskedAt: at(),
  },
  (t) => [
    index().on(t.threadId),
    index().on(t.acceptedById),
    // The solutions of the last days.
    index().on(t.acceptedAt),
    // Those that nobody has confirmed for long.
    index("solutions_held")
      .on(sql`coalesce(${t.confirmedAt}, ${t.acceptedAt})`)
      .where(sql`${t.revokedAt} is null`),
  ],
);

export const follows = pgTable(
  "follows",
  {
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.threadId, t.userId] }), index().on(t.userId)],
);

/** Words that lead across categories; what else a tag is called stands in db/schema/tags.ts. */
export const tags = pgTable(
  "tags",
  {
    id: id(),
    /** In addresses, and by which spellings are told to be the same. */
    slug: text().notNull().unique(),
    /** As people write it; empty for imported tags, which are shown by their slug. */
    name: text().notNull().default(""),
    description: text().notNull().default(""),
    /** Visible threads; recomputed, never added up. */
    threadCount: integer().notNull().default(0),
  },
  (t) => [index("tags_often").on(t.threadCount.desc().nullsFirst(), t.id)],
);

export const threadTags = pgTable(
  "thread_tags",
  {
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    tagId: ref()
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
    /** The thread's own, recomputed with it: the order of the tag's list, which no index could have otherwise. */
    lastActivityAt: at().notNull().default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.threadId, t.tagId] }),
    index("thread_tags_recent").on(
      t.tagId,
      t.lastActivityAt.desc().nullsFirst(),
      t.threadId.desc().nullsFirst(),
    ),
  ],
);

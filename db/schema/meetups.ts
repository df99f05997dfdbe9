import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  char,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { regions } from "./regions.ts";

/** Evenings of a regional team with its customers, in a room, online, or both. */
export const meetups = pgTable(
  "meetups",
  {
    id: id(),
    title: text().notNull(),
    slug: text().notNull(),
    /** One sentence for lists, mails and calendars. */
    lead: text().notNull(),
    body: text().notNull().default(""),
    bodyHtml: text().notNull().default(""),
    renderVersion: smallint().notNull().default(0),
    /** Null: for all regions. */
    regionId: ref().references(() => regions.id),
    startsAt: at().notNull(),
    endsAt: at().notNull(),
    /** Name and address of the room; empty when it is online only. */
    place: text().notNull().default(""),
    address: text().notNull().default(""),
    /** Where to watch and take part from home; shown to those who have a seat. */
    onlineUrl: text().notNull().default(""),
    /** Seats; null without a limit. */
    capacity: integer(),
    /** Typed by those who are in the room: six letters and digits that cannot be mistaken for one another. */
    code: char({ length: 6 }).notNull().unique(),
    createdById: ref()
      .notNull()
      .references(() => users.id),
    createdAt: at().notNull().default(sql`now()`),
    /** Of what a calendar knows: time, place, title. Raises `sequence`. */
    changedAt: at().notNull().default(sql`now()`),
    sequence: integer().notNull().default(0),
    /** Null: a draft. */
    publishedAt: at(),
    cancelledAt: at(),
    cancelReason: text().notNull().default(""),
    summary: text().notNull().default(""),
    summaryHtml: text().notNull().default(""),
    summarizedAt: at(),
  },
  (t) => [
    index("meetups_starts").on(t.startsAt).where(sql`${t.publishedAt} is not null`),
    index().on(t.regionId),
    index().on(t.createdById),
    check("meetups_ends_after_start", sql`${t.endsAt} > ${t.startsAt}`),
    check("meetups_capacity", sql`${t.capacity} > 0`),
  ],
);

/** The programme. */
export const meetupItems = pgTable(
  "meetup_items",
  {
    id: id(),
    meetupId: ref()
      .notNull()
      .references(() => meetups.id, { onDelete: "cascade" }),
    startsAt: at().notNull(),
    title: text().notNull(),
    speaker: text().notNull().default(""),
  },
  (t) => [index().on(t.meetupId, t.startsAt)],
);

/** Who wants to come. With `seatedAt` there is a seat, without it the person waits, in the order of `id`. */
export const meetupRegistrations = pgTable(
  "meetup_registrations",
  {
    id: id(),
    meetupId: ref()
      .notNull()
      .references(() => meetups.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    registeredAt: at().notNull(),
    seatedAt: at(),
    /** Set when somebody moved up from the waiting list. */
    movedUpAt: at(),
    remindedAt: at(),
    /** The person typed the code of the evening: was there, in the room or online. */
    arrivedAt: at(),
  },
  (t) => [
    unique("meetup_registrations_once").on(t.meetupId, t.userId),
    index("meetup_registrations_waiting").on(t.meetupId, t.id).where(sql`${t.seatedAt} is null`),
    index().on(t.userId),
  ],
);

/** What the audience wants to know, and what it wishes for. */
export const meetupQuestions = pgTable(
  "meetup_questions",
  {
    id: id(),
    meetupId: ref()
      .notNull()
      .references(() => meetups.id, { onDelete: "cascade" }),
    authorId: ref()
      .notNull()
      .references(() => users.id),
    /** A wish can become an idea (ideas.source_question_id). */
    kind: text({ enum: ["question", "wish"] }).notNull(),
    body: text().notNull(),
    voteCount: integer().notNull().default(0),
    createdAt: at().notNull(),
    /** On the stage at this moment. */
    calledAt: at(),
    answeredAt: at(),
    answer: text().notNull().default(""),
    answeredById: ref().references(() => users.id),
    mergedIntoId: ref().references((): AnyPgColumn => meetupQuestions.id),
    hiddenAt: at(),
    /** Waits for the moderation; then it is hidden too. */
    heldAt: at(),
    submissionKey: text().unique(),
  },
  (t) => [
    index().on(t.meetupId, t.voteCount.desc().nullsFirst()),
    uniqueIndex("meetup_questions_on_stage").on(t.meetupId).where(sql`${t.calledAt} is not null`),
    index().on(t.authorId),
    index().on(t.answeredById),
    index().on(t.mergedIntoId),
  ],
);

export const meetupQuestionVotes = pgTable(
  "meetup_question_votes",
  {
    questionId: ref()
      .notNull()
      .references(() => meetupQuestions.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    createdAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.userId] }), index().on(t.userId)],
);

/** Pictures of the evening. The bytes lie in the storage, made anew by the server. */
export const meetupPhotos = pgTable(
  "meetup_photos",
  {
    id: id(),
    meetupId: ref()
      .notNull()
      .references(() => meetups.id, { onDelete: "cascade" }),
    uploaderId: ref()
      .notNull()
      .references(() => users.id),
    /** Random; the picture's address. */
    key: text().notNull().unique(),
    mediaType: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    storageKey: text().notNull().unique(),
    smallWidth: integer(),
    smallStorageKey: text().unique(),
    caption: text().notNull(),
    createdAt: at().notNull(),
  },
  (t) => [index().on(t.meetupId), index().on(t.uploaderId)],
);

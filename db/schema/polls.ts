import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { meetups } from "./meetups.ts";

export const pollKinds = ["single", "multiple", "scale"] as const;

/** What an evening votes on (docs/decisions/026). */
export const polls = pgTable(
  "polls",
  {
    id: id(),
    meetupId: ref()
      .notNull()
      .references(() => meetups.id, { onDelete: "cascade" }),
    question: text().notNull(),
    kind: text({ enum: pollKinds }).notNull(),
    createdById: ref()
      .notNull()
      .references(() => users.id),
    createdAt: at().notNull(),
    openedAt: at(),
    closedAt: at(),
    /** Since when everybody sees the results, also while people vote. */
    resultsShownAt: at(),
    /** Without it no ballot can be found again; forgotten when the poll is closed. */
    ballotSecret: text(),
    /** Written when it is closed; while it is open the ballots are counted. */
    voterCount: integer().notNull().default(0),
    guestCount: integer().notNull().default(0),
  },
  (t) => [
    index().on(t.meetupId),
    index().on(t.createdById),
    uniqueIndex("polls_one_open")
      .on(t.meetupId)
      .where(sql`${t.openedAt} is not null and ${t.closedAt} is null`),
  ],
);

export const pollOptions = pgTable(
  "poll_options",
  {
    id: id(),
    pollId: ref()
      .notNull()
      .references(() => polls.id, { onDelete: "cascade" }),
    position: smallint().notNull(),
    label: text().notNull(),
    /** Written when the poll is closed. */
    voteCount: integer().notNull().default(0),
  },
  (t) => [uniqueIndex("poll_options_order").on(t.pollId, t.position)],
);

/**
 * Ballots of an open poll. There is no person, no device and no time in them: `ballotKey` is a keyed hash that only the
 * poll's own secret leads to. When the poll is closed they are counted into `poll_options` and deleted.
 */
export const pollBallots = pgTable(
  "poll_ballots",
  {
    pollId: ref()
      .notNull()
      .references(() => polls.id, { onDelete: "cascade" }),
    ballotKey: text().notNull(),
    /** 0 where one option may be chosen, else the option's position: the key itself allows one vote. */
    slot: smallint().notNull(),
    optionId: ref()
      .notNull()
      .references(() => pollOptions.id, { onDelete: "cascade" }),
    /** From a device in the room, without an account. */
    isGuest: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.pollId, t.ballotKey, t.slot] }), index().on(t.optionId)],
);

import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";

/** How somebody hears of a group of news (features/notifications/groups.ts); absent row = what is usual there. */
export const noticeChannels = pgTable(
  "notice_channels",
  {
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    group: text().notNull(),
    channel: text({ enum: ["mail", "digest", "bell", "off"] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.group] })],
);

export const digestRhythms = ["never", "daily", "weekly"] as const;

/** When somebody wants to be written to; absent row = the defaults. */
export const noticeTimes = pgTable("notice_times", {
  userId: ref()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  digest: text({ enum: digestRhythms }).notNull().default("weekly"),
  /** Minutes after midnight in Germany; both null = no quiet hours. They may pass midnight. */
  quietFrom: smallint(),
  quietTo: smallint(),
  /** Urgent mails come in quiet hours too: 1, else 0. */
  urgentAnytime: smallint().notNull().default(1),
  /** No mails before this moment. */
  pausedUntil: at(),
  /** Others see "schreibt gerade": 1, else 0. */
  showsWriting: smallint().notNull().default(1),
});

/** One digest per person and period; the row is there before the mail, so that two runs make one. */
export const digests = pgTable(
  "digests",
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** The German day it belongs to, "2026-11-23"; of a weekly one its Monday. */
    period: text().notNull(),
    rhythm: text({ enum: digestRhythms }).notNull(),
    createdAt: at().notNull().default(sql`now()`),
    /** Somebody is writing it at the moment. */
    claimedAt: at(),
    /** Decided: sent, or not worth it (`itemCount` 0). */
    doneAt: at(),
    itemCount: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex("digests_once").on(t.userId, t.period),
    index("digests_open").on(t.createdAt).where(sql`${t.doneAt} is null`),
  ],
);

/** What is known of a mailbox that refuses our mails; the row goes when the address is confirmed again or changed. */
export const mailTroubles = pgTable(
  "mail_troubles",
  {
    userId: ref()
      .primaryKey()
      .references(() => users.id, { onDelete: "cascade" }),
    /** A keyed hash of the address it happened to. */
    addressHash: text().notNull(),
    /** Temporary failures in a row. */
    softCount: smallint().notNull().default(0),
    /** The enhanced status code (RFC 3463), for instance "5.1.1". */
    status: text().notNull(),
    lastAt: at().notNull(),
    /** The mail it happened to: told twice, it counts once. */
    lastMail: text().notNull().default(""),
    /** From here on nothing is sent there. */
    stoppedAt: at(),
  },
  (t) => [index("mail_troubles_stopped").on(t.stoppedAt).where(sql`${t.stoppedAt} is not null`)],
);

/** Somebody wants another address; it counts when the link in the mail to it was pressed. */
export const emailChanges = pgTable(
  "email_changes",
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    oldEmail: text().notNull(),
    newEmail: text().notNull(),
    createdAt: at().notNull().default(sql`now()`),
    confirmedAt: at(),
  },
  (t) => [index().on(t.userId), index().on(t.createdAt)],
);

import { sql } from "drizzle-orm";
import { boolean, index, jsonb, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { posts, threads } from "./forum.ts";

export const notifications = pgTable(
  "notifications",
  {
    id: id(),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** A file in features/notifications/kinds. */
    kind: text().notNull(),
    /** What it is about, for instance "post:42"; a second run changes nothing. */
    subject: text().notNull(),
    /** What it may be seen by: who can no longer see the thread or the post no longer sees the notification. */
    threadId: ref().references(() => threads.id, { onDelete: "cascade" }),
    postId: ref().references(() => posts.id, { onDelete: "cascade" }),
    /** Whose act it tells of; null when nobody in particular acted. */
    actorId: ref().references(() => users.id, { onDelete: "cascade" }),
    /** Further parameters of the text; ids and times, no private details. */
    data: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    /** Path inside the site. */
    path: text().notNull(),
    createdAt: at().notNull().default(sql`now()`),
    readAt: at(),
    mailedAt: at(),
    /** A job is sending the mail at the moment, so that a second run does not. */
    mailingSince: at(),
  },
  (t) => [
    uniqueIndex("notifications_once").on(t.userId, t.kind, t.subject),
    index("notifications_inbox").on(t.userId, t.id.desc().nullsFirst()),
    index("notifications_unread").on(t.userId).where(sql`${t.readAt} is null`),
    index().on(t.threadId),
    index().on(t.postId),
    index().on(t.actorId),
  ],
);

/**
 * Mails that were unsubscribed kind by kind, by the link in the mail; what a group gets is in notice_channels. Absent row
 * = mail is sent. `kind` "all" switches every mail off that is not about the account itself.
 */
export const notificationPreferences = pgTable(
  "notification_preferences",
  {
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    kind: text().notNull(),
    mail: boolean().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.kind] })],
);

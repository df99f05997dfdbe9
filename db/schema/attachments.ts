import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { posts } from "./forum.ts";

/** Images in posts. The bytes lie in the storage (platform/storage), made anew by the server. */
export const attachments = pgTable(
  "attachments",
  {
    id: id(),
    /** Random; the image's address. Who may see it is asked each time all the same. */
    key: text().notNull().unique(),
    uploaderId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    mediaType: text().notNull(),
    byteSize: integer().notNull(),
    /** In pixels, of the large version. */
    width: integer().notNull(),
    height: integer().notNull(),
    storageKey: text().notNull().unique(),
    /** A narrower version for phones, where the image is wide enough to need one. */
    smallWidth: integer(),
    smallStorageKey: text().unique(),
    createdAt: at().notNull().default(sql`now()`),
    /** Since when no post shows it; null while one does. A day later it is deleted. */
    looseSince: at().default(sql`now()`),
  },
  (t) => [
    index("attachments_uploader").on(t.uploaderId, t.createdAt),
    index("attachments_loose").on(t.looseSince).where(sql`${t.looseSince} is not null`),
  ],
);

/** Which posts show an image: who may see one of them may see the image. */
export const postAttachments = pgTable(
  "post_attachments",
  {
    postId: ref()
      .notNull()
      .references(() => posts.id, { onDelete: "cascade" }),
    attachmentId: ref()
      .notNull()
      .references(() => attachments.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.postId, t.attachmentId] }), index().on(t.attachmentId)],
);

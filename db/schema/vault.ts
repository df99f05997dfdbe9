import { sql } from "drizzle-orm";
import { check, customType, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { threads } from "./forum.ts";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

export const privateFields = ["customerNumber", "phone", "address", "contract", "note"] as const;

/** One value of the private half of a question, or of a question that is still a draft. Nothing in it can be read without a key. */
export const privateDetails = pgTable(
  "private_details",
  {
    /** Random and made before the value is sealed, because the seal names it; a changed value is a new row. */
    id: uuid().primaryKey(),
    authorId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    threadId: ref().references(() => threads.id, { onDelete: "cascade" }),
    /** The key of the form it was begun in, as in `drafts.clientId`, until the question is asked. */
    draftKey: text(),
    field: text({ enum: privateFields }).notNull(),
    /** Which of VAULT_KEYS opens it. */
    keyId: text().notNull(),
    /** Nonce (12 bytes), tag (16 bytes), ciphertext: AES-256-GCM. */
    sealed: bytea().notNull(),
    createdAt: at().notNull(),
    /** For drafts: the last typing. */
    updatedAt: at().notNull(),
  },
  (t) => [
    uniqueIndex("private_details_of_thread").on(t.threadId, t.field).where(sql`${t.threadId} is not null`),
    uniqueIndex("private_details_of_draft")
      .on(t.authorId, t.draftKey, t.field)
      .where(sql`${t.draftKey} is not null`),
    index().on(t.threadId),
    index().on(t.authorId),
    index("private_details_keys").on(t.keyId, t.id),
    index("private_details_drafts").on(t.updatedAt).where(sql`${t.threadId} is null`),
    check("private_details_of_one", sql`(${t.threadId} is null) <> (${t.draftKey} is null)`),
  ],
);

export const viewerRoles = ["owner", "on-duty", "lead", "consent"] as const;

/** Who has looked at private details, for their author. Append-only; goes with the thread only. */
export const privateViews = pgTable(
  "private_views",
  {
    id: id(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    viewerId: ref()
      .notNull()
      .references(() => users.id),
    /** By which right. */
    viewerRole: text({ enum: viewerRoles }).notNull(),
    fields: text({ enum: privateFields }).array().notNull(),
    /** Set when somebody else had to consent. */
    consentId: ref().references(() => privateConsents.id),
    viewedAt: at().notNull(),
  },
  (t) => [index().on(t.threadId, t.viewedAt), index().on(t.viewerId), index().on(t.consentId)],
);

/** Somebody without a right of their own asks to see private details; a second person says yes or no. */
export const privateConsents = pgTable(
  "private_consents",
  {
    id: id(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    requesterId: ref()
      .notNull()
      .references(() => users.id),
    /** Why they need it; shown to the customer too. */
    reason: text().notNull(),
    requestedAt: at().notNull(),
    deciderId: ref().references(() => users.id),
    grantedAt: at(),
    declinedAt: at(),
    /** Of the request; once granted, of the view. */
    expiresAt: at().notNull(),
  },
  (t) => [
    index().on(t.threadId, t.requestedAt),
    index().on(t.requesterId),
    index().on(t.deciderId),
    check("private_consents_two_people", sql`${t.deciderId} is null or ${t.deciderId} <> ${t.requesterId}`),
    check(
      "private_consents_decided",
      sql`(${t.deciderId} is null) = (${t.grantedAt} is null and ${t.declinedAt} is null)`,
    ),
  ],
);

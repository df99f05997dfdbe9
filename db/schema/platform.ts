import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";

/** Settings an admin can change, and marks such as "seeded". */
export const settings = pgTable("settings", {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: at().notNull().default(sql`now()`),
});

/** Who set what, and when; only ever added to. */
export const settingChanges = pgTable(
  "setting_changes",
  {
    id: id(),
    key: text().notNull(),
    before: jsonb().notNull(),
    after: jsonb().notNull(),
    /** Null once that account is deleted. */
    userId: ref().references(() => users.id, { onDelete: "set null" }),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [index().on(t.key, t.id.desc().nullsFirst()), index().on(t.userId)],
);

/** The worker writes here every ten seconds; /readyz and the staff's status line read it. */
export const heartbeats = pgTable("heartbeats", { process: text().primaryKey(), beatAt: at().notNull() });

/** Parts that failed: shown to staff until they work again. */
export const partFailures = pgTable("part_failures", {
  /** search, mail, … */
  part: text().primaryKey(),
  since: at().notNull(),
  lastAt: at().notNull(),
  message: text().notNull(),
});

/** Fixed windows; `bucket` is an HMAC of what is limited, so that no address is kept. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    bucket: text().notNull(),
    windowStart: at().notNull(),
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.bucket, t.windowStart] }), index().on(t.windowStart)],
);

/** Mails of the demo, which has no mail server: read by the demo's mailbox page. Empty outside the demo. */
export const demoMails = pgTable(
  "demo_mails",
  {
    id: id(),
    recipient: text().notNull(),
    subject: text().notNull(),
    text: text().notNull(),
    html: text().notNull(),
    headers: jsonb().$type<Record<string, string>>().notNull().default({}),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [index().on(t.recipient, t.createdAt)],
);

/** Which local row an outside id became: makes every import idempotent and resumable. */
export const importLinks = pgTable(
  "import_links",
  {
    source: text().notNull(),
    kind: text().notNull(),
    externalId: text().notNull(),
    localId: bigint({ mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.source, t.kind, t.externalId] }), index().on(t.kind, t.localId)],
);

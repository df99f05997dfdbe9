import { sql } from "drizzle-orm";
import { boolean, char, index, jsonb, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, ref } from "./columns.ts";
import { regions } from "./regions.ts";

export const roles = ["customer", "guide", "agent", "lead", "moderator", "admin"] as const;
export const textSizes = ["normal", "large", "largest"] as const;
export const themes = ["system", "light", "dark"] as const;
export const ranks = ["newcomer", "member", "helper", "expert"] as const;

export const users = pgTable(
  "users",
  {
    id: id(),
    /** The public name; also shown in the profile's address. */
    displayName: text().notNull(),
    /** Lower case; null for authors who came by an import and never signed up. */
    email: text(),
    emailVerifiedAt: at(),
    passwordHash: text(),
    role: text({ enum: roles }).notNull().default("customer"),
    /**
     * Since when role and team are what they are: a trigger of the database sets it when either changes, so that no way
     * of appointing somebody can forget it. A fresh role opens no private details.
     */
    roleSince: at(),
    rank: text({ enum: ranks }).notNull().default("newcomer"),
    /** Never public; the region derived from it is. */
    postcode: char({ length: 5 }),
    regionId: ref().references(() => regions.id),
    /** The regional team of an agent or lead; null for everyone else. */
    teamRegionId: ref().references(() => regions.id),
    locale: text({ enum: ["de", "en"] })
      .notNull()
      .default("de"),
    textSize: text({ enum: textSizes }).notNull().default("normal"),
    theme: text({ enum: themes }).notNull().default("system"),
    hasHighContrast: boolean().notNull().default(false),
    /** Besides what the person's system asks for. */
    hasReducedMotion: boolean().notNull().default(false),
    /** Single keys do nothing (WCAG 2.1.4). */
    hasNoShortcuts: boolean().notNull().default(false),
    about: text().notNull().default(""),
    /** 0–7: which of the eight avatar colours stands behind the initials. */
    hue: smallint().notNull().default(0),
    /** Made by the seed; cannot log in outside the demo. */
    isDemo: boolean().notNull().default(false),
    createdAt: at().notNull().default(sql`now()`),
    lastSeenAt: at(),
    suspendedUntil: at(),
    /** The account was deleted: a former member without a name, an address or a log-in. */
    deletedAt: at(),
  },
  (t) => [
    uniqueIndex("users_email_unique").on(t.email),
    uniqueIndex("users_display_name_unique")
      .on(sql`lower(${t.displayName})`)
      .where(sql`${t.email} is not null`),
    index().on(t.regionId),
    index().on(t.teamRegionId),
  ],
);

/** `id` is the SHA-256 of the secret in the cookie; see features/accounts/sessions.server.ts. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: at().notNull(),
    createdAt: at().notNull().default(sql`now()`),
    lastSeenAt: at().notNull().default(sql`now()`),
    /** "Firefox auf Windows": enough to recognise one's own device. */
    device: text().notNull().default(""),
  },
  (t) => [index().on(t.userId), index().on(t.expiresAt)],
);

export const linkPurposes = [
  "verify-email",
  "reset-password",
  "rate-ticket",
  "unsubscribe",
  "nudge",
  "recheck",
  "change-email",
  "technician-visit",
  "outage-fixed",
] as const;

/** Secrets sent by mail. Only the SHA-256 is kept; each has one purpose and one life. */
export const linkTokens = pgTable(
  "link_tokens",
  {
    tokenHash: text().primaryKey(),
    purpose: text({ enum: linkPurposes }).notNull(),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    subject: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    createdAt: at().notNull().default(sql`now()`),
    expiresAt: at().notNull(),
    usedAt: at(),
  },
  (t) => [index().on(t.userId), index().on(t.expiresAt)],
);

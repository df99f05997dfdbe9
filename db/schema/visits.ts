import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { agents, tickets } from "./escalation.ts";

export const offerOutcomes = ["chosen", "declined", "withdrawn", "expired", "closed"] as const;

/** The team proposes when a technician could come; the customer picks one of up to three windows. */
export const visitOffers = pgTable(
  "visit_offers",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    /** Null: the system, after a visit that was missed. */
    offeredById: ref().references(() => agents.userId),
    offeredAt: at().notNull(),
    endedAt: at(),
    outcome: text({ enum: offerOutcomes }),
    /** Why none of the windows suits, in the customer's words. */
    reply: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("visit_offers_one_open_per_ticket").on(t.ticketId).where(sql`${t.endedAt} is null`),
    index().on(t.ticketId),
    index().on(t.offeredById),
  ],
);

export const visitWindows = pgTable(
  "visit_windows",
  {
    offerId: ref()
      .notNull()
      .references(() => visitOffers.id, { onDelete: "cascade" }),
    /** 1 to 3, in the order of time. */
    position: smallint().notNull(),
    startsAt: at().notNull(),
    endsAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.offerId, t.position] })],
);

/** The same words as everywhere for a promise; cancelled: there is no visit and nothing was missed. */
export const visitStates = ["open", "kept", "missed", "moved", "cancelled"] as const;
export const visitResults = ["solved", "not-solved", "nobody-home", "did-not-come"] as const;

/**
 * A technician comes within a window of time: a promise. No address, no telephone number and no name is kept here: they
 * belong to the private half.
 */
export const visits = pgTable(
  "visits",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    /** Null: agreed on without an offer, by word. */
    offerId: ref().references(() => visitOffers.id, { onDelete: "set null" }),
    /** The agent who agreed on it, or whose offer was taken. Null: the system's offer. */
    agentId: ref().references(() => agents.userId),
    agreedBy: text({ enum: ["customer", "word"] }).notNull(),
    agreedAt: at().notNull(),
    startsAt: at().notNull(),
    endsAt: at().notNull(),
    state: text({ enum: visitStates }).notNull().default("open"),
    endedAt: at(),
    /** Who moved or cancelled it; null: nobody, or the clock. */
    endedBy: text({ enum: ["customer", "team", "technician", "clock"] }),
    /** Why it was moved or cancelled; read by the team and the customer, never by the public. */
    reason: text().notNull().default(""),
    /** "Unterwegs, in etwa 30 Minuten." */
    underwayAt: at(),
    /** What was said then, in minutes. */
    etaMinutes: smallint(),
    result: text({ enum: visitResults }),
    /** It was missed because of the customer, so that nothing is due for it (§ 58 Abs. 4 TKG). */
    excusedAt: at(),
    /** Of the calendar entry: the same for a visit and what it is moved to. RFC 5545: random, names nobody. */
    calendarUid: text().notNull(),
    calendarSequence: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex("visits_one_open_per_ticket").on(t.ticketId).where(sql`${t.state} = 'open'`),
    index("visits_open").on(t.endsAt).where(sql`${t.state} = 'open'`),
    index().on(t.ticketId, t.startsAt),
    index().on(t.offerId),
    index().on(t.agentId),
    index("visits_ended").on(t.endedAt).where(sql`${t.endedAt} is not null`),
  ],
);

export const spokenChannels = ["phone", "shop"] as const;

/** "KOBLENZ-4821": said on the telephone and in a shop. Holds as long as its ticket is open. */
export const spokenCodes = pgTable(
  "spoken_codes",
  {
    ticketId: ref()
      .primaryKey()
      .references(() => tickets.id, { onDelete: "cascade" }),
    /** Capital letters A to Z. */
    word: text().notNull(),
    digits: text().notNull(),
    madeAt: at().notNull(),
    endedAt: at(),
  },
  (t) => [
    uniqueIndex("spoken_codes_open_digits").on(t.digits).where(sql`${t.endedAt} is null`),
    index("spoken_codes_open_word").on(t.word).where(sql`${t.endedAt} is null`),
  ],
);

/** That something was said on the telephone or in a shop: the public line. What was said is a note of the team. */
export const spokenNotes = pgTable(
  "spoken_notes",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    authorId: ref()
      .notNull()
      .references(() => users.id),
    channel: text({ enum: spokenChannels }).notNull(),
    createdAt: at().notNull(),
  },
  (t) => [index().on(t.ticketId, t.createdAt), index().on(t.authorId)],
);

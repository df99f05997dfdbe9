import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { agents, tickets } from "./escalation.ts";

/**
 * The contact has offered to call back: from now on the customer picks a time, moves it or cancels it. It is one calendar
 * entry with one UID, whatever becomes of it. No phone number is kept here: it belongs to the private half.
 */
export const callBackOffers = pgTable(
  "call_back_offers",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    offeredById: ref()
      .notNull()
      .references(() => agents.userId),
    offeredAt: at().notNull(),
    /** RFC 5545 UID: random, so that it names nobody. */
    uid: text().notNull().unique(),
    /** RFC 5545 SEQUENCE: grows with every move and with the end. */
    sequence: integer().notNull().default(0),
    /** Set when it is over: the call was made, or it was withdrawn. */
    endedAt: at(),
  },
  (t) => [
    uniqueIndex("call_back_offers_one_open_per_ticket").on(t.ticketId).where(sql`${t.endedAt} is null`),
    index().on(t.ticketId),
    index().on(t.offeredById),
  ],
);

export const callBackStates = ["open", "kept", "missed", "moved", "cancelled"] as const;

/**
 * A picked time: a promise to call. Two open ones of one agent never overlap; that is an exclusion constraint
 * (`call_backs_no_overlap`) in the migration.
 */
export const callBacks = pgTable(
  "call_backs",
  {
    id: id(),
    offerId: ref()
      .notNull()
      .references(() => callBackOffers.id, { onDelete: "cascade" }),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    /** In whose calendar it stands. */
    agentId: ref()
      .notNull()
      .references(() => agents.userId),
    startsAt: at().notNull(),
    endsAt: at().notNull(),
    /** The end with the pause after it: until then the agent has no other call. */
    heldUntil: at().notNull(),
    state: text({ enum: callBackStates }).notNull().default("open"),
    bookedAt: at().notNull(),
    endedAt: at(),
    /** Who ended it; null: nobody, the time passed. */
    endedById: ref().references(() => users.id, { onDelete: "set null" }),
    /** Of a call that was made: false when nobody answered. */
    wasReached: boolean(),
  },
  (t) => [
    uniqueIndex("call_backs_one_open_per_offer").on(t.offerId).where(sql`${t.state} = 'open'`),
    index("call_backs_open").on(t.endsAt).where(sql`${t.state} = 'open'`),
    index().on(t.agentId, t.startsAt),
    index().on(t.ticketId, t.startsAt),
    index().on(t.offerId),
    index().on(t.endedById),
  ],
);

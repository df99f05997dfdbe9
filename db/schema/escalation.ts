import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { categories, posts, threads } from "./forum.ts";
import { openers, promisePolicies, severities } from "./promise-policies.ts";
import { regions } from "./regions.ts";

/** A member of a regional team (`users.teamRegionId`). The lead's `users.role` is `lead`. */
export const agents = pgTable("agents", {
  userId: ref()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  /** The full name shown on the contact card. */
  fullName: text().notNull(),
  /** "Ihre Ansprechpartnerin" / "Ihr Ansprechpartner". */
  salutation: text({ enum: ["f", "m"] }).notNull(),
  /** Of the team they are in now. */
  joinedAt: at().notNull().default(sql`now()`),
  /** So many open tickets at most: new ones go to colleagues with room first. Null: no limit. */
  capacity: smallint(),
  /** The planned last moment; a job lets them leave then. */
  leavesAt: at(),
  /** Set when the agent has left the team: no new tickets. */
  leftAt: at(),
});

export const agentSkills = pgTable(
  "agent_skills",
  {
    agentId: ref()
      .notNull()
      .references(() => agents.userId, { onDelete: "cascade" }),
    categoryId: ref()
      .notNull()
      .references(() => categories.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.agentId, t.categoryId] }), index().on(t.categoryId)],
);

/** Working time of an agent; several frames a day. Holidays and closures of the site come on top. */
export const agentFrames = pgTable(
  "agent_frames",
  {
    id: id(),
    agentId: ref()
      .notNull()
      .references(() => agents.userId, { onDelete: "cascade" }),
    weekday: smallint().notNull(),
    startMinute: smallint().notNull(),
    endMinute: smallint().notNull(),
  },
  (t) => [index().on(t.agentId)],
);

export const agentAbsences = pgTable(
  "agent_absences",
  {
    id: id(),
    agentId: ref()
      .notNull()
      .references(() => agents.userId, { onDelete: "cascade" }),
    startsAt: at().notNull(),
    endsAt: at().notNull(),
    deputyId: ref().references(() => agents.userId),
    /** For colleagues, in a few words; why somebody is away is not asked. */
    note: text().notNull().default(""),
    /** Null: entered before this was kept, or by the demo. */
    enteredById: ref().references(() => users.id),
  },
  (t) => [index().on(t.agentId, t.endsAt), index().on(t.deputyId), index().on(t.enteredById)],
);

/** The running number in `tickets.code`; gaps are harmless, doubles are not. */
export const ticketNumbers = pgSequence("ticket_numbers", { startWith: 2041 });

/** What can be due next for a customer. */
export const nextDueKinds = ["promise", "first-response", "next-update", "visit", "call-back"] as const;

export const tickets = pgTable(
  "tickets",
  {
    id: id(),
    /** FRA-2041-7: region, running number, check digit. */
    code: text().notNull().unique(),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    regionId: ref()
      .notNull()
      .references(() => regions.id),
    customerId: ref()
      .notNull()
      .references(() => users.id),
    /** The named contact. Changes only by handover or a long absence. */
    ownerId: ref()
      .notNull()
      .references(() => agents.userId),
    /** Null: a rule did it. */
    openedById: ref().references(() => users.id),
    openedBy: text({ enum: openers }).notNull(),
    /** The topic given when it was escalated; decides which skill is needed. */
    categoryId: ref()
      .notNull()
      .references(() => categories.id),
    severity: text({ enum: severities }).notNull(),
    summary: text().notNull(),
    tried: text().notNull().default(""),
    openedAt: at().notNull().default(sql`now()`),
    /** Set when the owner has taken it to work. */
    takenAt: at(),
    firstResponseAt: at(),
    /** The customer is awaited: the clock stands. */
    waitingSince: at(),
    /** Since when the customer's last words in the thread wait for an answer of the team; null: nothing waits. */
    repliedAt: at(),
    /** What the queue is sorted by: the earliest of everything that is due (promise/next-due.server.ts alone writes it). */
    nextDueAt: at(),
    /** Which of them that is. */
    nextDueKind: text({ enum: nextDueKinds }),
    /** By when the team means to have answered, to say something again, and to have solved it (promise/clocks.server.ts). */
    firstResponseDueAt: at(),
    nextUpdateDueAt: at(),
    solutionTargetAt: at(),
    /** The policy these times come from. Null: not worked out yet; the sweep does it. */
    promisePolicyId: ref().references(() => promisePolicies.id, { onDelete: "set null" }),
    handoverCount: integer().notNull().default(0),
    closedAt: at(),
    outcomePostId: ref().references(() => posts.id, { onDelete: "set null" }),
    /** Closed because another ticket of the customer goes on for it; not a case of its own in any figure. */
    mergedIntoId: ref().references((): AnyPgColumn => tickets.id),
  },
  (t) => [
    uniqueIndex("tickets_one_open_per_thread").on(t.threadId).where(sql`${t.closedAt} is null`),
    index("tickets_queue").on(t.regionId, t.nextDueAt).where(sql`${t.closedAt} is null`),
    index("tickets_owner").on(t.ownerId, t.nextDueAt).where(sql`${t.closedAt} is null`),
    index("tickets_due").on(t.nextDueAt).where(sql`${t.closedAt} is null`),
    index().on(t.customerId, t.openedAt),
    // The latest ones: what the outage radar looks at each minute.
    index().on(t.openedAt),
    index().on(t.threadId),
    index().on(t.categoryId),
    index().on(t.openedById),
    index().on(t.outcomePostId),
    index().on(t.promisePolicyId),
    index("tickets_unclocked").on(t.id).where(sql`${t.closedAt} is null and ${t.promisePolicyId} is null`),
    index().on(t.mergedIntoId),
    index("tickets_closed").on(t.regionId, t.closedAt).where(sql`${t.closedAt} is not null`),
  ],
);

export const promises = pgTable(
  "promises",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    ownerId: ref()
      .notNull()
      .references(() => agents.userId),
    madeAt: at().notNull().default(sql`now()`),
    dueAt: at().notNull(),
    state: text({ enum: ["open", "kept", "missed", "moved"] })
      .notNull()
      .default("open"),
    endedAt: at(),
    /** Public: why the promise was moved. */
    reason: text().notNull().default(""),
    /** Working time between making and due; pauses do not count. Null in rows of before. */
    workingMinutes: doublePrecision(),
    /** When the next rung of its ladder is due (promise/ladder.ts); null when there is none to climb. */
    nextRungAt: at(),
  },
  (t) => [
    index("promises_rung").on(t.nextRungAt).where(sql`${t.nextRungAt} is not null`),
    uniqueIndex("promises_one_open_per_ticket").on(t.ticketId).where(sql`${t.state} = 'open'`),
    index().on(t.ticketId, t.madeAt),
    index().on(t.ownerId),
    // What became of the promises of some weeks.
    index("promises_ended").on(t.endedAt).where(sql`${t.endedAt} is not null`),
  ],
);

export const ticketHandovers = pgTable(
  "ticket_handovers",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    fromId: ref()
      .notNull()
      .references(() => agents.userId),
    toId: ref()
      .notNull()
      .references(() => agents.userId),
    known: text().notNull(),
    tried: text().notNull(),
    nextStep: text().notNull(),
    promiseCarried: text().notNull(),
    offeredAt: at().notNull().default(sql`now()`),
    /** 30 working minutes later: goes back when not accepted. */
    returnsAt: at().notNull(),
    acceptedAt: at(),
    returnedAt: at(),
    returnReason: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("ticket_handovers_one_open")
      .on(t.ticketId)
      .where(sql`${t.acceptedAt} is null and ${t.returnedAt} is null`),
    index().on(t.ticketId),
    index().on(t.toId),
    index().on(t.fromId),
  ],
);

/** Append-only log of a ticket: the source from which the timeline and the figures are made. No free text of the vault or of notes. */
export const ticketEvents = pgTable(
  "ticket_events",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    actorId: ref().references(() => users.id),
    kind: text({
      enum: [
        "opened",
        "taken",
        "answered",
        "noted",
        "promise-moved",
        "promise-missed",
        "promise-reminded",
        "targets-changed",
        "owner-changed",
        "waiting",
        "resumed",
        "handover-offered",
        "handover-accepted",
        "handover-returned",
        "closed",
        "reopened",
        "rated",
        "followed-up",
        "assigned",
        "released",
        "snoozed",
        "woken",
        "note-removed",
        "category-changed",
        "severity-changed",
        "thread-attached",
        "thread-detached",
        "refused",
        "refusal-objected",
        "refusal-upheld",
        "visit-offered",
        "visit-declined",
        "visit-fixed",
        "visit-moved",
        "visit-cancelled",
        "visit-underway",
        "visit-done",
        "visit-missed",
        "phone-note",
        "shop-note",
        "duty-informed",
        // With one of the agent's tools: `data.why` says which, as in the keys tools.timeline.*.
        "act",
      ],
    }).notNull(),
    data: jsonb().$type<Record<string, string | number>>().notNull().default({}),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [index().on(t.ticketId, t.createdAt), index().on(t.actorId)],
);

/** Seen by the team only; a table of its own so that no flag can make it public. */
export const ticketNotes = pgTable(
  "ticket_notes",
  {
    id: id(),
    ticketId: ref()
      .notNull()
      .references(() => tickets.id, { onDelete: "cascade" }),
    authorId: ref()
      .notNull()
      .references(() => users.id),
    body: text().notNull(),
    createdAt: at().notNull().default(sql`now()`),
  },
  (t) => [index().on(t.ticketId, t.createdAt), index().on(t.authorId)],
);

export const ratings = pgTable(
  "ratings",
  {
    ticketId: ref()
      .primaryKey()
      .references(() => tickets.id, { onDelete: "cascade" }),
    /** 1 (not at all) … 5 (tadellos). */
    score: smallint().notNull(),
    comment: text().notNull().default(""),
    createdAt: at().notNull().default(sql`now()`),
    /** For 1–2: the lead follows up within one working day. */
    followUpDueAt: at(),
    followedUpAt: at(),
    /** The lead was told that the time has passed. */
    followUpRemindedAt: at(),
    followedUpById: ref().references(() => users.id),
  },
  (t) => [
    index("ratings_follow_up")
      .on(t.followUpDueAt)
      .where(sql`${t.followUpDueAt} is not null and ${t.followedUpAt} is null`),
    index().on(t.followedUpById),
    index("ratings_recent").on(t.createdAt),
  ],
);

import { sql } from "drizzle-orm";
import {
  char,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { users } from "./accounts.ts";
import { at, id, ref } from "./columns.ts";
import { categories, threads } from "./forum.ts";
import { regions } from "./regions.ts";

/** What fails together: what comes by the line, by radio, as television. */
export const outageServices = ["line", "mobile", "tv"] as const;

/** The categories the radar listens to. */
export const radarTopics = pgTable("radar_topics", {
  categoryId: ref()
    .primaryKey()
    .references(() => categories.id, { onDelete: "cascade" }),
  service: text({ enum: outageServices }).notNull(),
});

/** How often people usually report, learned each night; see escalation/outages/usual-rate.ts. */
export const radarBaselines = pgTable("radar_baselines", {
  service: text({ enum: outageServices }).primaryKey(),
  learnedAt: at().notNull(),
  /** The plain form of a UsualRate. */
  data: jsonb().notNull(),
});

export const proposalEnds = ["confirmed", "dismissed", "faded"] as const;

/** What the radar found and a lead has to look at. A table of its own, so that no flag can make it public. */
export const outageProposals = pgTable(
  "outage_proposals",
  {
    id: id(),
    service: text({ enum: outageServices }).notNull(),
    /** The topic most people chose. */
    categoryId: ref()
      .notNull()
      .references(() => categories.id),
    /** Of most people; its leads are told. */
    regionId: ref()
      .notNull()
      .references(() => regions.id),
    /** The earliest report, and the latest. */
    firstReportAt: at().notNull(),
    lastReportAt: at().notNull(),
    foundAt: at().notNull(),
    /** The circle that stood out. */
    latitude: doublePrecision().notNull(),
    longitude: doublePrecision().notNull(),
    radiusKm: doublePrecision().notNull(),
    /** As it stood out most: people within the window, how many were usual, and how rare that is (0 … 1). */
    windowMinutes: smallint().notNull(),
    seenCount: integer().notNull(),
    expectedCount: doublePrecision().notNull(),
    tail: doublePrecision().notNull(),
    /** Of all reports, or of those that say that nothing works. */
    stream: text({ enum: ["all", "total"] })
      .notNull()
      .default("all"),
    /** Everybody since the first report. */
    peopleCount: integer().notNull(),
    endedAt: at(),
    end: text({ enum: proposalEnds }),
    decidedById: ref().references(() => users.id),
    /** Why it was dismissed. */
    reason: text().notNull().default(""),
  },
  (t) => [
    index("outage_proposals_open").on(t.service, t.foundAt).where(sql`${t.endedAt} is null`),
    index("outage_proposals_ended").on(t.endedAt).where(sql`${t.endedAt} is not null`),
    index().on(t.categoryId),
    index().on(t.regionId),
    index().on(t.decidedById),
  ],
);

export const reportKinds = ["question", "me-too", "ticket"] as const;

/** The evidence: one row per person. */
export const outageProposalReports = pgTable(
  "outage_proposal_reports",
  {
    proposalId: ref()
      .notNull()
      .references(() => outageProposals.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    kind: text({ enum: reportKinds }).notNull(),
    postcode: char({ length: 5 }).notNull(),
    reportedAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.proposalId, t.userId] }), index().on(t.userId), index().on(t.threadId)],
);

export const outageKinds = ["outage", "planned"] as const;

/** A known outage or planned work. Public from the first moment. */
export const outages = pgTable(
  "outages",
  {
    id: id(),
    kind: text({ enum: outageKinds }).notNull(),
    service: text({ enum: outageServices }).notNull(),
    categoryId: ref()
      .notNull()
      .references(() => categories.id),
    /** The team that looks after it. */
    regionId: ref()
      .notNull()
      .references(() => regions.id),
    /** One line: what and where. */
    title: text().notNull(),
    /** Since when it is there, or when the work begins. */
    startsAt: at().notNull(),
    openedAt: at().notNull(),
    openedById: ref()
      .notNull()
      .references(() => users.id),
    /** Null: opened by hand. */
    proposalId: ref().references(() => outageProposals.id, { onDelete: "set null" }),
    submissionKey: text().unique(),
    endedAt: at(),
    endedById: ref().references(() => users.id),
    /** Public: what it was. */
    cause: text().notNull().default(""),
    /** People, when it ended. */
    affectedCount: integer(),
  },
  (t) => [
    uniqueIndex("outages_one_per_proposal").on(t.proposalId),
    index("outages_open").on(t.startsAt).where(sql`${t.endedAt} is null`),
    index("outages_past").on(t.endedAt.desc().nullsFirst(), t.id).where(sql`${t.endedAt} is not null`),
    index().on(t.categoryId),
    index().on(t.regionId, t.startsAt),
    index().on(t.openedById),
    index().on(t.endedById),
  ],
);

/** Where: beginnings of postcodes, two to five digits. */
export const outageAreas = pgTable(
  "outage_areas",
  {
    outageId: ref()
      .notNull()
      .references(() => outages.id, { onDelete: "cascade" }),
    prefix: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.outageId, t.prefix] }), index().on(t.prefix)],
);

/** One promise for all at a time; the same words as for tickets. */
export const outagePromises = pgTable(
  "outage_promises",
  {
    id: id(),
    outageId: ref()
      .notNull()
      .references(() => outages.id, { onDelete: "cascade" }),
    madeAt: at().notNull(),
    dueAt: at().notNull(),
    state: text({ enum: ["open", "kept", "missed", "moved"] })
      .notNull()
      .default("open"),
    endedAt: at(),
    /** Public: why it was moved. */
    reason: text().notNull().default(""),
  },
  (t) => [
    uniqueIndex("outage_promises_one_open").on(t.outageId).where(sql`${t.state} = 'open'`),
    index("outage_promises_due").on(t.dueAt).where(sql`${t.state} = 'open'`),
    index().on(t.outageId, t.madeAt),
  ],
);

export const updateKinds = [
  "opened",
  "announced",
  "update",
  "promise-moved",
  "promise-missed",
  "ended",
] as const;

/** What is told to everybody, once; public. */
export const outageUpdates = pgTable(
  "outage_updates",
  {
    id: id(),
    outageId: ref()
      .notNull()
      .references(() => outages.id, { onDelete: "cascade" }),
    kind: text({ enum: updateKinds }).notNull(),
    /** Null: the clock did it. */
    authorId: ref().references(() => users.id),
    body: text().notNull(),
    createdAt: at().notNull(),
    /** The time promised from then on. */
    dueAt: at(),
    submissionKey: text().unique(),
  },
  (t) => [index().on(t.outageId, t.id), index().on(t.authorId)],
);

/** Questions that belong to it: they show its updates, and its promise is theirs. */
export const outageThreads = pgTable(
  "outage_threads",
  {
    outageId: ref()
      .notNull()
      .references(() => outages.id, { onDelete: "cascade" }),
    threadId: ref()
      .notNull()
      .references(() => threads.id, { onDelete: "cascade" }),
    attachedAt: at().notNull(),
    /** A lead took it out; it is not attached again by itself. */
    detachedAt: at(),
    /** The outage has ended: the question may belong to another one. */
    releasedAt: at(),
  },
  (t) => [
    primaryKey({ columns: [t.outageId, t.threadId] }),
    uniqueIndex("outage_threads_one_open")
      .on(t.threadId)
      .where(sql`${t.detachedAt} is null and ${t.releasedAt} is null`),
    index().on(t.threadId),
  ],
);

export const outageAnswers = ["fixed", "not-yet"] as const;

/** Whom it concerns: told of every update once, and asked "fixed?" at the end. */
export const outagePeople = pgTable(
  "outage_people",
  {
    outageId: ref()
      .notNull()
      .references(() => outages.id, { onDelete: "cascade" }),
    userId: ref()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    /** Null: said so on the outage's own page. */
    threadId: ref().references(() => threads.id, { onDelete: "set null" }),
    joinedAt: at().notNull(),
    answer: text({ enum: outageAnswers }),
    answeredAt: at(),
    /** The question with which it goes on, after "not yet". */
    followUpThreadId: ref().references(() => threads.id, { onDelete: "set null" }),
  },
  (t) => [
    primaryKey({ columns: [t.outageId, t.userId] }),
    index().on(t.userId),
    index().on(t.threadId),
    index().on(t.followUpThreadId),
  ],
);
